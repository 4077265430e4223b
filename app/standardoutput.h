#pragma once

#include <QByteArray>

namespace wirelark {

// Standard output, blocking, every byte or an error. On a terminal the peer's bytes are shown as text with their
// controls as tokens, so that no escape sequence of a peer reaches it; into a pipe or a file they go as they are.
class StandardOutput
{
public:
    StandardOutput();

    // False when nobody reads any more, or when a stop signal came while the reader was slow.
    bool write(const QByteArray &bytes);
    bool writePeerBytes(const QByteArray &bytes);

private:
    bool m_isTerminal;
};

} // namespace wirelark
