#include "core/timeline/messageedges.h"

#include "core/timeline/messagebytes.h"

#include <algorithm>

namespace wirelark {

MessageEdges::MessageEdges(const Journal &journal, Side side)
    : m_journal(journal)
    , m_side(side)
{
}

quint64 MessageEdges::keyOf(ConnectionId connection, Direction direction)
{
    return quint64(connection) << 1 | static_cast<quint64>(direction);
}

std::span<const char> MessageEdges::of(const Message &message, quint64 seq, std::span<const char> bytes)
{
    const auto size = static_cast<size_t>(message.size);
    if (message.first.seq == seq) {
        if (message.first.offset > bytes.size() || size > bytes.size() - message.first.offset)
            return {};
        return edgeOf(bytes.subspan(message.first.offset, size));
    }
    const auto begun = m_begun.find(keyOf(message.connection, message.direction));
    if (begun == m_begun.end() || begun->second.first != message.first)
        return readAgain(message);
    const qint64 rest = message.size - begun->second.size;
    if (rest < 0 || rest > std::ssize(bytes))
        return readAgain(message);
    m_edge = begun->second.edge;
    grow(m_edge, bytes.first(static_cast<size_t>(rest)));
    return m_edge;
}

void MessageEdges::keep(quint64 seq, const Entry &entry, BytePlace begun, std::span<const char> bytes)
{
    const quint64 key = keyOf(entry.connection, entry.direction());
    if (begun.seq == 0) {
        m_begun.erase(key);
        return;
    }
    Begun &known = m_begun[key];
    if (begun.seq == seq) {
        const std::span<const char> rest = bytes.subspan(std::min<size_t>(begun.offset, bytes.size()));
        known = {begun, std::ssize(rest), {}};
        grow(known.edge, rest);
    } else if (known.first == begun) {
        known.size += std::ssize(bytes);
        grow(known.edge, bytes);
    }
}

void MessageEdges::forget(ConnectionId connection)
{
    m_begun.erase(keyOf(connection, Direction::In));
    m_begun.erase(keyOf(connection, Direction::Out));
}

std::span<const char> MessageEdges::edgeOf(std::span<const char> bytes) const
{
    const size_t size = std::min(bytes.size(), most);
    return m_side == Side::First ? bytes.first(size) : bytes.last(size);
}

void MessageEdges::grow(std::string &edge, std::span<const char> bytes) const
{
    if (m_side == Side::First) {
        edge.append(bytes.data(), std::min(bytes.size(), most - edge.size()));
        return;
    }
    const std::span<const char> last = edgeOf(bytes);
    if (edge.size() + last.size() > most)
        edge.erase(0, edge.size() + last.size() - most);
    edge.append(last.data(), last.size());
}

// Part of it came before the first record that was told.
std::span<const char> MessageEdges::readAgain(const Message &message)
{
    const auto wanted = static_cast<qint64>(most);
    const qint64 from = m_side == Side::First ? 0 : std::max<qint64>(0, message.size - wanted);
    m_edge = MessageBytes(m_journal, message).read(from, wanted).toStdString();
    return m_edge;
}

} // namespace wirelark
