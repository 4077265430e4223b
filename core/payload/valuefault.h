#pragma once

#include <variant>

#include <QByteArray>
#include <QString>

namespace wirelark {

// Why a value that was typed cannot be written.
struct ValueFault
{
    enum class Kind : quint8 {
        NotANumber,
        OutOfRange,   // a number or a time that the type has no room for: it goes from `least` to `most`
        NotBits,      // anything but up to eight digits that are 0 or 1
        NotATime,     // not as `2026-11-21T14:02:03Z`, or a day that is in no calendar
        TooFine,      // a time with a fraction that the type leaves out
        NotAnAddress, // no such address or identifier; `least` is what one looks like
        NotACharacter, // none, or several
        HasNul,       // a string that ends with a NUL has none before
        TooLong,      // `most` bytes are what the string may have
    };
    Kind kind = Kind::NotANumber;
    QString least {};
    QString most {};

    bool operator==(const ValueFault &) const = default;
};

using ValueBytes = std::variant<QByteArray, ValueFault>;

} // namespace wirelark
