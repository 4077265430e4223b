#include "widgets/log/expandedrows.h"

#include <algorithm>

#include "core/timeline/messagerows.h"
#include "widgets/log/datafitter.h"
#include "widgets/log/recordcache.h"

namespace wirelark {

namespace {

// A line ends behind a line feed or where the width ends.
std::vector<quint32> lineStarts(QByteArrayView bytes, QByteArrayView before, const DataFitter &fitter)
{
    std::vector<quint32> starts{0};
    qsizetype at = 0;
    while (at < bytes.size()) {
        QByteArrayView rest = bytes.sliced(at);
        if (fitter.mode() == LogMode::Text) {
            const qsizetype feed = rest.indexOf('\n');
            if (feed >= 0)
                rest = rest.first(feed + 1);
        }
        at += std::max<qsizetype>(1, fitter.line(rest, at == 0 ? before : QByteArrayView()).consumed);
        starts.push_back(quint32(at));
    }
    return starts;
}

} // namespace

void ExpandedRows::expand(const Journal &journal, const RecordPreview &preview, const DataFitter &fitter)
{
    const RowId &id = preview.message.id;
    if (m_rows.size() >= maxRows && !m_rows.contains(id))
        m_rows.erase(std::ranges::min_element(m_rows, {}, [](const auto &row) { return row.second.order; }));
    MessageBytes bytes(journal, preview.message);
    std::vector<quint32> starts = lineStarts(bytes.read(0, maxBytes), preview.before, fitter);
    m_rows.insert_or_assign(id, Unfolded {m_nextOrder++, std::move(bytes), preview.before, std::move(starts)});
}

void ExpandedRows::refit(const DataFitter &fitter)
{
    for (auto &[id, unfolded] : m_rows)
        unfolded.starts = lineStarts(unfolded.bytes.read(0, maxBytes), unfolded.before, fitter);
}

VisibleText ExpandedRows::line(const RowId &id, int line, const DataFitter &fitter) const
{
    const auto found = m_rows.find(id);
    if (found == m_rows.end() || size_t(line) + 1 >= found->second.starts.size())
        return {};
    const quint32 start = found->second.starts[size_t(line)];
    const quint32 end = found->second.starts[size_t(line) + 1];
    const QByteArrayView before = line == 0 ? QByteArrayView(found->second.before) : QByteArrayView();
    return fitter.line(found->second.bytes.read(start, end - start), before);
}

std::vector<LineMap::TallRow> ExpandedRows::tallRows(const MessageRows &rows)
{
    std::vector<LineMap::TallRow> tall;
    std::erase_if(m_rows, [&](const auto &entry) {
        const qint64 row = rows.rowOf(entry.first);
        if (rows.idAt(row) != entry.first)
            return true;
        tall.push_back({row, std::max(1, int(entry.second.starts.size()) - 1)});
        return false;
    });
    return tall;
}

} // namespace wirelark
