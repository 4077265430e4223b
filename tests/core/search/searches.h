#pragma once

#include "core/search/pattern.h"
#include "core/search/streamsearch.h"

#include <vector>

#include <QByteArray>
#include <QRandomGenerator>

// What the tests of this room share: bytes as a span, all matches of a pattern, and the same found in pieces.
namespace wirelark {

using Matches = std::vector<StreamMatch>;

inline std::span<const char> spanOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

inline Pattern hexPattern(QStringView text)
{
    return std::get<Pattern>(Pattern::hex(text));
}

inline Pattern textPattern(QStringView text, TextOptions options = {})
{
    return std::get<Pattern>(Pattern::text(text, options));
}

inline Pattern regexPattern(QStringView text, bool matchCase = true)
{
    return std::get<Pattern>(Pattern::regex(text, matchCase));
}

inline std::optional<Match> firstIn(const Pattern &pattern, const QByteArray &bytes, qsizetype from = 0)
{
    return pattern.find(spanOf(bytes), from);
}

inline bool isIn(const Pattern &pattern, const QByteArray &bytes)
{
    return firstIn(pattern, bytes).has_value();
}

inline Matches allIn(const Pattern &pattern, const QByteArray &bytes)
{
    Matches matches;
    qsizetype from = 0;
    while (const auto match = firstIn(pattern, bytes, from)) {
        matches.push_back({match->start, match->length});
        from = match->end();
    }
    return matches;
}

// In pieces of up to `longest` bytes, of random sizes, some of them empty.
inline Matches allInPieces(const Pattern &pattern, const QByteArray &bytes, QRandomGenerator &random, qsizetype longest)
{
    Matches matches;
    const auto note = [&matches](const StreamMatch &match) {
        matches.push_back(match);
        return true;
    };
    Search search(pattern);
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = std::min<qsizetype>(random.bounded(int(longest) + 1), bytes.size() - at);
        search.feed(spanOf(bytes).subspan(size_t(at), size_t(size)), note);
        at += size;
    }
    search.finish(note);
    return matches;
}

} // namespace wirelark
