#pragma once

#include "core/net/descriptor.h"
#include "core/net/session.h"
#include "core/net/socketaddress.h"

#include <sys/socket.h>

// Small questions and orders to a TCP descriptor, see tcp(7) and socket(7).
namespace wirelark::tcp {

// An address in the form of the system calls.
struct RawAddress
{
    explicit RawAddress(const SocketAddress &address);
    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&storage); }

    sockaddr_storage storage {};
    socklen_t size = 0;
};

// accept4(2), non-blocking; not open, and errno, on failure. Who comes is said even of one who has reset since.
Descriptor accept(int fd, SocketAddress &peer);

SocketAddress localAddress(int fd);
SocketAddress peerAddress(int fd);

void setNoDelay(int fd, bool isOn);
// From now on closing the descriptor sends RST and throws away what was not sent (SO_LINGER of 0).
void resetOnClose(int fd);
// The error that waits to be reported, which is taken by asking (SO_ERROR).
int takeError(int fd);
// Whether what we began to connect was accepted, be it over by now: the peer's system has acknowledged something, our SYN
// at least (TCP_INFO, since Linux 4.1). False where that is not known.
bool hasBeenOpen(int fd);
// Bytes given to the kernel that the peer has not acknowledged (SIOCOUTQ); a FIN counts as one. -1 unknown.
qint64 unacknowledged(int fd);
// Smoothed round-trip time (TCP_INFO); negative if unknown.
std::chrono::microseconds roundTrip(int fd);

} // namespace wirelark::tcp
