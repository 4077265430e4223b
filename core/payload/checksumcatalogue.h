#pragma once

#include <span>
#include <variant>

#include <QCryptographicHash>
#include <QLatin1StringView>
#include <QStringView>

#include "core/payload/bytesum.h"
#include "core/payload/crc.h"

namespace wirelark {

// One way to make a checksum.
struct ChecksumAlgorithm
{
    QLatin1StringView name; // of a CRC the one in Greg Cook's "Catalogue of parametrised CRC algorithms"
    QLatin1StringView aliases; // lower-case letters and digits, a blank between two
    int size; // of the result, in bytes
    std::variant<SumKind, CrcModel, QCryptographicHash::Algorithm> method;

    bool isHash() const { return std::holds_alternative<QCryptographicHash::Algorithm>(method); }
};

// All there are, each family by itself and the narrow ones first. They live as long as the program.
std::span<const ChecksumAlgorithm> allChecksums();

// By its name or an alias; case and whatever is no letter or digit do not matter (`crc16/modbus`, `Modbus`,
// `CRC-16 MODBUS`). Null: there is no such.
const ChecksumAlgorithm *findChecksum(QStringView name);

} // namespace wirelark
