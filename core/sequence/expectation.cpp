#include "core/sequence/expectation.h"

#include "core/payload/escapes.h"
#include "core/payload/hex.h"
#include "core/payload/nearest.h"
#include "core/sequence/linecursor.h"
#include "core/sequence/step.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Kind = SequenceError::Kind;
using Built = std::variant<PlacedText, SequenceError>;

// The name in braces at the beginning of `text`; empty if there is none.
QStringView nameAt(QStringView text)
{
    const qsizetype end = text.startsWith(u'{') ? text.indexOf(u'}') : -1;
    const QStringView name = end > 0 ? text.sliced(1, end - 1) : QStringView();
    return isCaptureName(name) ? name : QStringView();
}

SequenceError unknownCapture(QStringView name, qsizetype at, const Captures &captures)
{
    return {.kind = Kind::UnknownCapture, .start = at, .length = name.size() + 2, .word = name.toString(),
        .nearest = nearestWord(name.toString(), captures.keys()), .allowed = captures.keys()};
}

void append(PlacedText &to, const QString &text, qsizetype place)
{
    to.text += text;
    to.places.insert(to.places.end(), static_cast<size_t>(text.size()), place);
}

// Hex where captures are hex as well.
Built hexOf(const QString &text, const Captures &captures)
{
    PlacedText built;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView name = nameAt(QStringView(text).sliced(at));
        if (name.isEmpty()) {
            append(built, text.sliced(at, 1), at);
            ++at;
            continue;
        }
        const auto found = captures.constFind(name.toString());
        if (found == captures.cend())
            return unknownCapture(name, at, captures);
        append(built, u' ' + toHex(*found) + u' ', at);
        at += name.size() + 2;
    }
    built.places.push_back(text.size());
    return built;
}

// An expression where captures are their bytes. Any other name in braces is the expression's own, and so is all that
// stands in a [class].
PlacedText expressionOf(const QString &text, const Captures &captures)
{
    PlacedText built;
    qsizetype classBegin = -1;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView name = classBegin < 0 ? nameAt(QStringView(text).sliced(at)) : QStringView();
        const auto found = name.isEmpty() ? captures.cend() : captures.constFind(name.toString());
        if (found != captures.cend()) {
            QString bytes;
            for (const char byte : *found)
                bytes += "\\x"_L1 + toHex(QByteArrayView(&byte, 1));
            append(built, "(?:"_L1 + bytes + u')', at);
            at += name.size() + 2;
            continue;
        }
        const qsizetype taken = text[at] == u'\\' && at + 1 < text.size() ? 2 : 1;
        const bool isFirst = at == classBegin + 1 || (at == classBegin + 2 && text[at - 1] == u'^');
        if (classBegin < 0 && text[at] == u'[')
            classBegin = at;
        else if (classBegin >= 0 && text[at] == u']' && !isFirst)
            classBegin = -1;
        for (qsizetype i = at; i < at + taken; ++i)
            append(built, text.sliced(i, 1), i);
        at += taken;
    }
    built.places.push_back(text.size());
    return built;
}

// The bytes of a text as hex, captures put in.
Built bytesOf(const QString &text, const Captures &captures)
{
    const Unescaped escaped = unescape(text);
    PlacedText built;
    qsizetype at = 0;
    const auto readPlain = [&](qsizetype end) -> std::optional<SequenceError> {
        for (; at < end;) {
            const qsizetype brace = text.indexOf(u'{', at);
            const qsizetype stop = brace < 0 ? end : std::min(brace, end);
            append(built, toHex(QStringView(text).sliced(at, stop - at).toUtf8()) + u' ', at);
            at = stop;
            if (at == end)
                break;
            const QStringView name = nameAt(QStringView(text).sliced(at, end - at));
            const auto found = captures.constFind(name.toString());
            if (!name.isEmpty() && found == captures.cend())
                return unknownCapture(name, at, captures);
            append(built, (name.isEmpty() ? u"7B"_s : toHex(*found)) + u' ', at);
            at += name.isEmpty() ? 1 : name.size() + 2;
        }
        return std::nullopt;
    };
    for (const EscapeSpan &span : escaped.escapes) {
        const QStringView letters = QStringView(text).sliced(span.start, span.length);
        if (!span.isKnown)
            return SequenceError {.kind = Kind::UnknownEscape, .start = span.start, .length = span.length,
                .word = letters.toString()};
        if (const auto error = readPlain(span.start))
            return *error;
        append(built, toHex(unescape(letters).bytes) + u' ', at);
        at += span.length;
    }
    if (const auto error = readPlain(text.size()))
        return *error;
    built.places.push_back(text.size());
    return built;
}

} // namespace

std::variant<Pattern, SequenceError> patternOf(const Step &expect, const Captures &captures)
{
    const bool isExpression = expect.form == Step::Form::Expression;
    const Built built = isExpression ? Built(expressionOf(expect.text, captures))
        : expect.form == Step::Form::Hex ? hexOf(expect.text, captures)
                                         : bytesOf(expect.text, captures);
    if (const auto *error = std::get_if<SequenceError>(&built))
        return *error;
    const auto &placed = std::get<PlacedText>(built);
    const ParsedPattern parsed
        = isExpression ? Pattern::regex(placed.text, !expect.ignoresCase) : Pattern::hex(placed.text);
    if (const auto *pattern = std::get_if<Pattern>(&parsed))
        return *pattern;
    const auto &fault = std::get<PatternError>(parsed);
    return SequenceError {.kind = Kind::BadPattern, .start = placed.start(fault.start),
        .length = placed.length(fault.start, fault.length),
        .word = placed.text.mid(fault.start, fault.length), .pattern = fault};
}

bool isCaptureName(QStringView name)
{
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    return !name.isEmpty() && name.size() <= 64 && isLetter(name.front())
        && std::ranges::all_of(name, [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-'; });
}

} // namespace wirelark
