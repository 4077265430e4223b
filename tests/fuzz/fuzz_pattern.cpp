// A pattern as typed and bytes to find it in: an error stands inside of what was typed; what is found is what a naive
// search finds, where there is one, and the same in pieces as in the whole.

#include "core/payload/hex.h"
#include "core/search/byteset.h"
#include "core/search/streamsearch.h"
#include "tests/fuzz/property.h"

#include <algorithm>

using namespace wirelark;

namespace {

constexpr qsizetype mostMatches = 200;

using Matches = std::vector<StreamMatch>;

struct Found
{
    Matches matches;
    bool gaveUp = false;
};

Found inTheWhole(const Pattern &pattern, QByteArrayView bytes)
{
    Found found;
    for (qsizetype from = 0; std::ssize(found.matches) < mostMatches;) {
        const auto match = pattern.find(spanOf(bytes), from, &found.gaveUp);
        if (!match)
            break;
        PROPERTY(match->start >= from && match->length > 0 && match->length <= pattern.longest());
        PROPERTY(match->end() <= bytes.size());
        found.matches.push_back({match->start, match->length});
        from = match->end();
    }
    return found;
}

Found inPieces(const Pattern &pattern, QByteArrayView bytes, qsizetype pieceSize)
{
    Found found;
    Search search(pattern);
    const auto note = [&found](const StreamMatch &match) {
        found.matches.push_back(match);
        return std::ssize(found.matches) < mostMatches;
    };
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize)
        search.feed(spanOf(bytes.sliced(at, std::min(pieceSize, bytes.size() - at))), note);
    search.finish(note);
    found.gaveUp = search.gaveUp();
    return found;
}

// What fits at each place one after the other, without overlap.
template<typename Fits>
Matches naively(QByteArrayView bytes, qsizetype length, Fits fits)
{
    Matches matches;
    for (qsizetype at = 0; at + length <= bytes.size() && std::ssize(matches) < mostMatches;) {
        const bool isHere = fits(at);
        if (isHere)
            matches.push_back({at, length});
        at += isHere ? length : 1;
    }
    return matches;
}

// The pattern, if it is one; every answer about it is the same.
std::optional<Matches> checkPattern(
    const ParsedPattern &parsed, const QString &typed, QByteArrayView bytes, qsizetype pieceSize)
{
    if (const auto *error = std::get_if<PatternError>(&parsed)) {
        PROPERTY(error->start >= 0 && error->length >= 0 && error->start + error->length <= typed.size());
        PROPERTY(error->length > 0 || error->kind == PatternError::Kind::Empty);
        return std::nullopt;
    }
    const auto &pattern = std::get<Pattern>(parsed);
    const Found whole = inTheWhole(pattern, bytes);
    const Found pieces = inPieces(pattern, bytes, pieceSize);
    PROPERTY(whole.gaveUp || pieces.gaveUp || whole.matches == pieces.matches);
    return whole.gaveUp ? std::nullopt : std::optional(whole.matches);
}

void checkHex(const QString &typed, QByteArrayView bytes, qsizetype pieceSize)
{
    const auto found = checkPattern(Pattern::hex(typed), typed, bytes, pieceSize);
    const ParsedHex plain = parseHex(typed);
    const auto *needle = std::get_if<QByteArray>(&plain);
    if (!needle || needle->isEmpty() || needle->size() > Pattern::limit)
        return;
    PROPERTY(found);
    const auto isHere = [&](qsizetype at) { return bytes.sliced(at).startsWith(*needle); };
    PROPERTY(*found == naively(bytes, needle->size(), isHere));
}

// Hex made of tokens, each of which stands for a set that is known.
void checkTokens(QByteArrayView tokens, QByteArrayView bytes, qsizetype pieceSize)
{
    QString typed;
    std::vector<ByteSet> sets;
    for (qsizetype i = 0; i + 1 < tokens.size() && sets.size() < 300; i += 2) {
        const auto low = static_cast<uchar>(tokens[i + 1]);
        const int kind = tokens[i] % 4;
        const int high = kind == 1 ? std::min(255, low + static_cast<uchar>(tokens[i]) % 70) : low;
        const QString number = QStringLiteral("%1").arg(low, 2, 16, QLatin1Char('0'));
        ByteSet set;
        for (int byte = 0; byte < 256; ++byte)
            set[size_t(byte)] = kind == 2 || (kind == 3 ? byte % 16 == low % 16 : byte >= low && byte <= high);
        typed += kind == 2 ? QStringLiteral("?? ")
            : kind == 3    ? u'?' + number.last(1)
            : kind == 1    ? QStringLiteral("[%1-%2] ").arg(number, QString::number(high, 16).rightJustified(2, u'0'))
                           : number;
        sets.push_back(set);
    }
    const auto found = checkPattern(Pattern::hex(typed), typed, bytes, pieceSize);
    if (sets.empty())
        return;
    PROPERTY(found);
    PROPERTY(*found == naively(bytes, std::ssize(sets), [&](qsizetype at) {
        for (size_t i = 0; i < sets.size(); ++i) {
            if (!sets[i][static_cast<uchar>(bytes[at + static_cast<qsizetype>(i)])])
                return false;
        }
        return true;
    }));
}

void checkText(const QString &typed, TextOptions options, QByteArrayView bytes, qsizetype pieceSize)
{
    const auto found = checkPattern(Pattern::text(typed, options), typed, bytes, pieceSize);
    const bool isAscii = std::ranges::all_of(typed, [](QChar c) { return c.unicode() < 0x80; });
    if (!found || !isAscii || options.encoding > TextOptions::Encoding::Latin1)
        return;
    const auto folded = [&](char c) { return !options.matchCase && c >= 'A' && c <= 'Z' ? c + 32 : int(c); };
    const auto isSame = [&](char a, char b) { return folded(a) == folded(b); };
    const QByteArray needle = typed.toLatin1();
    PROPERTY(*found == naively(bytes, needle.size(), [&](qsizetype at) {
        return std::equal(needle.begin(), needle.end(), bytes.begin() + at, isSame);
    }));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const auto kind = input.number<std::uint8_t>();
    const auto pieceSize = qsizetype(input.number<std::uint16_t>()) + 1;
    const QByteArrayView typed = input.take(input.number<std::uint16_t>() % 2048);
    const QByteArrayView bytes = input.take(kind % 4 == 3 ? 4096 : 65536);
    const QString text = Input(reinterpret_cast<const std::uint8_t *>(typed.data()), std::size_t(typed.size())).text();
    const bool matchCase = kind & 0x80;
    switch (kind % 4) {
    case 0: checkHex(text, bytes, pieceSize); break;
    case 1: checkTokens(typed, bytes, pieceSize); break;
    case 2: checkText(text, {matchCase, static_cast<TextOptions::Encoding>(kind / 4 % 4)}, bytes, pieceSize); break;
    case 3: checkPattern(Pattern::regex(text, matchCase), text, bytes, pieceSize);
    }
    return 0;
}
