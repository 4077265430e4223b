#include "core/payload/utf8.h"

namespace wirelark {

namespace {

// What a lead byte promises: how many bytes, and which second byte it allows (RFC 3629, section 4).
struct Lead
{
    qsizetype length = 0; // 0: no lead byte
    quint8 low = 0x80;
    quint8 high = 0xBF;
};

Lead leadOf(quint8 byte)
{
    if (byte < 0xC2 || byte > 0xF4)
        return {};
    if (byte < 0xE0)
        return {.length = 2};
    if (byte < 0xF0)
        return {.length = 3,
            .low = quint8(byte == 0xE0 ? 0xA0 : 0x80),
            .high = quint8(byte == 0xED ? 0x9F : 0xBF)};
    return {
        .length = 4, .low = quint8(byte == 0xF0 ? 0x90 : 0x80), .high = quint8(byte == 0xF4 ? 0x8F : 0xBF)};
}

} // namespace

CharacterStep nextUtf8(QByteArrayView bytes)
{
    const auto byteAt = [&](qsizetype index) { return quint8(bytes[index]); };
    if (byteAt(0) < 0x80)
        return {CharacterStep::Kind::Character, char32_t(byteAt(0)), 1};

    const Lead lead = leadOf(byteAt(0));
    if (lead.length == 0)
        return {};
    char32_t codePoint = byteAt(0) & (0x7Fu >> lead.length);
    for (qsizetype i = 1; i < lead.length; ++i) {
        if (i == bytes.size())
            return {CharacterStep::Kind::Unfinished, 0, i};
        const quint8 low = i == 1 ? lead.low : 0x80;
        const quint8 high = i == 1 ? lead.high : 0xBF;
        if (byteAt(i) < low || byteAt(i) > high)
            return {};
        codePoint = codePoint << 6 | (byteAt(i) & 0x3Fu);
    }
    return {CharacterStep::Kind::Character, codePoint, lead.length};
}

} // namespace wirelark
