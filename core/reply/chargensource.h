#pragma once

#include "core/net/sendsource.h"

namespace wirelark {

// The character generator of RFC 864: lines of 72 printable characters and CRLF, each beginning one character further
// than the one before, without an end. Nothing of it is kept in memory for a connection. I/O thread.
class ChargenSource : public SendSource
{
public:
    std::span<const char> front() override;
    void consume(qsizetype n) override;
    bool atEnd() const override { return m_isEnding && m_at % lineSize == 0; }
    qint64 remaining() const override { return 0; }
    // Behind the line that has begun.
    void comeToEnd() override { m_isEnding = true; }

private:
    static constexpr qsizetype lineSize = 74;

    qsizetype m_at = 0; // in the pattern, which begins anew after 95 lines
    bool m_isEnding = false;
};

} // namespace wirelark
