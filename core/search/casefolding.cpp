#include "core/search/casefolding.h"

#include <algorithm>
#include <utility>

#include <QChar>

namespace wirelark {

namespace {

using Folding = std::pair<char32_t, char32_t>; // what it is folded to, and a character that is not that itself

const std::vector<Folding> &foldings()
{
    constexpr char32_t firstWithoutCase = 0x20000; // ideographs, and nothing with cases behind them
    static const std::vector<Folding> all = [] {
        std::vector<Folding> found;
        for (char32_t character = 0; character < firstWithoutCase; ++character) {
            if (const char32_t folded = QChar::toCaseFolded(character); folded != character)
                found.emplace_back(folded, character);
        }
        std::ranges::sort(found);
        return found;
    }();
    return all;
}

} // namespace

std::vector<char32_t> sameFolding(char32_t character)
{
    const char32_t folded = QChar::toCaseFolded(character);
    std::vector<char32_t> same {character};
    if (folded != character)
        same.push_back(folded);
    const auto &all = foldings();
    auto it = std::ranges::lower_bound(all, folded, {}, &Folding::first);
    for (; it != all.end() && it->first == folded; ++it) {
        if (it->second != character)
            same.push_back(it->second);
    }
    return same;
}

} // namespace wirelark
