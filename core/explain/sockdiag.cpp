#include "core/explain/sockdiag.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX

#include "core/net/descriptor.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <QtEndian>

namespace wirelark {
namespace {

struct Question
{
    nlmsghdr header;
    inet_diag_req_v2 what;
};

bool ask(int netlink, quint8 family)
{
    Question question {};
    question.header.nlmsg_len = sizeof question;
    question.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    question.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    question.what.sdiag_family = family;
    question.what.sdiag_protocol = IPPROTO_TCP;
    question.what.idiag_states = 1U << TCP_LISTEN;
    return ::send(netlink, &question, sizeof question, 0) == ssize_t(sizeof question);
}

TcpSocket socketOf(const inet_diag_msg &told)
{
    TcpSocket socket;
    if (told.idiag_family == AF_INET) {
        socket.local.host = IpAddress(qFromBigEndian<quint32>(told.id.idiag_src[0]));
    } else {
        IpAddress::Bytes bytes;
        std::memcpy(bytes.data(), told.id.idiag_src, bytes.size());
        socket.local.host = IpAddress(bytes);
    }
    socket.local.port = qFromBigEndian(told.id.idiag_sport);
    socket.isListening = told.idiag_state == TCP_LISTEN;
    socket.uid = told.idiag_uid;
    socket.inode = told.idiag_inode;
    return socket;
}

enum class Heard { More, All, Refusal };

// One datagram of the answer: messages one after another, each in a multiple of four bytes (netlink(7)).
Heard hear(std::span<const char> datagram, std::vector<TcpSocket> &sockets)
{
    while (datagram.size() >= sizeof(nlmsghdr)) {
        nlmsghdr header;
        std::memcpy(&header, datagram.data(), sizeof header);
        if (header.nlmsg_len < sizeof header || header.nlmsg_len > datagram.size() || header.nlmsg_type == NLMSG_ERROR)
            return Heard::Refusal;
        if (header.nlmsg_type == NLMSG_DONE)
            return Heard::All;
        if (header.nlmsg_type == SOCK_DIAG_BY_FAMILY && header.nlmsg_len >= NLMSG_LENGTH(sizeof(inet_diag_msg))) {
            inet_diag_msg told;
            std::memcpy(&told, datagram.data() + NLMSG_HDRLEN, sizeof told);
            sockets.push_back(socketOf(told));
        }
        datagram = datagram.subspan(std::min<std::size_t>(NLMSG_ALIGN(header.nlmsg_len), datagram.size()));
    }
    return Heard::More;
}

bool addListeners(int netlink, quint8 family, std::vector<TcpSocket> &sockets)
{
    if (!ask(netlink, family))
        return false;
    std::array<char, 32768> datagram; // as much as the kernel puts into one, netlink(7)
    for (;;) {
        const ssize_t size = ::recv(netlink, datagram.data(), datagram.size(), 0);
        if (size <= 0)
            return false;
        const Heard heard = hear(std::span(datagram).first(static_cast<std::size_t>(size)), sockets);
        if (heard != Heard::More)
            return heard == Heard::All;
    }
}

} // namespace

std::optional<std::vector<TcpSocket>> tcpListeners()
{
    const Descriptor netlink(::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
    std::vector<TcpSocket> sockets;
    if (!netlink.isOpen() || !addListeners(netlink.get(), AF_INET, sockets))
        return std::nullopt;
    addListeners(netlink.get(), AF_INET6, sockets); // a kernel without it has no answer, and no socket
    return sockets;
}

} // namespace wirelark

#else

namespace wirelark {

std::optional<std::vector<TcpSocket>> tcpListeners()
{
    return std::nullopt;
}

} // namespace wirelark

#endif
