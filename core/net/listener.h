#pragma once

#include "core/net/descriptor.h"
#include "core/net/endreason.h"
#include "core/net/resolver.h"
#include "core/net/socketaddress.h"

#include <memory>
#include <vector>

#include <QObject>

namespace wirelark {

struct Endpoint;
class Mailbox;

// Opens what is listened on: finds the addresses, then QTcpServer binds and listens, on all of them or on none.
// From then on the descriptors belong to whoever takes them; accepting is the I/O thread's, because QTcpServer is
// busy without end, and silent, when descriptors run out. Main thread.
class Listener : public QObject
{
    Q_OBJECT

public:
    // Answers of the name service come through the mailbox, which belongs to this thread.
    explicit Listener(std::shared_ptr<Mailbox> mailbox, QObject *parent = nullptr);

    // Ends with one of the signals, perhaps before it returns.
    void open(const Endpoint &at);
    // Nothing is opened or told any more.
    void stop() { m_lookup.reset(); }
    // After opened(): one for each address.
    std::vector<Descriptor> takeSockets() { return std::move(m_sockets); }

Q_SIGNALS:
    void opened();
    // `at` is the address that could not be had; null if no address was found.
    void failed(wirelark::EndReason reason, int error, const wirelark::SocketAddress &at);

private:
    void onAddresses(const Resolver::Answer &answer, quint16 port);
    int bindAll(const QList<QHostAddress> &addresses, quint16 port);
    int bindOne(const QHostAddress &address, quint16 port);

    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<Resolver::Lookup> m_lookup;
    std::vector<Descriptor> m_sockets;
    SocketAddress m_failedAt;
};

} // namespace wirelark
