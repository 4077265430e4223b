#pragma once

#include <QByteArrayView>
#include <QString>

#include "core/payload/byteorder.h"

namespace wirelark {

// Addresses and identifiers; empty if there are too few bytes. Addresses are always read as they are sent, first byte
// first.
QString ipv4Address(QByteArrayView bytes);
QString ipv6Address(QByteArrayView bytes); // written as RFC 5952 says
QString macAddress(QByteArrayView bytes);
// Big: RFC 4122. Little: its first three fields are little endian, as Windows keeps them.
QString guid(QByteArrayView bytes, ByteOrder order);

} // namespace wirelark
