#include "core/search/searchline.h"

#include "core/payload/nearest.h"

#include <algorithm>
#include <array>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

using LineKind = SearchLine::Kind;
using Encoding = TextOptions::Encoding;

constexpr std::array kindWords {"text"_L1, "hex"_L1, "re"_L1}; // in the order of LineKind
constexpr std::array encodingWords {"utf8"_L1, "latin1"_L1, "utf16le"_L1, "utf16be"_L1}; // in the order of Encoding

template <typename Words>
qsizetype placeIn(const Words &words, const QString &word)
{
    const auto found = std::ranges::find_if(
        words, [&](QLatin1StringView one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
    return found == words.end() ? -1 : found - words.begin();
}

bool matchesCaseByItself(LineKind kind)
{
    return kind == LineKind::Regex;
}

QStringList optionsOf(LineKind kind)
{
    QStringList words;
    if (kind != LineKind::Hex)
        words << u"case"_s << u"nocase"_s;
    if (kind == LineKind::Text)
        words += QStringList(encodingWords.begin(), encodingWords.end());
    return words;
}

QStringList kinds()
{
    return {kindWords.begin(), kindWords.end()};
}

bool isWordBeforeColon(QStringView word)
{
    return !word.isEmpty()
        && std::ranges::all_of(word, [](QChar c) { return c == u',' || (c.unicode() < 128 && c.isLetterOrNumber()); });
}

// False: the kind has no such option.
bool apply(SearchLine &line, const QString &option)
{
    const QString word = option.toLower();
    if (!optionsOf(line.kind).contains(word))
        return false;
    if (word.endsWith("case"_L1))
        line.options.matchCase = word == "case"_L1;
    else
        line.options.encoding = static_cast<Encoding>(placeIn(encodingWords, word));
    return true;
}

SearchLineError wrongWord(qsizetype start, const QString &word, const QStringList &allowed)
{
    return {start, std::max<qsizetype>(1, word.size()), nearestWord(word, allowed), allowed};
}

} // namespace

ParsedPattern SearchLine::pattern() const
{
    switch (kind) {
    case LineKind::Text:
        return Pattern::text(what, options);
    case LineKind::Hex:
        return Pattern::hex(what);
    case LineKind::Regex:
        return Pattern::regex(what, options.matchCase);
    }
    return PatternError {};
}

QString SearchLine::toString() const
{
    QString head = kindWords[static_cast<size_t>(kind)];
    if (kind != LineKind::Hex && options.matchCase != matchesCaseByItself(kind))
        head += options.matchCase ? ",case"_L1 : ",nocase"_L1;
    if (kind == LineKind::Text && options.encoding != Encoding::Utf8)
        head += u',' + encodingWords[static_cast<size_t>(options.encoding)];
    return head + u':' + what;
}

std::variant<SearchLine, SearchLineError> parseSearchLine(const QString &line)
{
    SearchLine result;
    qsizetype start = 0; // of what is looked for
    const qsizetype colon = line.indexOf(u':');
    if (colon > 0 && isWordBeforeColon(QStringView(line).first(colon))) {
        const QStringList words = line.first(colon).split(u',');
        const qsizetype kind = placeIn(kindWords, words.front());
        if (kind < 0 && !nearestWord(words.front(), kinds()).isEmpty())
            return wrongWord(0, words.front(), kinds());
        if (kind >= 0) {
            result.kind = static_cast<LineKind>(kind);
            result.options.matchCase = matchesCaseByItself(result.kind);
            start = colon + 1;
            qsizetype place = words.front().size() + 1;
            for (const QString &option : words.sliced(1)) {
                if (!apply(result, option))
                    return wrongWord(place, option, optionsOf(result.kind));
                place += option.size() + 1;
            }
        }
    }
    result.what = line.sliced(start);
    const ParsedPattern parsed = result.pattern();
    if (const auto *error = std::get_if<PatternError>(&parsed))
        return SearchLineError {start + error->start, std::max<qsizetype>(1, error->length), {},
            {u"text:TEXT"_s, u"hex:02 ?? 80"_s, u"re:EXPRESSION"_s}};
    return result;
}

} // namespace wirelark
