#pragma once

#include <cerrno>

namespace wirelark {

// What an errno means to a person, where an EndReason holds several of different advice.

// There is a way, but the last router, or the local network, found no host at its end, or said that it lets nobody pass
// (RFC 1122, 3.2.2.1).
inline bool isSilentHost(int error)
{
    return error == EHOSTUNREACH || error == EHOSTDOWN;
}

inline bool isOutOfMemory(int error)
{
    return error == ENOBUFS || error == ENOMEM;
}

} // namespace wirelark
