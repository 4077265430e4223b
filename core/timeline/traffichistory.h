#pragma once

#include "core/net/event.h"

#include <array>
#include <vector>

namespace wirelark {

// Bytes in and out in each of the last sixty seconds. Seconds are counted from 1970; they need not come in order,
// but what is older than a minute before the newest is not kept. Costs memory for each second in which something moved:
// of a crowd most have said one word.
class TrafficHistory
{
public:
    static constexpr int length = 60;

    // The minute that ends with a certain second: [length - 1] is that second.
    struct Window
    {
        std::array<quint32, length> in {};
        std::array<quint32, length> out {};
        bool isQuiet() const;
    };

    static constexpr qint64 secondOf(qint64 ns) { return ns / 1'000'000'000; }

    void add(qint64 second, Direction direction, quint32 bytes); // stops at 4 GiB a second; times before 1970 and after 2105 are ignored
    quint32 at(qint64 second, Direction direction) const;
    Window window(qint64 second) const;
    bool isEmpty() const { return m_seconds.empty(); }
    bool isQuiet(qint64 second) const; // window(second) is empty

private:
    struct Second
    {
        quint32 time = 0;
        std::array<quint32, 2> bytes {}; // by Direction
    };

    std::vector<Second> m_seconds; // those with traffic, the oldest first
};

} // namespace wirelark
