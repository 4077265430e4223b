#pragma once

#include <QByteArray>
#include <QString>

// A network of this process's own: a loopback that nobody else uses, and a name service that does as it is told.
// Made with user, network and mount namespaces (namespaces(7)), which need no privileges.
namespace privatenetwork {

// Before any thread is started. False, and a word on stderr, where the system does not allow it.
bool enter();
// Writes a kernel parameter below /proc/sys.
bool setParameter(const char *name, const QByteArray &value);
// Ends an established connection of ours as `ss -K` does (sock_diag(7)): both its ends get ECONNABORTED.
bool tearDown(quint16 localPort, quint16 peerPort);

} // namespace privatenetwork
