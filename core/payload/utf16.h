#pragma once

#include <QByteArrayView>

#include "core/payload/byteorder.h"
#include "core/payload/characterstep.h"

namespace wirelark {

// The step of UTF-16 (RFC 2781) without a byte order mark; a lone surrogate is invalid, both bytes of it. `bytes` is
// not empty. Looks at four bytes at most.
CharacterStep nextUtf16(QByteArrayView bytes, ByteOrder order);

} // namespace wirelark
