#pragma once

#include <vector>

#include <QByteArrayView>
#include <QString>

#include "core/payload/byteorder.h"

namespace wirelark {

enum class ValueGroup : quint8 { Common, Number, Time, Identity, Text };

// What a number, a time or a character would be if it began here. Labels and values are as in source code, in
// the C locale: `u16`, `8320`.
struct Value
{
    QString label;
    QString value; // empty: there are too few bytes, or they are no such thing
    ValueGroup group = ValueGroup::Common;

    bool operator==(const Value &) const = default;
};

// The longest value is a string of 255 bytes behind its length.
inline constexpr qsizetype maxValueSize = 256;

// Of the bytes from somewhere on: maxValueSize of them, or fewer where the data ends. Always all, group by group and in
// this order:
//
//     Common    u8 i8 bits u16 i16 u32 i32 u64 i64 f32 f64, time (u32 seconds since 1970, UTC), UTF-8 (a character)
//     Number    u24 i24 f16, LEB128 and sLEB128 (with their size), varint (Protocol Buffers' int64), zigzag (sint64)
//     Time      time64 (seconds), time ms, time us, time ns since 1970; FILETIME, NTP, DOS: see timevalues.h
//     Identity  IPv4 IPv6 MAC GUID
//     Text      UTF-16 (a character), Pascal (a string behind a byte that is its length), C (a string before a NUL)
//
// Strings are cut after 40 columns, and anything in them that is not safe to show is a token.
std::vector<Value> valuesAt(QByteArrayView bytes, ByteOrder order);

} // namespace wirelark
