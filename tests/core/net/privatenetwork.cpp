#include "privatenetwork.h"

#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QFile>
#include <QList>
#include <QProcess>

#include "core/net/descriptor.h"

using wirelark::Descriptor;

namespace privatenetwork {

namespace {

bool write(const char *path, const QByteArray &text)
{
    const Descriptor file(::open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    return ::write(file.get(), text.constData(), std::size_t(text.size())) == text.size();
}

// Shows this process a file of other content in the place of an existing one.
bool replace(const char *path, const QByteArray &text)
{
    char name[] = "/tmp/wirelark-test-XXXXXX";
    const Descriptor file(::mkstemp(name));
    const bool isMounted = write(name, text) && ::mount(name, path, nullptr, MS_BIND, nullptr) == 0;
    ::unlink(name);
    return isMounted;
}

bool raiseLoopback()
{
    const Descriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    ifreq request {};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    return ::ioctl(socket.get(), SIOCSIFFLAGS, &request) == 0;
}

bool isolate()
{
    const QByteArray user = QByteArray::number(::getuid());
    const QByteArray group = QByteArray::number(::getgid());
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWNS) == 0 && write("/proc/self/setgroups", "deny")
        && write("/proc/self/uid_map", "0 " + user + " 1") && write("/proc/self/gid_map", "0 " + group + " 1")
        && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

} // namespace

bool enter()
{
    const bool isIn = isolate() && raiseLoopback()
        && replace("/etc/hosts", "::1 both.test\n127.0.0.1 both.test\n127.0.0.1 four.test\n")
        && replace("/etc/nsswitch.conf", "hosts: files dns\n")
        && replace("/etc/resolv.conf", "nameserver 127.0.0.1\noptions timeout:30 attempts:1\n");
    if (!isIn)
        std::perror("This system allows no network namespace");
    return isIn;
}

bool setParameter(const char *name, const QByteArray &value)
{
    return write(QByteArray("/proc/sys/" + QByteArray(name)).constData(), value);
}

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

int activeOpens()
{
    QFile table(QStringLiteral("/proc/self/net/snmp"));
    if (!table.open(QIODevice::ReadOnly))
        return -1;
    QList<QByteArray> names;
    for (const QByteArray &line : table.readAll().split('\n')) {
        if (!line.startsWith("Tcp:"))
            continue;
        if (names.isEmpty())
            names = line.split(' ');
        else
            return line.split(' ').value(names.indexOf("ActiveOpens")).toInt();
    }
    return -1;
}

bool tearDown(quint16 localPort, quint16 peerPort)
{
    struct
    {
        nlmsghdr header;
        inet_diag_req_v2 request;
    } message {};
    message.header = {.nlmsg_len = sizeof message,
        .nlmsg_type = SOCK_DESTROY,
        .nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK,
        .nlmsg_seq = 1,
        .nlmsg_pid = 0};
    message.request.sdiag_family = AF_INET;
    message.request.sdiag_protocol = IPPROTO_TCP;
    message.request.idiag_states = ~0U;
    message.request.id.idiag_sport = htons(localPort);
    message.request.id.idiag_dport = htons(peerPort);
    message.request.id.idiag_src[0] = htonl(INADDR_LOOPBACK);
    message.request.id.idiag_dst[0] = htonl(INADDR_LOOPBACK);
    message.request.id.idiag_cookie[0] = INET_DIAG_NOCOOKIE;
    message.request.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;

    const Descriptor socket(::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
    struct
    {
        nlmsghdr header;
        nlmsgerr error;
        char rest[512];
    } answer {};
    return ::send(socket.get(), &message, sizeof message, 0) == ssize_t(sizeof message)
        && ::recv(socket.get(), &answer, sizeof answer, 0) > 0 && answer.header.nlmsg_type == NLMSG_ERROR
        && answer.error.error == 0;
}

} // namespace privatenetwork
