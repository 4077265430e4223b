#pragma once

#include <vector>

#include <QFontMetrics>

namespace wirelark {

// Where the parts of a ladder stand in its view, in pixels from the left.
struct LadderLayout
{
    int timeRight = 0; // the times end here
    int me = 0;        // our lifeline
    std::vector<int> peers;
    int remark = 0; // behind the last lifeline
    int width = 0;

    // The lifelines of so many peers share what times and remarks leave; in a narrow view there is no room for remarks.
    static LadderLayout of(int width, qsizetype peers, const QFontMetrics &metrics);
};

} // namespace wirelark
