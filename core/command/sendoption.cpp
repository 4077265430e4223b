#include "core/command/sendoption.h"

#include "core/compose/template.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Sent = SendOption::Kind;

struct Prefix
{
    QLatin1StringView text;
    Sent kind;
};
constexpr std::array prefixes {Prefix {"text:"_L1, Sent::Text}, Prefix {"hex:"_L1, Sent::Hex}, Prefix {"file:"_L1, Sent::File}};

const Prefix *prefixOf(QStringView value)
{
    const auto found = std::ranges::find_if(
        prefixes, [value](const Prefix &prefix) { return value.startsWith(prefix.text, Qt::CaseInsensitive); });
    return found == prefixes.end() ? nullptr : &*found;
}

std::optional<SendOptionError> faultOf(const Draft &draft)
{
    const ParsedTemplate parsed = Template::parse(draft);
    const auto wrong = [](const TemplateFault &fault) {
        return SendOptionError {.start = fault.start, .length = fault.length, .nearest = fault.nearest, .payload = fault};
    };
    if (const auto *fault = std::get_if<TemplateFault>(&parsed))
        return wrong(*fault);
    const Template &whole = std::get<Template>(parsed);
    if (!whole.doubts().empty())
        return wrong(whole.doubts().front());
    for (const EscapeSpan &span : whole.escapes()) {
        if (!span.isKnown)
            return SendOptionError {.start = span.start, .length = span.length,
                .allowed = {u"\\\\"_s, u"\\n"_s, u"\\r"_s, u"\\t"_s, u"\\0"_s, u"\\xNN"_s, u"\\u{...}"_s, u"\\{"_s}};
    }
    // Before anything was received there is no last message.
    for (const Template::Piece &piece : whole.pieces()) {
        const auto *field = std::get_if<Field>(&piece.content);
        if (field && field->kind == FieldKind::Last)
            return wrong({TemplateFault::Kind::NoLast, piece.start, piece.length});
    }
    return std::nullopt;
}

// A letter that would be lost, or not seen, on a command line.
QString escaped(char32_t c)
{
    switch (c) {
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    case U'\t':
        return u"\\t"_s;
    case U'\0':
        return u"\\x00"_s; // not \0, for a digit may follow
    default:
        return u"\\u{%1}"_s.arg(uint(c), 0, 16);
    }
}

QString lineBreakText(Ending ending)
{
    QString text;
    for (const char byte : lineBreakBytes(ending))
        text += escaped(char32_t(byte));
    return text;
}

// What stands between the fields of a text, written so that it stays the same bytes.
QString plainText(QStringView text, const Draft &draft)
{
    constexpr qsizetype longestEscape = 10;
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
        const auto escapes = draft.hasEscapes && letter == u'\\' ? unescape(text.mid(at, longestEscape)).escapes : std::vector<EscapeSpan>();
        if (!escapes.empty() && escapes.front().isKnown) {
            plain += text.sliced(at, escapes.front().length);
            at += escapes.front().length - 1;
        } else if (letter == u'\\') {
            plain += u"\\\\"_s;
        } else if (letter == u'{' && next.unicode() < 128 && next.isLetterOrNumber()) {
            plain += u"\\{"_s; // it is no field
        } else if (letter == u'\n') {
            plain += lineBreakText(draft.ending);
        } else if (letter.isSurrogate() || (letter.isPrint() && letter != QChar::Nbsp)) {
            plain += letter;
        } else {
            plain += escaped(letter.unicode());
        }
    }
    return plain;
}

} // namespace

QString SendOption::toString() const
{
    switch (kind) {
    case Sent::None:
    case Sent::Snippet:
        return {};
    case Sent::Text:
        return what.isEmpty() || prefixOf(what) ? "text:"_L1 + what : what;
    case Sent::Hex:
        return "hex:"_L1 + what;
    case Sent::File:
        return "file:"_L1 + what;
    }
    return {};
}

Outgoing SendOption::outgoing(std::optional<Ending> ending) const
{
    if (kind == Sent::File)
        return {.file = what, .plan = plan};
    const bool isHex = kind == Sent::Hex;
    return {.draft = {isHex ? PayloadMode::Hex : PayloadMode::Text, what, ending.value_or(Ending::None), true}, .plan = plan};
}

std::optional<SendOptionError> readSend(const QString &value, SendOption &option)
{
    const Prefix *prefix = prefixOf(value);
    const qsizetype start = prefix ? prefix->text.size() : 0;
    option.kind = prefix ? prefix->kind : Sent::Text;
    option.what = value.mid(start);
    if (option.what.contains(QChar::Null))
        return SendOptionError {.start = start, .length = option.what.size()};
    if (option.what.trimmed().isEmpty() && option.kind != Sent::Text) // an empty text may have an ending
        return SendOptionError {.start = 0, .length = value.size(), .allowed = {value + (option.kind == Sent::Hex ? u"02 03"_s : u"PATH"_s)}};
    if (option.kind == Sent::File)
        return std::nullopt;
    std::optional<SendOptionError> error = faultOf(option.outgoing({}).draft);
    if (error)
        error->start += start;
    return error;
}

SendOption writtenOnOneLine(const Draft &draft)
{
    SendOption option {.kind = draft.mode == PayloadMode::Hex ? Sent::Hex : Sent::Text};
    if (draft.mode == PayloadMode::Hex) {
        for (const QChar letter : draft.text)
            option.what += letter.isSpace() ? QChar(u' ') : letter;
        return option;
    }
    const ParsedTemplate parsed = Template::parse(draft);
    for (const Template::Piece &piece : std::get<Template>(parsed).pieces()) { // a text that is not strict always is one
        const QStringView text = QStringView(draft.text).sliced(piece.start, piece.length);
        if (std::holds_alternative<Field>(piece.content))
            option.what += text;
        else
            option.what += plainText(text, draft);
    }
    return option;
}

} // namespace wirelark
