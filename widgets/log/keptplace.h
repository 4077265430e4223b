#pragma once

#include "core/timeline/messagerows.h"

namespace wirelark {

// What was looked at in a log and where in view it stood, while its rows make way for others.
class KeptPlace
{
public:
    // A row of those that go, the byte of it that is looked at, and its line, counted from the top of the view.
    void remember(const MessageRows &rows, qint64 row, qint64 byte, qint64 line);
    void forget() { m_message = {}; }

    const Message &message() const { return m_message; } // none: nothing was looked at
    qint64 line() const { return m_line; }
    // The row that shows it now; -1: none does.
    qint64 rowIn(const MessageRows &rows) const { return m_message ? rows.rowShowing(m_looked) : -1; }

private:
    Message m_message;
    Message m_looked; // the same, from the byte on
    qint64 m_line = 0;
};

} // namespace wirelark
