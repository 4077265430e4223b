#include "core/payload/compose.h"

namespace wirelark {

namespace {

Composed composeHex(const Draft &draft)
{
    Composed result;
    ParsedHex parsed = parseHex(draft.text);
    if (const auto *error = std::get_if<HexError>(&parsed))
        result.error = *error;
    else
        result.bytes = std::get<QByteArray>(std::move(parsed));
    return result;
}

// Line by line, so that a `\n` that was typed as an escape stays one byte whatever the ending is.
Composed composeText(const Draft &draft)
{
    Composed result;
    qsizetype at = 0;
    while (true) {
        const qsizetype lineBreak = draft.text.indexOf(u'\n', at);
        const qsizetype end = lineBreak < 0 ? draft.text.size() : lineBreak;
        const QStringView line = QStringView(draft.text).sliced(at, end - at);
        if (draft.hasEscapes) {
            const Unescaped unescaped = unescape(line);
            result.bytes += unescaped.bytes;
            for (const EscapeSpan &span : unescaped.escapes)
                result.escapes.push_back({span.start + at, span.length, span.isKnown});
        } else {
            result.bytes += line.toUtf8();
        }
        if (lineBreak < 0)
            break;
        result.bytes += lineBreakBytes(draft.ending);
        at = lineBreak + 1;
    }
    result.bytes += endingBytes(draft.ending);
    return result;
}

} // namespace

Composed compose(const Draft &draft)
{
    return draft.mode == PayloadMode::Hex ? composeHex(draft) : composeText(draft);
}

} // namespace wirelark
