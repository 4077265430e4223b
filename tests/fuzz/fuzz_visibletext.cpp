// Foreign bytes and text on the screen: nothing in them acts on its surroundings, and what is shown can be turned back
// into the bytes it stands for.

#include <QList>

#include "core/payload/escapes.h"
#include "core/payload/visibility.h"
#include "core/payload/visibletext.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

void checkShown(const VisibleText &shown, qsizetype inputSize, qsizetype maxColumns)
{
    PROPERTY(shown.consumed >= 0 && shown.consumed <= inputSize);
    PROPERTY(maxColumns >= 0 || shown.consumed == inputSize);
    for (const char32_t c : shown.text.toUcs4())
        PROPERTY(visibilityOf(c) != Visibility::Token);
    qsizetype end = 0;
    for (const TextSpan &token : shown.tokens) {
        PROPERTY(token.start >= end && token.length > 0 && token.start + token.length <= shown.text.size());
        end = token.start + token.length;
    }
}

// What a token stands for. `\u202E` is written `\u{202E}` where it is typed.
QByteArray untoken(QString token)
{
    if (token.startsWith(u"\\u") && !token.startsWith(u"\\u{"))
        token = QStringLiteral("\\u{%1}").arg(token.mid(2));
    const Unescaped unescaped = unescape(token);
    PROPERTY(unescaped.escapes.size() == 1 && unescaped.escapes.front().isKnown);
    return unescaped.bytes;
}

bool isReversible(const VisibleText &shown)
{
    return std::none_of(shown.tokens.begin(), shown.tokens.end(),
        [&](const TextSpan &token) { return shown.text[token.start] != u'\\'; }); // surplus marks are only counted
}

QByteArray reversed(const VisibleText &shown)
{
    QByteArray bytes;
    qsizetype end = 0;
    for (const TextSpan &token : shown.tokens) {
        bytes += QStringView(shown.text).sliced(end, token.start - end).toUtf8();
        bytes += untoken(shown.text.mid(token.start, token.length));
        end = token.start + token.length;
    }
    return bytes + QStringView(shown.text).sliced(end).toUtf8();
}

void checkBytes(QByteArrayView bytes, qsizetype maxColumns)
{
    const VisibleText shown = visibleText(bytes, maxColumns);
    checkShown(shown, bytes.size(), maxColumns);
    PROPERTY(bytes.endsWith(shown.unfinished) && shown.unfinished.size() < 4);
    if (isReversible(shown))
        PROPERTY(reversed(shown) == bytes.first(shown.consumed));
}

// Where the border between two chunks is does not matter for what can be known.
void checkBorder(QByteArrayView bytes, qsizetype border)
{
    const QByteArrayView front = bytes.first(std::min(border, bytes.size()));
    const QByteArrayView back = bytes.sliced(front.size());
    const VisibleText first = visibleText(front);
    const VisibleText second = visibleText(back, -1, first.unfinished);
    checkShown(second, back.size(), -1);
    PROPERTY(second.unfinished.size() < 4);
    PROPERTY(back.isEmpty() || second.unfinished == visibleText(bytes).unfinished);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const qsizetype columns = input.number<std::int8_t>(); // negative: no limit
    const qsizetype border = input.number<std::uint8_t>();
    const QByteArrayView bytes = input.rest();
    checkBytes(bytes, std::max<qsizetype>(columns, -1));
    checkBorder(bytes, border);

    const QString text = Input(data, size).text();
    checkShown(visibleText(QStringView(text)), text.size(), -1);
    PROPERTY(safeText(text, 30).size() <= 2 * 31 * (maxMarks + 1));
    return 0;
}
