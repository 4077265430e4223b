#pragma once

#include <QByteArrayView>
#include <QString>

#include "core/payload/byteorder.h"
#include "core/payload/valuefault.h"

namespace wirelark {

// One character: itself, an escape (escapes.h), or U+20AC.
ValueBytes writeUtf8Character(QStringView typed);
ValueBytes writeUtf16Character(QStringView typed, ByteOrder order);
// A text with escapes, behind a byte that is its length, or before a NUL.
ValueBytes writePascalString(QStringView typed);
ValueBytes writeCString(QStringView typed);

// Bytes as a text that unescape() turns into them again: what can be shown is itself, all else is an escape.
QString escaped(QByteArrayView bytes);

} // namespace wirelark
