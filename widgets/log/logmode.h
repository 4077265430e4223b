#pragma once

#include <QtGlobal>

namespace wirelark {

// How the log shows bytes.
enum class LogMode : quint8 { Text, Hex };

} // namespace wirelark
