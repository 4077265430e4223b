#pragma once

#include <QStringView>

#include "core/payload/byteorder.h"
#include "core/payload/valuefault.h"

namespace wirelark {

// Addresses and identifiers as they are typed, in bytes as identityvalues.h reads them.
ValueBytes writeIpv4(QStringView typed);
ValueBytes writeIpv6(QStringView typed); // RFC 4291, without a zone
ValueBytes writeMac(QStringView typed); // with colons, hyphens or nothing between the bytes
ValueBytes writeGuid(QStringView typed, ByteOrder order); // with or without braces

} // namespace wirelark
