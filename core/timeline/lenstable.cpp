#include "core/timeline/lenstable.h"

#include <algorithm>

namespace wirelark {

const LensPair &LensTable::lensOf(ConnectionId connection, ListenerId listener) const
{
    const auto own = m_connections.find(connection);
    return own != m_connections.end() ? own->second : listenerLens(listener);
}

const LensPair &LensTable::listenerLens(ListenerId listener) const
{
    const auto inherited = m_listeners.find(listener);
    return inherited != m_listeners.end() ? inherited->second : m_usual;
}

void LensTable::setAll(const LensPair &lens)
{
    m_usual = lens;
    m_listeners.clear();
    m_connections.clear();
}

void LensTable::setListener(ListenerId listener, const LensPair &lens)
{
    m_listeners[listener] = lens;
}

void LensTable::setConnection(ConnectionId connection, const LensPair &lens)
{
    m_connections[connection] = lens;
}

void LensTable::beginAt(ConnectionId connection, Direction direction, qint64 streamOffset)
{
    std::vector<qint64> &begins = m_begins[{connection, direction}];
    const auto at = std::ranges::lower_bound(begins, streamOffset);
    if (at == begins.end() || *at != streamOffset)
        begins.insert(at, streamOffset);
}

const std::vector<qint64> &LensTable::begins(ConnectionId connection, Direction direction) const
{
    static const std::vector<qint64> none;
    const auto found = m_begins.find({connection, direction});
    return found == m_begins.end() ? none : found->second;
}

bool LensTable::isRaw() const
{
    const auto isRaw = [](const auto &entry) { return entry.second.isRaw(); };
    return m_usual.isRaw() && std::ranges::all_of(m_listeners, isRaw) && std::ranges::all_of(m_connections, isRaw);
}

} // namespace wirelark
