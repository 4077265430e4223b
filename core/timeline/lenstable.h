#pragma once

#include "core/lens/lenspair.h"
#include "core/net/event.h"

#include <map>
#include <vector>

namespace wirelark {

inline const Lens &lensOf(const LensPair &lens, Direction direction)
{
    return direction == Direction::In ? lens.in : lens.out;
}

// Which lens cuts which stream: that of the connection, else that of the listener which accepted it, else the usual
// one; and where a person has said that a message begins. A value.
class LensTable
{
public:
    const LensPair &lensOf(ConnectionId connection, ListenerId listener) const;
    const LensPair &listenerLens(ListenerId listener) const;
    const LensPair &usual() const { return m_usual; }

    // Of everything: nothing else is remembered.
    void setAll(const LensPair &lens);
    void setListener(ListenerId listener, const LensPair &lens);
    void setConnection(ConnectionId connection, const LensPair &lens);
    // It has no lens of its own any more.
    void resetConnection(ConnectionId connection) { m_connections.erase(connection); }
    bool hasOwn(ConnectionId connection) const { return m_connections.contains(connection); }

    // A message begins at this byte of the stream, whatever the lens says.
    void beginAt(ConnectionId connection, Direction direction, qint64 streamOffset);
    // In order; none is the usual case.
    const std::vector<qint64> &begins(ConnectionId connection, Direction direction) const;

    // Every stream is shown as it was read and written.
    bool isRaw() const;
    bool operator==(const LensTable &) const = default;

private:
    LensPair m_usual;
    std::map<ListenerId, LensPair> m_listeners;
    std::map<ConnectionId, LensPair> m_connections;
    std::map<std::pair<ConnectionId, Direction>, std::vector<qint64>> m_begins;
};

} // namespace wirelark
