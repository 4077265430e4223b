#include "core/payload/encodetext.h"

#include <QList>
#include <QStringEncoder>
#include <QtEndian>

#include "core/payload/codepage.h"
#include "core/payload/textdecoder.h"

namespace wirelark {

namespace {

QByteArray toUtf16(QStringView text, Encoding encoding)
{
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    char *out = bytes.data();
    for (const QChar unit : text) {
        if (encoding == Encoding::Utf16Le)
            qToLittleEndian(quint16(unit.unicode()), out);
        else
            qToBigEndian(quint16(unit.unicode()), out);
        out += 2;
    }
    return bytes;
}

std::optional<QByteArray> toPage(QStringView text, const CodePage &page)
{
    QByteArray bytes;
    for (const QChar unit : text) {
        const int byte = page.byteOf(unit.unicode());
        if (byte < 0)
            return {};
        bytes += char(byte);
    }
    return bytes;
}

// What Qt makes of it, if it reads back as the same: an encoder puts other characters for those it does not have.
std::optional<QByteArray> toLongCharacters(QStringView text, Encoding encoding)
{
    QStringEncoder encoder(encodingName(encoding).data());
    const QByteArray bytes = encoder.encode(text);
    TextDecoder decoder(encoding);
    qsizetype at = 0;
    for (const char32_t codePoint : text.toUcs4()) {
        if (at == bytes.size())
            return {};
        const CharacterStep step = decoder.next(QByteArrayView(bytes).sliced(at));
        if (step.kind != CharacterStep::Kind::Character || step.codePoint != codePoint)
            return {};
        at += step.length;
    }
    return at == bytes.size() ? std::optional(bytes) : std::nullopt;
}

} // namespace

std::optional<QByteArray> encodeText(QStringView text, Encoding encoding)
{
    if (!text.isValidUtf16())
        return {};
    switch (encoding) {
    case Encoding::Utf8:
        return text.toUtf8();
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        return toUtf16(text, encoding);
    default:
        break;
    }
    const CodePage &page = CodePage::of(encoding);
    return page.hasLongCharacters() ? toLongCharacters(text, encoding) : toPage(text, page);
}

} // namespace wirelark
