#pragma once

#include <vector>

#include <QtGlobal>

namespace wirelark {

// Neighbouring rows: [first, end).
struct Run
{
    int first = 0;
    int end = 0;
};

// The first of the nodes that may go, at most so many. To be taken away from the last run to the first.
template <typename Node, typename MayGo>
std::vector<Run> firstRuns(const std::vector<Node> &nodes, qint64 most, MayGo mayGo)
{
    std::vector<Run> runs;
    const int count = static_cast<int>(nodes.size());
    for (int row = 0; most > 0 && row < count; ++row) {
        if (!mayGo(nodes[static_cast<std::size_t>(row)]))
            continue;
        if (runs.empty() || runs.back().end != row)
            runs.push_back({row, row});
        runs.back().end = row + 1;
        --most;
    }
    return runs;
}

} // namespace wirelark
