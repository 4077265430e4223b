#include "core/explain/machinefacts.h"

#include "core/command/target.h"
#include "core/journal/journaldirectory.h"
#include "core/journal/record.h"

#include <sys/resource.h>

#include <QDir>
#include <QFileInfo>
#include <QNetworkInterface>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

void gatherFiles(MachineFacts &facts)
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0)
        facts.fileLimit = static_cast<qint64>(limit.rlim_cur);
    // entryList() has one open of its own.
    facts.openFiles = std::max<qint64>(
        0, QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::Files | QDir::System).size() - 1);
}

void gatherForListening(MachineFacts &facts, const Endpoint &at, const SocketAddress &local, EndReason reason)
{
    facts.addresses = addressesOfThisComputer();
    if (reason == EndReason::AddressInUse) {
        facts.holder = portHolder({local.host.isNull() ? QHostAddress(at.host) : local.host, at.port});
        facts.freePort = nextFreePort(static_cast<quint16>(std::min(at.port + 1, 65535)), at.host);
    } else if (reason == EndReason::PermissionDenied) {
        facts.freePort = nextFreePort(static_cast<quint16>(at.port < 1024 ? 8000 + at.port : at.port), at.host);
    }
}

// A note without a path is about the journal of the session.
void gatherForDisk(MachineFacts &facts, const QString &path)
{
    facts.folder = path.isEmpty() ? JournalDirectory::defaultParent() : QFileInfo(path).absolutePath();
    facts.freeBytes = QStorageInfo(facts.folder).bytesAvailable();
}

} // namespace

MachineFacts machineFacts(const Record &failure)
{
    MachineFacts facts;
    const Event &event = failure.event;
    if (event.reason == EndReason::TooManyFiles)
        gatherFiles(facts);
    else if (event.reason == EndReason::DiskFull || event.reason == EndReason::RecordingFailed)
        gatherForDisk(facts, event.text);
    else if (event.connection == 0)
        gatherForListening(facts, endpointOf(failure), event.local, event.reason);
    else if (event.reason == EndReason::Refused)
        facts.listening = listeningPorts();
    return facts;
}

QStringList addressesOfThisComputer()
{
    QStringList ipv4;
    QStringList ipv6;
    for (QHostAddress address : QNetworkInterface::allAddresses()) {
        address.setScopeId({});
        if (address.isLoopback())
            continue;
        QStringList &list = address.protocol() == QAbstractSocket::IPv4Protocol ? ipv4 : ipv6;
        list += address.toString();
    }
    ipv6.removeDuplicates();
    return ipv4 + ipv6 + QStringList {u"127.0.0.1"_s};
}

Endpoint endpointOf(const Record &failure)
{
    const Event &event = failure.event;
    const qsizetype colon = event.text.lastIndexOf(u':');
    const auto port = parsePort(QStringView(event.text).mid(colon + 1));
    if (colon >= 0 && port) {
        const bool hasBrackets = event.text.startsWith(u'[') && colon >= 2;
        return {hasBrackets ? event.text.mid(1, colon - 2) : event.text.left(colon), *port};
    }
    const SocketAddress &address = event.connection == 0 ? event.local : event.peer;
    return {address.host.toString(), address.port};
}

} // namespace wirelark
