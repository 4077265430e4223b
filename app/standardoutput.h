#pragma once

#include <QByteArray>
#include <QHash>

#include "core/net/ids.h"

namespace wirelark {

// Standard output, blocking, every byte or an error. On a terminal the peer's bytes are shown as text with their
// controls as tokens, so that no escape sequence of a peer reaches it; into a pipe or a file they go as they are.
class StandardOutput
{
public:
    StandardOutput();

    // False when nobody reads any more, or when a stop signal came while the reader was slow.
    bool write(const QByteArray &bytes);
    // A character that ends in the connection's next read is shown with that; its beginning waits here.
    bool writePeerBytes(ConnectionId connection, const QByteArray &bytes);
    // The connection has ended: what waits of it is shown as it is.
    bool writeUnfinished(ConnectionId connection);

private:
    QHash<ConnectionId, QByteArray> m_unfinished;
    bool m_isTerminal;
};

} // namespace wirelark
