#pragma once

#include <optional>

#include <QByteArrayView>
#include <QtEndian>

#include "core/payload/byteorder.h"

namespace wirelark {

// The number that the first bytes are; nothing if there are too few.
template <typename Number> std::optional<Number> readNumber(QByteArrayView bytes, ByteOrder order)
{
    if (bytes.size() < qsizetype(sizeof(Number)))
        return {};
    return order == ByteOrder::Little ? qFromLittleEndian<Number>(bytes.data())
                                      : qFromBigEndian<Number>(bytes.data());
}

} // namespace wirelark
