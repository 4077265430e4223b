#pragma once

#include "core/timeline/message.h"

#include <span>
#include <string>
#include <unordered_map>

namespace wirelark {

class Journal;

// The first or the last bytes of messages, kept while their records pass, so that nothing is read twice. Of a message
// that has begun and not ended it keeps as many bytes as are asked for, and no more. One thread at a time.
class MessageEdges
{
public:
    enum class Side : quint8 { First, Last };

    static constexpr size_t most = 256; // bytes of one message

    // The journal must outlive this.
    MessageEdges(const Journal &journal, Side side);

    // Of a message that the record `seq`, of these bytes, completed; until the next call. Fewer than there are if they
    // are not stored any more.
    std::span<const char> of(const Message &message, quint64 seq, std::span<const char> bytes);
    // To be told of every data record, behind the messages it completed; `begun`: see MessageCutter.
    void keep(quint64 seq, const Entry &entry, BytePlace begun, std::span<const char> bytes);
    // It has ended.
    void forget(ConnectionId connection);

private:
    struct Begun
    {
        BytePlace first;
        qint64 size = 0;
        std::string edge;
    };

    static quint64 keyOf(ConnectionId connection, Direction direction);
    std::span<const char> edgeOf(std::span<const char> bytes) const;
    void grow(std::string &edge, std::span<const char> bytes) const;
    std::span<const char> readAgain(const Message &message);

    const Journal &m_journal;
    const Side m_side;
    std::unordered_map<quint64, Begun> m_begun; // by stream
    std::string m_edge;                         // what was told last
};

} // namespace wirelark
