#pragma once

#include <array>

#include <QByteArrayView>

namespace wirelark {

// The parameters of a cyclic redundancy check, as Ross Williams' "A Painless Guide to CRC Error Detection
// Algorithms" names them. Numbers are right-aligned in `width` bits; `poly` is written with its highest power
// left out and never reflected.
struct CrcModel
{
    int width; // bits, 8 to 64
    quint64 poly;
    quint64 init;
    bool refIn;
    bool refOut;
    quint64 xorOut;
    quint64 check; // of the nine bytes "123456789"
};

// A CRC of bytes that come piece by piece; where the pieces are cut does not matter. One table look-up a byte; the table
// of a polynomial is made once and shared by all that have it, on any thread.
class Crc
{
public:
    explicit Crc(const CrcModel &model);

    void add(QByteArrayView bytes);
    // Of all that was added so far.
    quint64 value() const;

private:
    CrcModel m_model;
    // Reflected input is worked off from the lowest bit of the register, any other from bit 63 down: one loop does for
    // every width.
    const std::array<quint64, 256> *m_table;
    quint64 m_register;
};

} // namespace wirelark
