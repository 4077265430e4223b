#pragma once

#include "core/timeline/message.h"

#include <array>
#include <span>
#include <vector>

namespace wirelark {

// A value that a byte has at one place of messages.
struct ByteValue
{
    quint8 value = 0;
    quint64 count = 0;  // in so many messages
    bool isRare = false; // far fewer than its share
    Message first;      // the first of these
};

// What is known of one place in messages: its values, the rarest first.
struct ByteOffset
{
    int offset = 0;         // from the beginning, or from the end: 0 is the last byte
    quint64 messages = 0;   // so many are long enough to have it
    double rarity = 1;      // how far the rarest value is below an equal share: near 0 very far, 1 not at all
    std::vector<ByteValue> values;
};

// How often each value of a byte occurs at each of the first or last offsets of messages. Pure counting, in memory that
// does not depend on how many there are: 6 MB at most. One thread at a time.
class ByteMap
{
public:
    static constexpr size_t mostOffsets = 256;

    enum class From : quint8 { Begin, End };
    enum class Order : quint8 { RareFirst, ByOffset };

    explicit ByteMap(From from = From::Begin) : m_from(from) { }

    From from() const { return m_from; }
    // Its first bytes, or its last ones, in the order of the stream; more than mostOffsets are not looked at.
    void add(const Message &message, std::span<const char> bytes);

    quint64 messages() const { return m_messages; }
    // What was counted. Rare first: where few messages differ from all others before where many do, and these before
    // where the values are evenly many or all the same.
    std::vector<ByteOffset> offsets(Order order) const;

private:
    static constexpr size_t values = 256;

    ByteOffset offsetAt(size_t offset) const;

    const From m_from;
    quint64 m_messages = 0;
    std::vector<std::array<quint64, values>> m_counts; // by offset
    std::vector<std::array<Message, values>> m_firsts;
};

} // namespace wirelark
