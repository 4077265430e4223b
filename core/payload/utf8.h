#pragma once

#include <QByteArrayView>

#include "core/payload/characterstep.h"

namespace wirelark {

// The step of UTF-8 (RFC 3629, strictly: no overlong forms, no surrogates); invalid bytes are told one by one. `bytes`
// is not empty. Looks at four bytes at most.
CharacterStep nextUtf8(QByteArrayView bytes);

} // namespace wirelark
