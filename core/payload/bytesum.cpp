#include "core/payload/bytesum.h"

#include <algorithm>

namespace wirelark {

namespace {

// So few numbers below 65536 that the sum of their sums stays far below 2^64.
constexpr qsizetype reduceEvery = 65536;

constexpr quint64 fletcher16Modulus = 255;
constexpr quint64 fletcher32Modulus = 65535;
constexpr quint64 adlerModulus = 65521;

quint64 plainSum(QByteArrayView bytes)
{
    quint64 sum = 0;
    for (const char byte : bytes)
        sum += quint8(byte);
    return sum;
}

// Of big-endian words; `isOdd`: the first byte is the lower one of its word.
quint64 wordSum(QByteArrayView bytes, bool isOdd)
{
    quint64 sum = 0;
    for (const char byte : bytes) {
        sum += isOdd ? quint64(quint8(byte)) : quint64(quint8(byte)) << 8;
        isOdd = !isOdd;
    }
    return sum;
}

quint64 folded(quint64 sum)
{
    while (sum > 0xFFFF)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return sum;
}

} // namespace

ByteSum::ByteSum(SumKind kind)
    : m_kind(kind)
    , m_first(kind == SumKind::Adler32 ? 1 : 0)
{
}

void ByteSum::add(QByteArrayView bytes)
{
    switch (m_kind) {
    case SumKind::Sum8:
    case SumKind::Sum16:
    case SumKind::Lrc8:
        m_first += plainSum(bytes);
        break;
    case SumKind::Sum16Words:
        m_first += wordSum(bytes, m_isOdd);
        break;
    case SumKind::Internet:
        m_first = folded(m_first + wordSum(bytes, m_isOdd));
        break;
    case SumKind::Xor8:
        for (const char byte : bytes)
            m_first ^= quint8(byte);
        break;
    case SumKind::Fletcher16:
        addPairs(bytes, fletcher16Modulus);
        break;
    case SumKind::Fletcher32:
        addPairs(bytes, fletcher32Modulus);
        break;
    case SumKind::Adler32:
        addPairs(bytes, adlerModulus);
        break;
    }
    m_isOdd ^= bytes.size() % 2 != 0;
}

void ByteSum::addPairs(QByteArrayView bytes, quint64 modulus)
{
    const bool isOfWords = m_kind == SumKind::Fletcher32;
    bool isOdd = m_isOdd;
    while (!bytes.isEmpty()) {
        const qsizetype part = std::min(reduceEvery, bytes.size());
        for (const char byte : bytes.first(part)) {
            isOdd = !isOdd;
            if (isOfWords && isOdd) {
                m_pending = quint8(byte);
                continue;
            }
            m_first += isOfWords ? quint64(m_pending) | quint64(quint8(byte)) << 8 : quint64(quint8(byte));
            m_second += m_first;
        }
        m_first %= modulus;
        m_second %= modulus;
        bytes = bytes.sliced(part);
    }
}

quint64 ByteSum::value() const
{
    switch (m_kind) {
    case SumKind::Sum8:
        return m_first & 0xFF;
    case SumKind::Sum16:
    case SumKind::Sum16Words:
        return m_first & 0xFFFF;
    case SumKind::Xor8:
        return m_first;
    case SumKind::Lrc8:
        return (0 - m_first) & 0xFF;
    case SumKind::Fletcher16:
        return m_second << 8 | m_first;
    case SumKind::Adler32:
        return m_second << 16 | m_first;
    case SumKind::Fletcher32: {
        const quint64 first = m_isOdd ? (m_first + m_pending) % fletcher32Modulus : m_first;
        const quint64 second = m_isOdd ? (m_second + first) % fletcher32Modulus : m_second;
        return second << 16 | first;
    }
    case SumKind::Internet:
        return ~m_first & 0xFFFF;
    }
    return 0;
}

} // namespace wirelark
