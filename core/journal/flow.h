#pragma once

#include "core/net/event.h"

#include <array>

namespace wirelark {

constexpr size_t index(Direction direction)
{
    return static_cast<size_t>(direction);
}

// How far one connection is: what the headers of its next packet are made from.
struct Flow
{
    ConnectionId connection = 0;
    ListenerId listener = 0; // that accepted it
    SocketAddress local;
    SocketAddress peer;
    std::array<qint64, 2> offset {}; // bytes so far, by direction
    std::array<bool, 2> finished {}; // FIN seen, by direction

    bool isV6() const { return local.host.isV6() || peer.host.isV6(); }
};

} // namespace wirelark
