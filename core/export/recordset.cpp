#include "core/export/recordset.h"

#include <algorithm>

namespace wirelark {

namespace {

quint64 streamOf(ConnectionId connection, Direction direction)
{
    return quint64(connection) << 1 | static_cast<quint64>(direction);
}

} // namespace

RecordSet::RecordSet(quint64 first, quint64 end, bool cuts)
    : m_first(first)
    , m_cuts(cuts)
    , m_marks(end > first ? end - first : 0)
{
}

void RecordSet::pass(quint64 seq, const Entry &entry)
{
    if (m_cuts && entry.isData())
        m_streams[streamOf(entry.connection, entry.direction())].push_back(seq);
}

void RecordSet::add(const Message &message)
{
    if (!message.isData())
        return mark(message.id.seq);
    if (message.chunks <= 1)
        return mark(message.first.seq);
    // Its records are the last ones of its stream, but for one that only told that it was over.
    std::vector<quint64> &records = m_streams[streamOf(message.connection, message.direction)];
    qsizetype end = std::ssize(records);
    if (message.endsBefore && end > 0 && records.back() == message.id.seq)
        --end;
    for (qsizetype i = std::max<qsizetype>(0, end - message.chunks); i < end; ++i)
        mark(records[static_cast<size_t>(i)]);
    if (!records.empty())
        records.erase(records.begin(), records.end() - 1); // in which the next message may begin
}

bool RecordSet::contains(quint64 seq) const
{
    return seq >= m_first && seq - m_first < m_marks.size() && m_marks[seq - m_first];
}

void RecordSet::mark(quint64 seq)
{
    if (seq < m_first || seq - m_first >= m_marks.size() || m_marks[seq - m_first])
        return;
    m_marks[seq - m_first] = true;
    ++m_count;
}

} // namespace wirelark
