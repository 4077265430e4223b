#pragma once

#include <QtGlobal>

namespace wirelark {

class MessageRows;

// The current row and those between it and where the selection began, by the numbers of their records: rows
// that come and go change nothing.
class LogSelection
{
public:
    quint64 current() const { return m_current; } // 0: none
    void clear() { m_current = m_anchor = 0; }
    // True if the current one is another now.
    bool moveTo(quint64 seq, bool extends);

    // As rows of today; -1 and an empty range if there are none.
    qint64 currentRow(const MessageRows &rows) const;
    qint64 firstRow(const MessageRows &rows) const;
    qint64 lastRow(const MessageRows &rows) const;

private:
    quint64 m_current = 0;
    quint64 m_anchor = 0;
};

} // namespace wirelark
