#pragma once

#include "core/net/event.h"
#include "tests/support/sanitized.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <vector>

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>

// Keeps what the engine tells, for a test to look at from its own thread.
class CollectingSink : public wirelark::EventSink
{
public:
    struct Traffic
    {
        qint64 bytes = 0;
        QByteArray kept;          // the first keepAtMost bytes
        std::vector<qsizetype> chunks; // sizes, the first thousand
        QCryptographicHash hash {QCryptographicHash::Sha1};
    };

    struct Acknowledged
    {
        qint64 bytes = 0;
        qint64 time = 0;
    };

    std::span<char> payloadRoom(wirelark::ConnectionId) override { return m_room; }
    void appendData(wirelark::ConnectionId connection, wirelark::Direction direction, qint64 time,
        std::span<const char> bytes) override;
    void append(const wirelark::Event &event) override;
    void appendAcknowledged(wirelark::ConnectionId connection, qint64 bytes, qint64 time) override;
    void commit() override;
    bool isBehind() const override { return behind; }

    // Waits, without an event loop, until what was told makes it true; false after twenty seconds.
    bool waitFor(const std::function<bool()> &isTrue);
    bool waitForEnd(wirelark::ConnectionId connection);
    bool waitForCount(wirelark::EventKind kind, qsizetype count);

    QList<wirelark::Event> events() const;
    QList<wirelark::Event> events(wirelark::EventKind kind) const;
    QList<wirelark::Event> eventsOf(wirelark::ConnectionId connection) const;
    qsizetype count(wirelark::EventKind kind) const { return events(kind).size(); }
    // The connection's end, or an event of no time.
    wirelark::Event endOf(wirelark::ConnectionId connection) const;
    QByteArray kept(wirelark::ConnectionId connection, wirelark::Direction direction) const;
    qint64 bytes(wirelark::ConnectionId connection, wirelark::Direction direction) const;
    std::vector<qsizetype> chunks(wirelark::ConnectionId connection, wirelark::Direction direction) const;
    QByteArray hash(wirelark::ConnectionId connection, wirelark::Direction direction) const;
    std::vector<Acknowledged> acknowledged(wirelark::ConnectionId connection) const;
    // Of the listener, once it listens.
    QList<wirelark::SocketAddress> listening(wirelark::ListenerId listener) const;
    bool isSound() const { return m_isSound; } // every chunk had 1 to maxChunk bytes and a time that did not go back

    std::atomic<bool> behind {false};
    std::atomic<int> turns {0};
    qsizetype keepAtMost = 1024 * 1024;

private:
    using Key = std::pair<wirelark::ConnectionId, wirelark::Direction>;

    const Traffic *traffic(wirelark::ConnectionId connection, wirelark::Direction direction) const;

    std::vector<char> m_room = std::vector<char>(maxChunk);
    mutable std::mutex m_mutex;
    std::condition_variable m_committed;
    std::vector<wirelark::Event> m_events;
    std::map<Key, Traffic> m_traffic;
    std::map<wirelark::ConnectionId, std::vector<Acknowledged>> m_acknowledged;
    qint64 m_lastTime = 0;
    std::atomic<bool> m_isSound {true};
};
