#pragma once

#include "core/explain/tcptable.h"

#include <optional>
#include <vector>

namespace wirelark {

// The TCP sockets that listen in this network namespace, IPv4 before IPv6, by sock_diag(7): the kernel looks through its
// listeners alone, where PROC/net/tcp walks a table of all connections whose size goes by the computer's memory (15 ms
// for a few sockets). Nothing where the kernel does not answer that. Any thread.
std::optional<std::vector<TcpSocket>> tcpListeners();

} // namespace wirelark
