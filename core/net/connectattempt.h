#pragma once

#include "core/net/descriptor.h"
#include "core/net/socketaddress.h"

#include <memory>

#include <QObject>

class QSocketNotifier;

namespace wirelark {

// One try to connect to one address: one SYN and what the kernel makes of it. QTcpSocket, without a proxy, makes the
// socket and begins to connect; what becomes of it is read from the descriptor itself, because QTcpSocket would
// try every address twice and keeps the errno to itself. Main thread.
class ConnectAttempt : public QObject
{
    Q_OBJECT

public:
    explicit ConnectAttempt(const SocketAddress &peer, QObject *parent = nullptr);
    ~ConnectAttempt() override;

    const SocketAddress &peer() const { return m_peer; }

    // The errno if it has failed already; 0 if finished() will follow.
    int start();
    // Lets go of the socket; nothing reaches the peer but, if it has just answered, RST.
    void abandon();
    Descriptor takeDescriptor() { return std::move(m_descriptor); }

Q_SIGNALS:
    void finished(int error); // errno; 0: connected, though it may be over by now

private:
    void onWritable();

    SocketAddress m_peer;
    Descriptor m_descriptor;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace wirelark
