#pragma once

#include "core/net/event.h"

#include <array>

namespace wirelark {

// Bytes in and out in each of the last sixty seconds. Seconds are counted from 1970; they need not come in order,
// but what is older than a minute before the newest is not kept.
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

    void add(qint64 second, Direction direction, quint32 bytes); // stops at 4 GiB a second
    quint32 at(qint64 second, Direction direction) const;
    Window window(qint64 second) const;
    bool isQuiet(qint64 second) const { return second - m_newest >= length; } // window(second) is empty

private:
    void moveTo(qint64 second);
    static std::size_t slot(qint64 second) { return static_cast<quint64>(second) % length; }

    qint64 m_newest = 0;
    std::array<std::array<quint32, length>, 2> m_bytes {}; // by Direction, then by second modulo length
};

} // namespace wirelark
