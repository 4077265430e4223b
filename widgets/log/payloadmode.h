#pragma once

#include <QtGlobal>

namespace wirelark {

// How the log shows bytes.
enum class PayloadMode : quint8 { Text, Hex };

} // namespace wirelark
