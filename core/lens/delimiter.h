#pragma once

#include <array>

#include <QByteArrayView>

namespace wirelark {

// Finds a byte string of up to 16 bytes in a stream, byte by byte and in linear time, however much it overlaps itself
// (Knuth, Morris, Pratt). The place in it is the caller's: how many of its bytes the stream ends with.
class Delimiter
{
public:
    static constexpr qsizetype maxSize = 16;

    explicit Delimiter(QByteArrayView bytes); // 1 to 16

    quint8 size() const { return m_size; }
    char front() const { return m_bytes[0]; }

    // The stream ended with `matched` bytes, fewer than all: with how many it does after one more.
    quint8 step(quint8 matched, char byte) const
    {
        while (matched > 0 && m_bytes[matched] != byte)
            matched = m_fallback[matched];
        return m_bytes[matched] == byte ? quint8(matched + 1) : matched;
    }

private:
    std::array<char, maxSize> m_bytes {};
    std::array<quint8, maxSize> m_fallback {}; // [n]: how many of its first bytes the first n end with, fewer than n
    quint8 m_size;
};

} // namespace wirelark
