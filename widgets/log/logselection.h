#pragma once

#include "core/timeline/message.h"

namespace wirelark {

class MessageRows;

// The current row and those between it and where the selection began, by what they are known by: rows that come
// and go change nothing.
class LogSelection
{
public:
    const RowId &current() const { return m_current; } // none: no row
    void clear() { m_current = m_anchor = {}; }
    // True if the current one is another now.
    bool moveTo(const RowId &id, bool extends);

    // As rows of today; -1 and an empty range if there are none.
    qint64 currentRow(const MessageRows &rows) const;
    qint64 firstRow(const MessageRows &rows) const;
    qint64 lastRow(const MessageRows &rows) const;

private:
    RowId m_current;
    RowId m_anchor;
};

} // namespace wirelark
