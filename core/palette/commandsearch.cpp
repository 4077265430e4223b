#include "core/palette/commandsearch.h"

#include <algorithm>
#include <tuple>

namespace wirelark {

namespace {

using Fit = FoldedText::Fit;

constexpr int noMatch = -1;

int scoreInText(Fit fit)
{
    switch (fit) {
    case Fit::None:
        return 0;
    case Fit::Inside:
        return 3;
    case Fit::Beginning:
        return 5;
    case Fit::Whole:
        return 6;
    }
    return 0;
}

// The inside of a menu's name would bring in whole menus.
int scoreInMenu(Fit fit)
{
    return fit >= Fit::Beginning ? 2 : 0;
}

} // namespace

CommandSearch::CommandSearch(QStringView typed)
    : m_words(FoldedText::wordsOf(typed))
{
}

int CommandSearch::scoreOf(const FoundCommand &command) const
{
    const FoldedText text(command.text);
    const FoldedText menu(command.menu);
    int sum = 0;
    for (const QString &word : m_words) {
        const int score = std::max(scoreInText(text.find(word).fit), scoreInMenu(menu.find(word).fit));
        if (score == 0)
            return noMatch;
        sum += score;
    }
    // Who types what stands there means it.
    const bool isBegun = !m_words.isEmpty() && text.find(m_words.first()).start == 0 && text.find(m_words.first()).length > 0;
    return sum + (isBegun ? 1 : 0);
}

std::vector<qsizetype> CommandSearch::rank(std::span<const FoundCommand> commands) const
{
    struct Ranked
    {
        qsizetype index;
        int score;
    };
    std::vector<Ranked> found;
    for (size_t i = 0; i < commands.size(); ++i) {
        if (const int score = scoreOf(commands[i]); score != noMatch)
            found.push_back({static_cast<qsizetype>(i), score});
    }
    const auto key = [&commands](const Ranked &ranked) {
        const FoundCommand &command = commands[static_cast<size_t>(ranked.index)];
        return std::tuple(!command.isEnabled, -ranked.score, -command.recency);
    };
    std::ranges::stable_sort(found, {}, key);
    std::vector<qsizetype> indexes;
    indexes.reserve(found.size());
    for (const Ranked &ranked : found)
        indexes.push_back(ranked.index);
    return indexes;
}

std::vector<FoldedText::Place> CommandSearch::placesIn(QStringView text) const
{
    const FoldedText folded(text);
    std::vector<FoldedText::Place> places;
    for (const QString &word : m_words) {
        const FoldedText::Place place = folded.find(word);
        if (place.fit != Fit::None)
            places.push_back(place);
    }
    std::ranges::sort(places, {}, &FoldedText::Place::start);
    std::vector<FoldedText::Place> apart;
    for (const FoldedText::Place &place : places) {
        if (apart.empty() || place.start >= apart.back().start + apart.back().length)
            apart.push_back(place);
        else
            apart.back().length = std::max(apart.back().length, place.start + place.length - apart.back().start);
    }
    return apart;
}

} // namespace wirelark
