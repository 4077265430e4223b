#pragma once

#include <QtGlobal>

namespace wirelark {

enum class ByteOrder : quint8 { Little, Big };

} // namespace wirelark
