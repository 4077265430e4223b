#pragma once

#include <QStringView>

#include "core/payload/byteorder.h"
#include "core/payload/valuefault.h"

namespace wirelark {

// Numbers as they are typed, in bytes. Blanks around them do not matter.

// Of `size` bytes, up to 8.
ValueBytes writeUnsigned(QStringView typed, int size, ByteOrder order);
ValueBytes writeSigned(QStringView typed, int size, ByteOrder order);
// Of 2, 4 or 8 bytes (IEEE 754), the nearest there is; `inf` and `nan` too, but nothing that would become 0 or infinite.
ValueBytes writeFloat(QStringView typed, int size, ByteOrder order);
// Up to eight digits, with blanks or underscores between them; those that are left out in front are 0.
ValueBytes writeBits(QStringView typed);

enum class Leb128Kind : quint8 { Unsigned, Signed, Varint, Zigzag }; // see leb128.h
ValueBytes writeLeb128(QStringView typed, Leb128Kind kind);

} // namespace wirelark
