#pragma once

#include "collectingsink.h"
#include "rawsocket.h"

#include <memory>

#include <QObject>

#include "core/net/session.h"

// The nearest thing to a black hole without privileges: a listener whose queue of clients holds one, and is full, drops
// every SYN that comes then, see listen(2).
struct BlackHole
{
    explicit BlackHole(const wirelark::SocketAddress &at);
    RawSocket listener, queued;
};

// A session that connects to plain sockets, or to nobody.
class ConnectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    static const wirelark::SocketAddress anyPortV4;
    static const wirelark::SocketAddress anyPortV6;

    static wirelark::ConnectRequest request(const QString &host, quint16 port);
    static quint16 closedPort(); // free a moment ago

    QList<wirelark::Event> told(wirelark::ConnectionId id) { return m_sink->eventsOf(id); }
    // These run the event loop, which connecting needs.
    bool waitForEnd(wirelark::ConnectionId id);
    bool waitForCount(wirelark::EventKind kind, int count);
    bool waitForOpen() { return waitForCount(wirelark::EventKind::Connected, 1); }

    std::unique_ptr<CollectingSink> m_sink;
    std::unique_ptr<wirelark::Session> m_session;
};
