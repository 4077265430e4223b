#include "widgets/ladder/ladderlayout.h"

#include <algorithm>

namespace wirelark {

LadderLayout LadderLayout::of(int width, qsizetype peers, const QFontMetrics &metrics)
{
    constexpr int timeCharacters = 14;
    const int remarkCharacters = peers > 1 ? 32 : 50;
    constexpr int leastLadder = 60; // characters
    const int letter = metrics.horizontalAdvance(u'0');
    LadderLayout layout;
    layout.width = width;
    layout.timeRight = timeCharacters * letter;
    layout.me = layout.timeRight + 5 * letter;
    const int room = width - layout.me - 3 * letter;
    const int remark = std::clamp(room - leastLadder * letter, 0, remarkCharacters * letter);
    const int span = std::max(10 * letter, room - remark);
    for (qsizetype i = 0; i < peers; ++i)
        layout.peers.push_back(layout.me + span * static_cast<int>(i + 1) / static_cast<int>(peers));
    layout.remark = layout.me + span + 3 * letter;
    return layout;
}

} // namespace wirelark
