#pragma once

#include <QByteArray>

namespace wirelark {

enum class ByteOrder : quint8 { Little, Big };

// The lowest `size` bytes of a number, up to 8.
QByteArray inOrder(quint64 bits, int size, ByteOrder order);

} // namespace wirelark
