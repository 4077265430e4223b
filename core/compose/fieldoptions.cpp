#include "core/compose/fieldoptions.h"

#include <algorithm>
#include <array>

#include "core/payload/nearest.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr std::array units {"s"_L1, "ms"_L1, "us"_L1, "ns"_L1};

bool isReserved(QStringView word)
{
    static const QStringList words {u"le"_s, u"be"_s, u"all"_s, u"self"_s, u"utc"_s, u"s"_s, u"ms"_s, u"us"_s, u"ns"_s};
    return words.contains(word) || parseNumberFormat(word);
}

std::optional<qint64> digitsOf(QStringView text)
{
    if (text.isEmpty() || text.size() > 18)
        return std::nullopt;
    qint64 number = 0;
    for (const QChar digit : text) {
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
        number = number * 10 + (digit.unicode() - u'0');
    }
    return number;
}

std::optional<RangeEnd> parseEnd(QStringView text, RangeEnd::Kind ofLabel)
{
    using Kind = RangeEnd::Kind;
    if (const auto position = digitsOf(text))
        return RangeEnd{Kind::Position, *position};
    if (text.startsWith(u'-')) {
        const auto position = digitsOf(text.sliced(1));
        return position ? std::optional(RangeEnd{Kind::FromEnd, *position}) : std::nullopt;
    }
    if (isFieldLabel(text))
        return RangeEnd{ofLabel, 0, text.toString()};
    return std::nullopt;
}

std::optional<FieldRange> parseRange(QStringView text)
{
    using Kind = RangeEnd::Kind;
    const RangeEnd front{Kind::Position};
    const RangeEnd back{Kind::FromEnd};
    if (text == "all"_L1)
        return FieldRange{front, back};
    if (text == "self"_L1)
        return FieldRange{{Kind::OwnStart}, back};
    const qsizetype dots = text.indexOf(".."_L1);
    if (dots < 0 && isFieldLabel(text))
        return FieldRange{{Kind::FieldStart, 0, text.toString()}, {Kind::FieldEnd, 0, text.toString()}};
    if (dots < 0)
        return std::nullopt;
    const QStringView from = text.first(dots);
    const QStringView to = text.sliced(dots + 2);
    const auto start = from.isEmpty() ? front : parseEnd(from, Kind::FieldStart);
    const auto end = to.isEmpty() ? back : parseEnd(to, Kind::FieldEnd);
    if (!start || !end)
        return std::nullopt;
    return FieldRange{*start, *end};
}

// Which part a word is; 0: none.
quint8 take(QStringView word, quint8 allowed, FieldOptions &options)
{
    if (const auto format = parseNumberFormat(word)) {
        options.format = *format;
        return allowed & FieldOptions::Format || word != "hex"_L1 ? FieldOptions::Format : FieldOptions::HexText;
    }
    if (word == "le"_L1 || word == "be"_L1) {
        options.order = word == "le"_L1 ? ByteOrder::Little : ByteOrder::Big;
        return FieldOptions::Order;
    }
    if (word == "utc"_L1)
        return FieldOptions::Utc;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (word == units[i]) {
            options.unit = TimeUnit(i);
            return FieldOptions::Unit;
        }
    }
    if (const auto count = digitsOf(word)) {
        options.count = *count;
        return FieldOptions::Count;
    }
    const bool hasSign = word.startsWith(u'+') || word.startsWith(u'-');
    if (const auto delta = hasSign ? digitsOf(word.sliced(1)) : std::nullopt) {
        options.delta = word.front() == u'-' ? -*delta : *delta;
        return FieldOptions::Delta;
    }
    const auto range = parseRange(word);
    const bool isLabel = range && !word.contains(".."_L1) && word != "all"_L1 && word != "self"_L1;
    if (!range || (isLabel && !(allowed & FieldOptions::Range)))
        return 0;
    options.range = *range;
    return FieldOptions::Range;
}

QString nearestOption(QStringView word)
{
    static const QStringList words {u"u8"_s, u"i8"_s, u"u16be"_s, u"u16le"_s, u"u32be"_s, u"u32le"_s, u"u64be"_s,
        u"u64le"_s, u"i16be"_s, u"i16le"_s, u"i32be"_s, u"i32le"_s, u"dec"_s, u"hex"_s, u"all"_s, u"self"_s, u"utc"_s};
    return nearestWord(word.toString(), words);
}

} // namespace

bool isFieldLabel(QStringView word)
{
    constexpr qsizetype longest = 64;
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    if (word.isEmpty() || word.size() > longest || !isLetter(word.front()) || isReserved(word))
        return false;
    return std::ranges::all_of(word, [&](QChar c) {
        return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
    });
}

ParsedOptions parseFieldOptions(QStringView text, qsizetype at, quint8 allowed)
{
    FieldOptions options;
    for (const QStringView word : text.split(u':')) {
        const quint8 part = take(word, allowed, options);
        const qsizetype length = std::max<qsizetype>(word.size(), 1);
        if (part == 0)
            return TemplateFault{TemplateFault::Kind::UnknownOption, at, length, nearestOption(word)};
        if (!(part & allowed) || part & options.given)
            return TemplateFault{TemplateFault::Kind::WrongOption, at, length};
        options.given |= part;
        at += word.size() + 1;
    }
    return options;
}

} // namespace wirelark
