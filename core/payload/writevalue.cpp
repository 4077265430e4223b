#include "core/payload/writevalue.h"

#include <algorithm>

#include "core/payload/leb128.h"
#include "core/payload/utf16.h"
#include "core/payload/utf8.h"
#include "core/payload/values.h"
#include "core/payload/writeidentity.h"
#include "core/payload/writenumber.h"
#include "core/payload/writestring.h"
#include "core/payload/writetime.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

enum class Size : quint8 { Fixed, Leb128, Utf8, Utf16, Pascal, C };

struct Writer
{
    QLatin1StringView label;
    ValueBytes (*write)(QStringView typed, ByteOrder order);
    Size size = Size::Fixed;
};

template <int size> ValueBytes unsignedOf(QStringView typed, ByteOrder order)
{
    return writeUnsigned(typed, size, order);
}

template <int size> ValueBytes signedOf(QStringView typed, ByteOrder order)
{
    return writeSigned(typed, size, order);
}

template <int size> ValueBytes floatOf(QStringView typed, ByteOrder order)
{
    return writeFloat(typed, size, order);
}

template <int digits> ValueBytes timeOf(QStringView typed, ByteOrder order)
{
    return writeUnixTime64(typed, order, digits);
}

template <Leb128Kind kind> ValueBytes leb128Of(QStringView typed, ByteOrder)
{
    return writeLeb128(typed, kind);
}

// For what has but one order.
template <ValueBytes (*write)(QStringView)> ValueBytes inAnyOrder(QStringView typed, ByteOrder)
{
    return write(typed);
}

constexpr Writer writers[] {
    {"u8"_L1, unsignedOf<1>},
    {"i8"_L1, signedOf<1>},
    {"bits"_L1, inAnyOrder<writeBits>},
    {"u16"_L1, unsignedOf<2>},
    {"i16"_L1, signedOf<2>},
    {"u24"_L1, unsignedOf<3>},
    {"i24"_L1, signedOf<3>},
    {"u32"_L1, unsignedOf<4>},
    {"i32"_L1, signedOf<4>},
    {"u64"_L1, unsignedOf<8>},
    {"i64"_L1, signedOf<8>},
    {"f16"_L1, floatOf<2>},
    {"f32"_L1, floatOf<4>},
    {"f64"_L1, floatOf<8>},
    {"LEB128"_L1, leb128Of<Leb128Kind::Unsigned>, Size::Leb128},
    {"sLEB128"_L1, leb128Of<Leb128Kind::Signed>, Size::Leb128},
    {"varint"_L1, leb128Of<Leb128Kind::Varint>, Size::Leb128},
    {"zigzag"_L1, leb128Of<Leb128Kind::Zigzag>, Size::Leb128},
    {"time"_L1, writeUnixTime32},
    {"time64"_L1, timeOf<0>},
    {"time ms"_L1, timeOf<3>},
    {"time us"_L1, timeOf<6>},
    {"time ns"_L1, timeOf<9>},
    {"FILETIME"_L1, writeFileTime},
    {"NTP"_L1, writeNtpTime},
    {"DOS"_L1, writeDosTime},
    {"IPv4"_L1, inAnyOrder<writeIpv4>},
    {"IPv6"_L1, inAnyOrder<writeIpv6>},
    {"MAC"_L1, inAnyOrder<writeMac>},
    {"GUID"_L1, writeGuid},
    {"UTF-8"_L1, inAnyOrder<writeUtf8Character>, Size::Utf8},
    {"UTF-16"_L1, writeUtf16Character, Size::Utf16},
    {"Pascal"_L1, inAnyOrder<writePascalString>, Size::Pascal},
    {"C"_L1, inAnyOrder<writeCString>, Size::C},
};

const Writer *writerOf(const QString &label)
{
    const auto found = std::ranges::find(writers, label, &Writer::label);
    return found == std::end(writers) ? nullptr : found;
}

// Of the value that is there; 0: there is none.
qsizetype sizeOf(Size size, ByteOrder order, QByteArrayView bytes)
{
    if (bytes.isEmpty() || size == Size::Fixed)
        return 0;
    if (size == Size::Leb128) {
        const auto number = readLeb128(bytes);
        return number ? number->size : 0;
    }
    if (size == Size::C)
        return bytes.first(std::min(bytes.size(), maxValueSize)).indexOf('\0') + 1;
    if (size == Size::Pascal)
        return quint8(bytes[0]) < bytes.size() ? quint8(bytes[0]) + 1 : 0;
    const CharacterStep step = size == Size::Utf8 ? nextUtf8(bytes) : nextUtf16(bytes, order);
    return step.kind == CharacterStep::Kind::Character ? step.length : 0;
}

} // namespace

WrittenValue writeValue(const QString &label, const QString &typed, ByteOrder order, QByteArrayView before)
{
    const Writer *writer = writerOf(label);
    Q_ASSERT(writer);
    ValueBytes written = writer->write(typed, order);
    if (const auto *fault = std::get_if<ValueFault>(&written))
        return *fault;
    const QByteArray &bytes = std::get<QByteArray>(written);
    const qsizetype there = sizeOf(writer->size, order, before);
    return NewValue{bytes, there > 0 ? there : bytes.size()};
}

QString valueToEdit(const QString &label, ByteOrder order, QByteArrayView bytes)
{
    const Writer *writer = writerOf(label);
    const Size size = writer ? writer->size : Size::Fixed;
    const qsizetype there = sizeOf(size, order, bytes);
    if (size == Size::Utf8 && there > 0)
        return escaped(bytes.first(there));
    if (size == Size::Pascal && there > 0)
        return escaped(bytes.sliced(1, there - 1));
    if (size == Size::C && there > 0)
        return escaped(bytes.first(there - 1));
    for (const Value &value : valuesAt(bytes, order)) {
        if (value.label != label)
            continue;
        // `150 · 2 B` and `A  U+0041`
        return size == Size::Utf16 ? value.value.section(u' ', -1) : size == Size::Leb128 ? value.value.section(u' ', 0, 0) : value.value;
    }
    return {};
}

} // namespace wirelark
