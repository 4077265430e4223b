#pragma once

#include <cstring>
#include <string_view>
#include <vector>

#include "core/journal/journal.h"
#include "core/journal/journalwriter.h"
#include "core/net/clock.h"

namespace bench {

// Fills a journal as the engine would: a listener, and records of one size, received on so many connections in turn.
class Load
{
public:
    Load(wirelark::JournalWriter &writer, int size, wirelark::ConnectionId connections = 100)
        : m_writer(writer)
        , m_payload(static_cast<size_t>(size))
        , m_connections(connections)
    {
        for (size_t i = 0; i < m_payload.size(); ++i)
            m_payload[i] = static_cast<char>('a' + i % 26);
        tell(wirelark::EventKind::Listening, 0, {});
        for (wirelark::ConnectionId id = 1; id <= connections; ++id)
            tell(wirelark::EventKind::Accepted, id, QStringLiteral("127.0.%1.%2:40000").arg(id / 250).arg(id % 250 + 1));
        m_writer.commit();
    }

    void add(qint64 records)
    {
        for (qint64 i = 0; i < records; ++i) {
            const auto id = static_cast<wirelark::ConnectionId>(m_records++ % m_connections + 1);
            const std::span<char> room = m_writer.payloadRoom(id).first(m_payload.size());
            std::memcpy(room.data(), m_payload.data(), room.size());
            m_writer.appendData(id, wirelark::Direction::In, wirelark::nowNs(), room);
            if (m_records % 64 == 0)
                m_writer.commit();
        }
        m_writer.commit();
    }

    // Of what it said before any was added.
    qint64 events() const { return qint64(m_connections) + 1; }

    // On the first connection; nothing if it is empty.
    void say(std::string_view text)
    {
        if (!text.empty())
            m_writer.appendData(1, wirelark::Direction::In, wirelark::nowNs(), text);
        m_writer.commit();
    }

private:
    void tell(wirelark::EventKind kind, wirelark::ConnectionId id, const QString &peer)
    {
        wirelark::Event event;
        event.kind = kind;
        event.connection = id;
        event.listener = 1;
        event.time = wirelark::nowNs();
        event.local = wirelark::SocketAddress::fromString(QStringLiteral("127.0.0.1:5000"));
        event.peer = wirelark::SocketAddress::fromString(peer);
        m_writer.append(event);
    }

    wirelark::JournalWriter &m_writer;
    std::vector<char> m_payload;
    wirelark::ConnectionId m_connections;
    qint64 m_records = 0;
};

} // namespace bench
