#include "core/explain/ports.h"

#include "core/explain/process.h"
#include "core/explain/sockdiag.h"
#include "core/explain/tcptable.h"

#include <algorithm>
#include <tuple>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

QString ownProc()
{
    return u"/proc"_s;
}

constexpr std::chrono::milliseconds patience(80);

std::vector<PortHolder> withPrograms(const std::vector<TcpSocket> &sockets, const QString &proc)
{
    std::unordered_set<quint64> inodes;
    for (const TcpSocket &socket : sockets)
        inodes.insert(socket.inode);
    inodes.erase(0);
    const auto owners = socketOwners(std::move(inodes), proc, patience);

    std::unordered_map<qint64, Process> processes; // many hold more than one socket
    for (const auto &[inode, pid] : owners) {
        if (!processes.contains(pid))
            processes.emplace(pid, readProcess(pid, proc));
    }

    std::vector<PortHolder> holders;
    for (const TcpSocket &socket : sockets) {
        PortHolder holder;
        holder.at = socket.local;
        holder.isListening = socket.isListening;
        holder.uid = socket.uid;
        holder.isOwnUser = socket.uid == getuid();
        const auto owner = owners.find(socket.inode);
        if (owner != owners.end()) {
            const Process &process = processes.at(owner->second);
            holder.pid = process.pid;
            holder.program = process.name;
            holder.started = process.started;
        }
        holders.push_back(holder);
    }
    return holders;
}

bool overlaps(const SocketAddress &held, const SocketAddress &wanted)
{
    return wanted.host.isNull() || wanted.host.isEvery() || held.host.isEvery() || held.host == wanted.host;
}

std::vector<PortHolder> byPort(std::vector<TcpSocket> sockets, const QString &proc)
{
    std::erase_if(sockets, [](const TcpSocket &socket) { return !socket.isListening; });
    std::vector<PortHolder> holders = withPrograms(sockets, proc);
    std::stable_sort(
        holders.begin(), holders.end(), [](const PortHolder &a, const PortHolder &b) { return a.at.port < b.at.port; });
    return holders;
}

std::optional<PortHolder> holderAmong(std::vector<TcpSocket> sockets, const SocketAddress &at, const QString &proc)
{
    std::erase_if(sockets, [&](const TcpSocket &socket) { return socket.local.port != at.port || socket.inode == 0; });
    if (sockets.empty())
        return std::nullopt;
    const auto best = std::min_element(sockets.cbegin(), sockets.cend(), [&](const TcpSocket &a, const TcpSocket &b) {
        const auto rank = [&](const TcpSocket &socket) {
            return std::tuple(!socket.isListening, !overlaps(socket.local, at));
        };
        return rank(a) < rank(b);
    });
    return withPrograms({*best}, proc).front();
}

} // namespace

std::vector<PortHolder> listeningPorts()
{
    const std::optional<std::vector<TcpSocket>> listeners = tcpListeners();
    return listeners ? byPort(*listeners, ownProc()) : listeningPorts(ownProc());
}

std::vector<PortHolder> listeningPorts(const QString &proc)
{
    return byPort(readTcpTable(proc), proc);
}

std::optional<PortHolder> portHolder(const SocketAddress &at)
{
    const std::optional<PortHolder> listener = holderAmong(tcpListeners().value_or(std::vector<TcpSocket>()), at, ownProc());
    return listener ? listener : portHolder(at, ownProc());
}

std::optional<PortHolder> portHolder(const SocketAddress &at, const QString &proc)
{
    return holderAmong(readTcpTable(proc), at, proc);
}

} // namespace wirelark
