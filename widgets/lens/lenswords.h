#pragma once

#include <QString>

#include "core/lens/lens.h"

namespace wirelark {

// What a lens is called on its button and in its menu: `Lines CRLF`, `Fixed 12`, `Modbus/TCP`.
QString lensName(const Lens &lens);
// What it does, in one sentence; for the kind alone, whatever its parameters.
QString lensSentence(Lens::Kind kind);

} // namespace wirelark
