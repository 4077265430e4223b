#include "core/payload/leb128.h"

#include <algorithm>

namespace wirelark {

namespace {

constexpr int maxSize = 10;
constexpr int lastShift = 7 * (maxSize - 1); // of the tenth byte, which has room for one bit

} // namespace

std::optional<Leb128> readLeb128(QByteArrayView bytes)
{
    Leb128 result;
    for (const char byte : bytes.first(std::min<qsizetype>(bytes.size(), maxSize))) {
        const int shift = 7 * result.size++;
        const quint64 bits = quint8(byte) & 0x7F;
        if (shift == lastShift && bits > 1)
            return {};
        result.number |= bits << shift;
        if (!(quint8(byte) & 0x80))
            return result;
    }
    return {};
}

std::optional<Leb128> readSignedLeb128(QByteArrayView bytes)
{
    Leb128 result;
    for (const char byte : bytes.first(std::min<qsizetype>(bytes.size(), maxSize))) {
        const int shift = 7 * result.size++;
        const quint64 bits = quint8(byte) & 0x7F;
        if (shift == lastShift && bits != 0 && bits != 0x7F)
            return {};
        result.number |= bits << shift;
        if (quint8(byte) & 0x80)
            continue;
        const bool isNegative = bits & 0x40;
        if (isNegative && shift < lastShift)
            result.number |= ~quint64(0) << (shift + 7);
        return result;
    }
    return {};
}

} // namespace wirelark
