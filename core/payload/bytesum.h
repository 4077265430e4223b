#pragma once

#include <QByteArrayView>

namespace wirelark {

// Checksums that are a sum of some kind.
enum class SumKind : quint8 {
    Sum8, // of the bytes, modulo 256
    Sum16, // of the bytes, modulo 65536
    Sum16Words, // of 16-bit words, big endian, modulo 65536; an odd byte is followed by a zero
    Xor8, // of the bytes
    Lrc8, // the two's complement of Sum8, as in Modbus ASCII and Intel HEX
    Fletcher16, // of the bytes, modulo 255
    Fletcher32, // of 16-bit words, little endian, modulo 65535; an odd byte is followed by a zero
    Adler32, // RFC 1950, section 8.2
    Internet, // RFC 1071
};

// Such a sum of bytes that come piece by piece; where the pieces are cut does not matter.
class ByteSum
{
public:
    explicit ByteSum(SumKind kind);

    void add(QByteArrayView bytes);
    // Of all that was added so far.
    quint64 value() const;

private:
    void addPairs(QByteArrayView bytes, quint64 modulus);

    SumKind m_kind;
    quint64 m_first; // the sum itself; of the two of Fletcher and Adler the plain one
    quint64 m_second = 0; // and the sum of the sums
    bool m_isOdd = false; // an odd number of bytes was added
    quint8 m_pending = 0; // Fletcher32: the last of them, whose word is not whole
};

} // namespace wirelark
