#pragma once

#include <QByteArrayView>
#include <QString>

#include "core/payload/byteorder.h"

namespace wirelark {

// Times as protocols and files write them, in ISO 8601. Empty: there are too few bytes, they are no such time, or it is
// outside of what is plausible; eight bytes of anything else would be some time in the next million years.

// Unsigned seconds since 1970, in four bytes.
QString unixTime32(QByteArrayView bytes, ByteOrder order);
// Unsigned units since 1970 in eight bytes, `digits` of them after the second (0: seconds, 9: nanoseconds); before the
// year 2200.
QString unixTime64(QByteArrayView bytes, ByteOrder order, int digits);
// Units of 100 ns since 1601 in eight bytes; before the year 2200.
QString fileTime(QByteArrayView bytes, ByteOrder order);
// RFC 5905: seconds and their fraction in four bytes each, from 1968 to 2104; zero means that the time is not known.
QString ntpTime(QByteArrayView bytes, ByteOrder order);
// Date and time of FAT and ZIP: the date is the upper half of four bytes. It is of no time zone.
QString dosTime(QByteArrayView bytes, ByteOrder order);

} // namespace wirelark
