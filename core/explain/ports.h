#pragma once

#include "core/net/socketaddress.h"

#include <optional>
#include <vector>

#include <QDateTime>
#include <QString>

namespace wirelark {

// A TCP port of this computer that is held, and by whom.
struct PortHolder
{
    SocketAddress at;
    bool isListening = true; // false: it is the near end of a connection
    qint64 pid = 0;          // 0: not known, as a rule because it is another user's
    QString program;         // as a person knows it: `sshd`, `python3 server.py`; empty when the pid is 0
    quint32 uid = 0;
    bool isOwnUser = false;  // it runs as the user we run as
    QDateTime started;
};

// Everything that listens on TCP here, by port; a program on 0.0.0.0 and :: has two rows. Takes some milliseconds
// and never longer than a tenth of a second; programs not found by then have no pid. Any thread.
std::vector<PortHolder> listeningPorts();
std::vector<PortHolder> listeningPorts(const QString &proc); // as the files of a proc(5) at that path tell it

// What keeps a listener from `at`: a program that listens there, else one that is connected from there; none when only
// the kernel holds it, for connections that are closing.
std::optional<PortHolder> portHolder(const SocketAddress &at);
std::optional<PortHolder> portHolder(const SocketAddress &at, const QString &proc); // as the files there tell it

// The first port from `from` up on which a listener could be opened now: on 127.0.0.1 and ::1 for "localhost", on every
// address for an empty host, else on that address. 0 if there is none near. Binds, but never listens.
quint16 nextFreePort(quint16 from, const QString &host = QStringLiteral("localhost"));

} // namespace wirelark
