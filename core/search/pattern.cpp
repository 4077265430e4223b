#include "core/search/pattern.h"

namespace wirelark {

std::optional<Match> Pattern::find(std::span<const char> bytes, qsizetype from, bool *gaveUp) const
{
    const Finding finding = m_matcher->find({.bytes = bytes}, from);
    if (gaveUp)
        *gaveUp = finding.gaveUp;
    return finding.match;
}

} // namespace wirelark
