#pragma once

#include "core/payload/byteorder.h"
#include "core/payload/checksumcatalogue.h"

#include <QString>

namespace wirelark {

// A checksum that stands in every message, and of what:
//
//     | skip | what it is of | mark | checksum | tail |
//
// A value.
struct LensChecksum
{
    static constexpr quint32 maxAround = 1024;

    const ChecksumAlgorithm *algorithm = nullptr; // null: there is none
    ByteOrder order = ByteOrder::Big; // of its bytes
    bool isHexText = false; // it is written in digits, two for each byte
    quint32 skip = 0; // bytes, each up to maxAround
    quint32 mark = 0;
    quint32 tail = 0;

    explicit operator bool() const { return algorithm != nullptr; }
    // How many bytes it takes.
    qsizetype size() const { return algorithm ? algorithm->size * (isHexText ? 2 : 1) : 0; }
    // `checksum:crc-16-modbus,le,tail:2`: the end of a lens' text.
    QString toString() const;
    bool operator==(const LensChecksum &) const = default;
};

} // namespace wirelark
