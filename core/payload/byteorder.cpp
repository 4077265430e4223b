#include "core/payload/byteorder.h"

#include <algorithm>

namespace wirelark {

QByteArray inOrder(quint64 bits, int size, ByteOrder order)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes) {
        byte = char(bits & 0xFF);
        bits >>= 8;
    }
    if (order == ByteOrder::Big)
        std::ranges::reverse(bytes);
    return bytes;
}

} // namespace wirelark
