#pragma once

#include <optional>

#include <QByteArray>
#include <QString>
#include <QStringView>

#include "core/payload/byteorder.h"

namespace wirelark {

// How a field writes its number.
struct NumberFormat
{
    enum class Form : quint8 { Unsigned, Signed, Float, Decimal, Hex };

    Form form = Form::Decimal;
    int size = 1; // bytes; of Decimal and Hex at least so many digits, zeros before the number
    ByteOrder order = ByteOrder::Big;

    // ASCII digits, as many as the number needs.
    bool isText() const { return form == Form::Decimal || form == Form::Hex; }

    bool operator==(const NumberFormat &) const = default;
};

// `u8 i8`, `u16be` and so on with 16, 24, 32 or 64 bits, `f32be f64le`; without an order it is big endian. `dec` and
// `hex` (capitals) are digits, `dec4` and `hex4` at least four of them, at most 20.
std::optional<NumberFormat> parseNumberFormat(QStringView name);
// The name of one that is no text: always with its order, unless it is of one byte.
QString formatName(const NumberFormat &format);

// An integer can be written without losing any of it.
bool fits(qint64 number, const NumberFormat &format);

// Of an integer the lowest bits, in as many bytes as the format has.
QByteArray writeNumber(qint64 number, const NumberFormat &format);

// A number as it is typed: decimal, hex behind 0x, of a float with a point or an exponent. Nothing if it is none, or
// does not fit.
std::optional<QByteArray> writeTyped(QStringView number, const NumberFormat &format);

} // namespace wirelark
