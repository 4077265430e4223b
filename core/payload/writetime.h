#pragma once

#include <QStringView>

#include "core/payload/byteorder.h"
#include "core/payload/valuefault.h"

namespace wirelark {

// Times as they are typed, in the forms that timevalues.h reads: `2026-11-21T14:02:03.5+01:00`, a blank for the T, a day
// alone, and UTC where there is no offset. What is finer than the form has room for is refused, not cut.
ValueBytes writeUnixTime32(QStringView typed, ByteOrder order);
ValueBytes writeUnixTime64(QStringView typed, ByteOrder order, int digits);
ValueBytes writeFileTime(QStringView typed, ByteOrder order);
ValueBytes writeNtpTime(QStringView typed, ByteOrder order);
// Of no time zone, and of even seconds.
ValueBytes writeDosTime(QStringView typed, ByteOrder order);

} // namespace wirelark
