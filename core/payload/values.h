#pragma once

#include <vector>

#include <QByteArrayView>
#include <QString>

#include "core/payload/byteorder.h"

namespace wirelark {

// What a number, a time or a character would be if it began here. Labels and values are as in source code, in
// the C locale: `u16`, `8320`.
struct Value
{
    QString label;
    QString value; // empty: there are too few bytes, or they are no such thing

    bool operator==(const Value &) const = default;
};

// u8 i8 bits u16 i16 u32 i32 u64 i64 f32 f64 time (u32 seconds since 1970, UTC) UTF-8, always all and in this
// order.
std::vector<Value> valuesAt(QByteArrayView bytes, ByteOrder order);

} // namespace wirelark
