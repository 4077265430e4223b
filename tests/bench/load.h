#pragma once

#include <cstring>
#include <string_view>
#include <vector>

#include "core/journal/journal.h"
#include "core/journal/journalwriter.h"
#include "core/net/clock.h"

namespace bench {

// Fills a journal as the engine would: records of one size, received on a hundred connections in turn.
class Load
{
public:
    static constexpr wirelark::ConnectionId connections = 100;

    Load(wirelark::JournalWriter &writer, int size)
        : m_writer(writer)
        , m_payload(static_cast<size_t>(size))
    {
        for (size_t i = 0; i < m_payload.size(); ++i)
            m_payload[i] = static_cast<char>('a' + i % 26);
        for (wirelark::ConnectionId id = 1; id <= connections; ++id)
            accept(id);
        m_writer.commit();
    }

    void add(qint64 records)
    {
        for (qint64 i = 0; i < records; ++i) {
            const auto id = static_cast<wirelark::ConnectionId>(m_records++ % connections + 1);
            const std::span<char> room = m_writer.payloadRoom(id).first(m_payload.size());
            std::memcpy(room.data(), m_payload.data(), room.size());
            m_writer.appendData(id, wirelark::Direction::In, wirelark::nowNs(), room);
            if (m_records % 64 == 0)
                m_writer.commit();
        }
        m_writer.commit();
    }

    // On the first connection; nothing if it is empty.
    void say(std::string_view text)
    {
        if (!text.empty())
            m_writer.appendData(1, wirelark::Direction::In, wirelark::nowNs(), text);
        m_writer.commit();
    }

private:
    void accept(wirelark::ConnectionId id)
    {
        wirelark::Event event;
        event.kind = wirelark::EventKind::Accepted;
        event.connection = id;
        event.listener = 1;
        event.time = wirelark::nowNs();
        event.local = wirelark::SocketAddress::fromString(QStringLiteral("127.0.0.1:5000"));
        event.peer = wirelark::SocketAddress::fromString(QStringLiteral("127.0.0.1:%1").arg(40000 + id));
        m_writer.append(event);
    }

    wirelark::JournalWriter &m_writer;
    std::vector<char> m_payload;
    qint64 m_records = 0;
};

} // namespace bench
