#pragma once

#include <variant>

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace wirelark {

// Why a text is not hex, and where, in UTF-16 units.
struct HexError
{
    enum class Kind : quint8 {
        WrongDigit, // the character is neither a digit nor a separator
        OddDigits, // the last digit of its group has no partner; nothing is padded
    };
    Kind kind = Kind::WrongDigit;
    qsizetype start = 0;
    qsizetype length = 1;

    bool operator==(const HexError &) const = default;
};

using ParsedHex = std::variant<QByteArray, HexError>;

// Bytes from hex as people paste it: `47 45`, `4745`, `0x47, 0x45`, `47:45`. Groups of digits are separated
// by blanks, commas or colons, may begin with 0x, and have an even number of digits each. The first error is
// the one reported.
ParsedHex parseHex(QStringView text);

// `47 45 54`: capitals, a blank between two bytes.
QString toHex(QByteArrayView bytes);
// The same with at most `limit` bytes, and an ellipsis for those left out in the middle.
QString toElidedHex(QByteArrayView bytes, qsizetype limit);

// 0 to 15; -1 for what is not an ASCII hex digit.
int hexDigitValue(QChar digit);

} // namespace wirelark
