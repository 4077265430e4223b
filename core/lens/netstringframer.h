#pragma once

#include "core/lens/framer.h"

namespace wirelark {

// Netstrings (D. J. Bernstein, 1997): `5:hello,`. A length with a leading zero, with more than nine digits or with
// anything but digits is fault Length; another byte where the comma must be is fault Terminator. After either,
// everything is one message.
class NetstringFramer : public Framer
{
public:
    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override;
    void restart(qint64 streamOffset) override;

private:
    enum class Place : quint8 { Digits, Body, Comma, Lost };

    void takeDigit(char byte);

    Place m_place = Place::Digits;
    quint8 m_digits = 0;
    Fault m_fault = Fault::None;
    quint32 m_rest = 0; // of the body, as far as its length has come
};

} // namespace wirelark
