#pragma once

#include "core/net/socketaddress.h"

#include <vector>

namespace wirelark {

// A TCP socket of this computer, as the kernel lists it.
struct TcpSocket
{
    SocketAddress local;
    bool isListening = false;
    quint32 uid = 0;   // of the user it belongs to
    quint64 inode = 0; // 0: no program holds it any more, the kernel is closing it
};

// The sockets of this network namespace: PROC/net/tcp and tcp6 (proc(5)). Empty where there is no such file.
std::vector<TcpSocket> readTcpTable(const QString &proc);

} // namespace wirelark
