#include "core/search/pattern.h"

namespace wirelark {

Finding Matcher::find(const Stretch &stretch, qsizetype from, Groups &groups) const
{
    Finding finding = find(stretch, from);
    groups.clear();
    if (finding.match)
        groups.push_back(*finding.match);
    return finding;
}

std::optional<Match> Pattern::find(std::span<const char> bytes, qsizetype from, bool *gaveUp) const
{
    const Finding finding = m_matcher->find({.bytes = bytes}, from);
    if (gaveUp)
        *gaveUp = finding.gaveUp;
    return finding.match;
}

} // namespace wirelark
