// What is typed into the send box: escapes and hex.

#include "core/payload/escapes.h"
#include "core/payload/hex.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

void checkEscapes(const QString &text)
{
    const Unescaped unescaped = unescape(text);
    qsizetype end = 0;
    QByteArray asTyped; // with the escapes that mean nothing left as they are, all is as typed if there are no others
    bool isPlain = true;
    for (const EscapeSpan &span : unescaped.escapes) {
        PROPERTY(span.start >= end && span.length > 0 && span.start + span.length <= text.size());
        PROPERTY(text[span.start] == u'\\');
        PROPERTY(!QStringView(text).sliced(end, span.start - end).contains(u'\\'));
        end = span.start + span.length;
        isPlain &= !span.isKnown;
    }
    PROPERTY(!isPlain || unescaped.bytes.size() == text.toUtf8().size());
    QString doubled = text;
    PROPERTY(unescape(doubled.replace(u'\\', QStringLiteral("\\\\"))).bytes == text.toUtf8());
}

void checkHex(const QString &text)
{
    const ParsedHex parsed = parseHex(text);
    if (const auto *error = std::get_if<HexError>(&parsed)) {
        PROPERTY(error->start >= 0 && error->length > 0 && error->start + error->length <= text.size());
        return;
    }
    const auto &bytes = std::get<QByteArray>(parsed);
    PROPERTY(bytes.size() <= text.size() / 2);
    const ParsedHex again = parseHex(toHex(bytes));
    PROPERTY(std::get<QByteArray>(again) == bytes);
    PROPERTY(toElidedHex(bytes, 16).size() <= 16 * 3 + 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    input.number<std::uint8_t>(); // the inputs there are begin with a byte more
    const QString text = input.text();
    checkEscapes(text);
    checkHex(text);
    return 0;
}
