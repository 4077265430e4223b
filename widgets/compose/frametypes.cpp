#include "widgets/compose/frametypes.h"

#include <QCoreApplication>

#include "core/compose/numberformat.h"
#include "core/payload/checksumcatalogue.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::FrameTypes)
};

} // namespace

QStringList frameTypes()
{
    QStringList types {u"u8"_s, u"u16be"_s, u"u16le"_s, u"u24be"_s, u"u24le"_s, u"u32be"_s, u"u32le"_s, u"u64be"_s, u"u64le"_s,
        u"i8"_s, u"i16be"_s, u"i16le"_s, u"i24be"_s, u"i24le"_s, u"i32be"_s, u"i32le"_s, u"i64be"_s, u"i64le"_s, u"f32be"_s,
        u"f32le"_s, u"f64be"_s, u"f64le"_s, u"text"_s, u"hex"_s, u"len"_s, u"n"_s, u"unix"_s, u"time"_s, u"rand"_s, u"last"_s};
    for (const ChecksumAlgorithm &algorithm : allChecksums())
        types += QString(algorithm.name).toLower();
    return types;
}

QString frameTypeWords(const QString &type)
{
    if (type == "text"_L1)
        return Words::tr("Text with escapes");
    if (type == "hex"_L1)
        return Words::tr("Bytes in hex");
    if (type == "len"_L1)
        return Words::tr("The length of other rows");
    if (type == "n"_L1)
        return Words::tr("How many times it was sent");
    if (type == "unix"_L1)
        return Words::tr("The time since 1970, as a number");
    if (type == "time"_L1)
        return Words::tr("The time, as text");
    if (type == "rand"_L1)
        return Words::tr("Random bytes, so many");
    if (type == "last"_L1)
        return Words::tr("The message received last");
    if (const auto format = parseNumberFormat(type); format && !format->isText()) {
        const QString order = format->size == 1 ? QString()
            : format->order == ByteOrder::Big   ? Words::tr("big endian")
                                                : Words::tr("little endian");
        const QString size = Words::tr("%Ln byte(s)", nullptr, format->size);
        return order.isEmpty() ? size : size + u", "_s + order;
    }
    return findChecksum(type) ? Words::tr("A checksum of other rows") : QString();
}

} // namespace wirelark
