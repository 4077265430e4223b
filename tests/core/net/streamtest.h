#pragma once

#include "collectingsink.h"
#include "rawsocket.h"

#include <functional>
#include <memory>

#include <QByteArray>
#include <QObject>

#include "core/net/session.h"

// A session, and clients of its listener that are plain sockets.
class StreamTest : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    void init();

private Q_SLOTS:
    void cleanup();

protected:
    static constexpr int patience = 20'000; // ms

    // The same bytes for the same size, of no pattern.
    static QByteArray noise(qsizetype size);

    // How often something is done: so many times, or as often as WIRELARK_RUNS says, for campaigns.
    static int runs(int usually);
    // Does it so many times, by four threads at once.
    static void repeat(int count, const std::function<void()> &once);

    wirelark::SocketAddress listenOn(const QString &host, wirelark::Reply reply);
    // Connection 1, which the session accepted: the peer's end of it.
    RawSocket accepted(wirelark::FinAnswer finAnswer = wirelark::FinAnswer::Finish);

    std::unique_ptr<CollectingSink> m_sink;
    std::unique_ptr<wirelark::Session> m_session;
    wirelark::ListenerId m_listener = 0;
};
