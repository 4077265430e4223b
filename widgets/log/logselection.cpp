#include "widgets/log/logselection.h"

#include <algorithm>
#include <utility>

#include "core/timeline/messagerows.h"

namespace wirelark {

bool LogSelection::moveTo(const RowId &id, bool extends)
{
    if (!extends || !m_anchor)
        m_anchor = id;
    return std::exchange(m_current, id) != id;
}

qint64 LogSelection::currentRow(const MessageRows &rows) const
{
    if (!m_current)
        return -1;
    // A row that is gone gives its place to the one after it.
    return std::min(rows.rowOf(m_current), rows.count() - 1);
}

qint64 LogSelection::firstRow(const MessageRows &rows) const
{
    return !m_current ? 0 : rows.rowOf(std::min(m_current, m_anchor));
}

qint64 LogSelection::lastRow(const MessageRows &rows) const
{
    if (!m_current)
        return -1;
    const RowId last = std::max(m_current, m_anchor);
    const qint64 row = rows.rowOf(last);
    return rows.idAt(row) == last ? row : row - 1;
}

} // namespace wirelark
