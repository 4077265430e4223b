#pragma once

#include <optional>

#include <QByteArrayView>

namespace wirelark {

// A number of seven bits a byte, the lowest first, as the first bytes have it (DWARF 5, section 7.6).
struct Leb128
{
    quint64 number = 0;
    int size = 0; // bytes

    bool operator==(const Leb128 &) const = default;
};

// Nothing if its last byte is not there, or the number needs more than 64 bits or ten bytes.
std::optional<Leb128> readLeb128(QByteArrayView bytes);
// The same with a sign: `number` is the two's complement.
std::optional<Leb128> readSignedLeb128(QByteArrayView bytes);

// A signed number out of an unsigned one: 0 -1 1 -2 2 ..., as Protocol Buffers write their sint64.
constexpr qint64 unzigzag(quint64 number)
{
    return qint64(number >> 1 ^ (0 - (number & 1)));
}

// The way back.
constexpr quint64 zigzag(qint64 number)
{
    return quint64(number) << 1 ^ quint64(number >> 63);
}

} // namespace wirelark
