#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

// A network of this process's own: a loopback that nobody else uses, and a name service that does as it is told.
// Made with user, network and mount namespaces (namespaces(7)), which need no privileges.
namespace privatenetwork {

// Before any thread is started. False, and a word on stderr, where the system does not allow it.
bool enter();
// Writes a kernel parameter below /proc/sys.
bool setParameter(const char *name, const QByteArray &value);
// Runs a program, such as ip(8) or nft(8), in this network; its complaints go to stderr.
bool run(const QString &program, const QStringList &arguments);
// How often this network's TCP has sent the first SYN of a connect (ActiveOpens, RFC 4022).
int activeOpens();
// Ends an established connection of ours as `ss -K` does (sock_diag(7)): both its ends get ECONNABORTED.
bool tearDown(quint16 localPort, quint16 peerPort);

} // namespace privatenetwork
