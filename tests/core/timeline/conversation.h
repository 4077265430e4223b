#pragma once

#include <memory>
#include <vector>

#include <QTemporaryDir>

#include "core/journal/journal.h"
#include "core/journal/journalwriter.h"
#include "core/net/clock.h"

namespace wirelark {

// Tells a real journal what happened, as the I/O thread would: one line of a test for each thing. Committed at once
// unless told otherwise.
class Conversation
{
public:
    explicit Conversation(qint64 segmentBytes = 64 * 1024 * 1024, qint64 quota = 0)
        : m_writer(std::make_unique<JournalWriter>(m_journal,
            JournalOptions {.directory = m_directory.path(), .segmentBytes = segmentBytes, .quota = quota}))
    {
    }

    Journal &journal() { return m_journal; }
    void commit() { m_writer->commit(); }
    void setCommits(bool commits) { m_commits = commits; }

    static SocketAddress address(const QString &text) { return SocketAddress::fromString(text); }
    static SocketAddress client(ConnectionId id)
    {
        return {QHostAddress(QStringLiteral("10.0.0.%1").arg(1 + id % 250)), quint16(20000 + id % 40000)};
    }

    void listening(ListenerId id, const QString &at = QStringLiteral("127.0.0.1:5000"))
    {
        Event event = make(EventKind::Listening, 0, id);
        event.local = address(at);
        tell(event);
    }
    void listenerEnds(ListenerId id, EventKind kind = EventKind::Closed, EndReason reason = EndReason::ClosedByUs)
    {
        Event event = make(kind, 0, id);
        event.reason = reason;
        tell(event);
    }
    void accepted(ConnectionId id, ListenerId listener, qint64 time = 0)
    {
        Event event = make(EventKind::Accepted, id, listener);
        event.time = time;
        event.local = address(QStringLiteral("10.0.0.2:5000"));
        event.peer = client(id);
        tell(event);
    }
    void connecting(ConnectionId id, const QString &target, const QString &tried = {})
    {
        Event event = make(EventKind::Connecting, id);
        event.text = target;
        event.peer = address(tried);
        tell(event);
    }
    void connected(ConnectionId id, const QString &peer = QStringLiteral("192.168.1.9:502"))
    {
        Event event = make(EventKind::Connected, id);
        event.local = address(QStringLiteral("192.168.1.2:40000"));
        event.peer = address(peer);
        tell(event);
    }
    void tell(EventKind kind, ConnectionId id, EndReason reason = EndReason::None)
    {
        Event event = make(kind, id);
        event.reason = reason;
        tell(event);
    }
    void tell(Event event)
    {
        if (event.time == 0)
            event.time = nowNs();
        m_writer->append(event);
        if (m_commits)
            m_writer->commit();
    }
    void data(ConnectionId id, Direction direction, qsizetype size, qint64 time = 0)
    {
        say(id, direction, QByteArray(size, 'x'), time);
    }
    void say(ConnectionId id, Direction direction, const QByteArray &bytes, qint64 time = 0)
    {
        m_writer->appendData(id, direction, time ? time : nowNs(), {bytes.data(), static_cast<std::size_t>(bytes.size())});
        if (m_commits)
            m_writer->commit();
    }

private:
    static Event make(EventKind kind, ConnectionId connection, ListenerId listener = 0)
    {
        Event event;
        event.kind = kind;
        event.connection = connection;
        event.listener = listener;
        return event;
    }

    QTemporaryDir m_directory;
    Journal m_journal;
    std::unique_ptr<JournalWriter> m_writer;
    bool m_commits = true;
};

} // namespace wirelark
