#include "core/payload/checksumcatalogue.h"

#include <algorithm>
#include <array>

#include <QStringList>

#include "core/payload/plainname.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

ChecksumAlgorithm crc(QLatin1StringView name, QLatin1StringView aliases, const CrcModel &model)
{
    return {name, aliases, model.width / 8, model};
}

const std::array algorithms{
    ChecksumAlgorithm{"SUM-8"_L1, {}, 1, SumKind::Sum8},
    ChecksumAlgorithm{"XOR-8"_L1, "xor bcc"_L1, 1, SumKind::Xor8},
    ChecksumAlgorithm{"LRC-8"_L1, "lrc modbusascii"_L1, 1, SumKind::Lrc8},
    ChecksumAlgorithm{"SUM-16"_L1, {}, 2, SumKind::Sum16},
    ChecksumAlgorithm{"SUM-16/WORDS"_L1, {}, 2, SumKind::Sum16Words},
    ChecksumAlgorithm{"FLETCHER-16"_L1, {}, 2, SumKind::Fletcher16},
    ChecksumAlgorithm{"INTERNET"_L1, "inet ip rfc1071"_L1, 2, SumKind::Internet},
    ChecksumAlgorithm{"FLETCHER-32"_L1, {}, 4, SumKind::Fletcher32},
    ChecksumAlgorithm{"ADLER-32"_L1, "adler"_L1, 4, SumKind::Adler32},
    crc("CRC-8/SMBUS"_L1, "crc8 smbus"_L1, {8, 0x07, 0, false, false, 0, 0xF4}),
    crc("CRC-8/MAXIM-DOW"_L1, "maxim dowcrc 1wire"_L1, {8, 0x31, 0, true, true, 0, 0xA1}),
    crc("CRC-8/DVB-S2"_L1, "dvbs2"_L1, {8, 0xD5, 0, false, false, 0, 0xBC}),
    crc("CRC-8/SAE-J1850"_L1, "j1850 saej1850"_L1, {8, 0x1D, 0xFF, false, false, 0xFF, 0x4B}),
    crc("CRC-8/AUTOSAR"_L1, {}, {8, 0x2F, 0xFF, false, false, 0xFF, 0xDF}),
    crc("CRC-8/BLUETOOTH"_L1, {}, {8, 0xA7, 0, true, true, 0, 0x26}),
    crc("CRC-8/CDMA2000"_L1, {}, {8, 0x9B, 0xFF, false, false, 0, 0xDA}),
    crc("CRC-8/I-432-1"_L1, "crc8itu"_L1, {8, 0x07, 0, false, false, 0x55, 0xA1}),
    crc("CRC-8/NRSC-5"_L1, {}, {8, 0x31, 0xFF, false, false, 0, 0xF7}),
    crc("CRC-8/ROHC"_L1, {}, {8, 0x07, 0xFF, true, true, 0, 0xD0}),
    crc("CRC-8/WCDMA"_L1, {}, {8, 0x9B, 0, true, true, 0, 0x25}),
    crc("CRC-16/ARC"_L1, "crc16 arc crc16ibm lha"_L1, {16, 0x8005, 0, true, true, 0, 0xBB3D}),
    crc("CRC-16/MODBUS"_L1, "modbus"_L1, {16, 0x8005, 0xFFFF, true, true, 0, 0x4B37}),
    crc("CRC-16/USB"_L1, "usb"_L1, {16, 0x8005, 0xFFFF, true, true, 0xFFFF, 0xB4C8}),
    crc("CRC-16/MAXIM-DOW"_L1, "crc16maxim"_L1, {16, 0x8005, 0, true, true, 0xFFFF, 0x44C2}),
    crc("CRC-16/UMTS"_L1, "crc16buypass buypass verifone"_L1, {16, 0x8005, 0, false, false, 0, 0xFEE8}),
    crc("CRC-16/CMS"_L1, {}, {16, 0x8005, 0xFFFF, false, false, 0, 0xAEE7}),
    crc("CRC-16/DDS-110"_L1, {}, {16, 0x8005, 0x800D, false, false, 0, 0x9ECF}),
    crc("CRC-16/XMODEM"_L1, "xmodem zmodem crc16acorn v41msb"_L1, {16, 0x1021, 0, false, false, 0, 0x31C3}),
    crc("CRC-16/IBM-3740"_L1, "crc16ccittfalse ccittfalse crc16autosar"_L1,
        {16, 0x1021, 0xFFFF, false, false, 0, 0x29B1}),
    crc("CRC-16/GENIBUS"_L1, "crc16epc darc icode"_L1, {16, 0x1021, 0xFFFF, false, false, 0xFFFF, 0xD64E}),
    crc("CRC-16/SPI-FUJITSU"_L1, "crc16augccitt"_L1, {16, 0x1021, 0x1D0F, false, false, 0, 0xE5CC}),
    crc("CRC-16/GSM"_L1, {}, {16, 0x1021, 0, false, false, 0xFFFF, 0xCE3C}),
    crc("CRC-16/KERMIT"_L1, "kermit crc16ccitt crc16ccitttrue crcccitt v41lsb"_L1,
        {16, 0x1021, 0, true, true, 0, 0x2189}),
    crc("CRC-16/IBM-SDLC"_L1, "x25 crc16x25 hdlc crcb crc16isohdlc"_L1,
        {16, 0x1021, 0xFFFF, true, true, 0xFFFF, 0x906E}),
    crc("CRC-16/MCRF4XX"_L1, "mcrf4xx"_L1, {16, 0x1021, 0xFFFF, true, true, 0, 0x6F91}),
    crc("CRC-16/ISO-IEC-14443-3-A"_L1, "crca"_L1, {16, 0x1021, 0xC6C6, true, true, 0, 0xBF05}),
    crc("CRC-16/RIELLO"_L1, {}, {16, 0x1021, 0xB2AA, true, true, 0, 0x63D0}),
    crc("CRC-16/TMS37157"_L1, {}, {16, 0x1021, 0x89EC, true, true, 0, 0x26B1}),
    crc("CRC-16/DNP"_L1, "dnp dnp3"_L1, {16, 0x3D65, 0, true, true, 0xFFFF, 0xEA82}),
    crc("CRC-16/EN-13757"_L1, "en13757 mbus"_L1, {16, 0x3D65, 0, false, false, 0xFFFF, 0xC2B7}),
    crc("CRC-16/CDMA2000"_L1, {}, {16, 0xC867, 0xFFFF, false, false, 0, 0x4C06}),
    crc("CRC-16/DECT-R"_L1, {}, {16, 0x0589, 0, false, false, 0x0001, 0x007E}),
    crc("CRC-16/DECT-X"_L1, {}, {16, 0x0589, 0, false, false, 0, 0x007F}),
    crc("CRC-16/NRSC-5"_L1, {}, {16, 0x080B, 0xFFFF, true, true, 0, 0xA066}),
    crc("CRC-16/PROFIBUS"_L1, "profibus"_L1, {16, 0x1DCF, 0xFFFF, false, false, 0xFFFF, 0xA819}),
    crc("CRC-16/T10-DIF"_L1, {}, {16, 0x8BB7, 0, false, false, 0, 0xD0DB}),
    crc("CRC-16/TELEDISK"_L1, {}, {16, 0xA097, 0, false, false, 0, 0x0FB3}),
    crc("CRC-24/OPENPGP"_L1, "crc24 openpgp"_L1, {24, 0x864CFB, 0xB704CE, false, false, 0, 0x21CF02}),
    crc("CRC-24/BLE"_L1, "ble"_L1, {24, 0x00065B, 0x555555, true, true, 0, 0xC25A56}),
    crc("CRC-24/FLEXRAY-A"_L1, {}, {24, 0x5D6DCB, 0xFEDCBA, false, false, 0, 0x7979BD}),
    crc("CRC-24/FLEXRAY-B"_L1, {}, {24, 0x5D6DCB, 0xABCDEF, false, false, 0, 0x1F23B8}),
    crc("CRC-24/LTE-A"_L1, {}, {24, 0x864CFB, 0, false, false, 0, 0xCDE703}),
    crc("CRC-24/LTE-B"_L1, {}, {24, 0x800063, 0, false, false, 0, 0x23EF52}),
    crc("CRC-32/ISO-HDLC"_L1, "crc32 ethernet zip png pkzip v42 crc32adccp"_L1,
        {32, 0x04C11DB7, 0xFFFFFFFF, true, true, 0xFFFFFFFF, 0xCBF43926}),
    crc("CRC-32/ISCSI"_L1, "crc32c castagnoli iscsi"_L1,
        {32, 0x1EDC6F41, 0xFFFFFFFF, true, true, 0xFFFFFFFF, 0xE3069283}),
    crc("CRC-32/BZIP2"_L1, "bzip2 aal5 crc32dectb"_L1,
        {32, 0x04C11DB7, 0xFFFFFFFF, false, false, 0xFFFFFFFF, 0xFC891918}),
    crc("CRC-32/MPEG-2"_L1, "mpeg2"_L1, {32, 0x04C11DB7, 0xFFFFFFFF, false, false, 0, 0x0376E6E7}),
    crc("CRC-32/CKSUM"_L1, "crc32posix"_L1, {32, 0x04C11DB7, 0, false, false, 0xFFFFFFFF, 0x765E7680}),
    crc("CRC-32/JAMCRC"_L1, "jamcrc"_L1, {32, 0x04C11DB7, 0xFFFFFFFF, true, true, 0, 0x340BC6D9}),
    crc("CRC-32/AIXM"_L1, "crc32q"_L1, {32, 0x814141AB, 0, false, false, 0, 0x3010BF7F}),
    crc("CRC-32/AUTOSAR"_L1, {}, {32, 0xF4ACFB13, 0xFFFFFFFF, true, true, 0xFFFFFFFF, 0x1697D06A}),
    crc("CRC-32/BASE91-D"_L1, "crc32d"_L1, {32, 0xA833982B, 0xFFFFFFFF, true, true, 0xFFFFFFFF, 0x87315576}),
    crc("CRC-32/CD-ROM-EDC"_L1, {}, {32, 0x8001801B, 0, true, true, 0, 0x6EC2EDC4}),
    crc("CRC-32/XFER"_L1, {}, {32, 0x000000AF, 0, false, false, 0, 0xBD0BE338}),
    crc("CRC-64/ECMA-182"_L1, "crc64 ecma182"_L1, {64, 0x42F0E1EBA9EA3693, 0, false, false, 0, 0x6C40DF5F0B497347}),
    crc("CRC-64/GO-ISO"_L1, {},
        {64, 0x000000000000001B, 0xFFFFFFFFFFFFFFFF, true, true, 0xFFFFFFFFFFFFFFFF, 0xB90956C775A41001}),
    crc("CRC-64/REDIS"_L1, "crc64jones"_L1, {64, 0xAD93D23594C935A9, 0, true, true, 0, 0xE9C6D914C4B8D9CA}),
    crc("CRC-64/WE"_L1, {},
        {64, 0x42F0E1EBA9EA3693, 0xFFFFFFFFFFFFFFFF, false, false, 0xFFFFFFFFFFFFFFFF, 0x62EC59E3F1A4F00A}),
    crc("CRC-64/XZ"_L1, "crc64goecma"_L1,
        {64, 0x42F0E1EBA9EA3693, 0xFFFFFFFFFFFFFFFF, true, true, 0xFFFFFFFFFFFFFFFF, 0x995DC9BBDF1939FA}),
    ChecksumAlgorithm{"MD5"_L1, {}, 16, QCryptographicHash::Md5},
    ChecksumAlgorithm{"SHA-1"_L1, "sha"_L1, 20, QCryptographicHash::Sha1},
    ChecksumAlgorithm{"SHA-256"_L1, {}, 32, QCryptographicHash::Sha256},
    ChecksumAlgorithm{"SHA-512"_L1, {}, 64, QCryptographicHash::Sha512},
};

} // namespace

std::span<const ChecksumAlgorithm> allChecksums()
{
    return algorithms;
}

const ChecksumAlgorithm *findChecksum(QStringView name)
{
    const QString wanted = plainName(name);
    if (wanted.isEmpty())
        return nullptr;
    const auto isWanted = [&](const ChecksumAlgorithm &algorithm) {
        return plainName(QString(algorithm.name)) == wanted
            || QString(algorithm.aliases).split(u' ').contains(wanted);
    };
    const auto found = std::ranges::find_if(algorithms, isWanted);
    return found == algorithms.end() ? nullptr : &*found;
}

} // namespace wirelark
