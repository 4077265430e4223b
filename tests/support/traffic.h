#pragma once

#include <atomic>
#include <chrono>
#include <memory>

#include <QTemporaryDir>

#include "core/journal/journal.h"
#include "core/journal/journalwriter.h"
#include "core/timeline/messagerows.h"

namespace wirelark {

// For scans that nobody stops.
inline const std::atomic<bool> goOn {false};

// A live journal and its rows, to which a test adds what is said. Records are ten milliseconds apart.
class LiveTraffic
{
public:
    explicit LiveTraffic(qint64 segmentBytes = 64 * 1024 * 1024, qint64 quota = 0)
        : m_writer(std::make_unique<JournalWriter>(m_journal,
            JournalOptions{.directory = m_directory.path(), .segmentBytes = segmentBytes, .quota = quota}))
        , m_rows(std::make_unique<MessageRows>(m_journal))
    {
    }

    Journal &journal() { return m_journal; }
    MessageRows &rows() { return *m_rows; }

    void accepted(ConnectionId id)
    {
        Event event;
        event.kind = EventKind::Accepted;
        event.connection = id;
        event.local = SocketAddress::fromString(QStringLiteral("127.0.0.1:5000"));
        event.peer = SocketAddress::fromString(QStringLiteral("127.0.0.1:51522"));
        tell(event);
    }
    void tell(Event event)
    {
        event.time = tick();
        m_writer->append(event);
    }
    void data(Direction direction, const QByteArray &bytes, ConnectionId id = 1)
    {
        m_writer->appendData(id, direction, tick(), {bytes.data(), std::size_t(bytes.size())});
    }
    void in(const QByteArray &bytes, ConnectionId id = 1) { data(Direction::In, bytes, id); }
    void out(const QByteArray &bytes, ConnectionId id = 1) { data(Direction::Out, bytes, id); }

    // So many bytes that went out were seen to be acknowledged, a tenth of a millisecond after what was said last.
    void acknowledged(qint64 bytes, ConnectionId id = 1) { m_writer->appendAcknowledged(id, bytes, m_time + 100'000); }

    // Nothing is said for so long, in ns; or the clock is set, if negative.
    void pause(qint64 time) { m_time += time; }

    // What was said becomes visible to the rows, and by them to their views.
    void show()
    {
        m_writer->commit();
        while (m_rows->advance(std::chrono::seconds(1))) { }
    }

private:
    qint64 tick() { return m_time += 10'000'000; }

    QTemporaryDir m_directory;
    Journal m_journal;
    std::unique_ptr<JournalWriter> m_writer;
    std::unique_ptr<MessageRows> m_rows;
    qint64 m_time = 1'700'000'000'000'000'000;
};

} // namespace wirelark
