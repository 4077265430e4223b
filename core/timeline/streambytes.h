#pragma once

#include "core/journal/journalreader.h"
#include "core/timeline/message.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <vector>

#include <QByteArray>

namespace wirelark {

// The bytes of one direction of a connection as far as they are stored when this is made, or those of one message of
// it; as many as there may be. Where they are has to be found out first; what is kept of that is 16 bytes for 16,384
// records. Any thread, one at a time; the journal must outlive it.
class StreamBytes
{
public:
    StreamBytes(const Journal &journal, ConnectionId connection, Direction direction);
    StreamBytes(const Journal &journal, const Message &message);

    // Finds out further, for about as long as that or until `stop` is set. True: there is more.
    bool advance(std::chrono::microseconds budget, const std::atomic<bool> &stop);
    // What has been found.
    qint64 size() const { return m_size; }

    // Up to `max` bytes from `offset` on; fewer where they are not stored any more.
    QByteArray read(qint64 offset, qint64 max);

private:
    struct Place
    {
        quint64 seq = 0;   // of a record of the stream
        qint64 start = 0;  // where it begins among these bytes; before 0 if they begin within it
    };

    bool isOurs(const Entry &entry) const;
    Place placeBefore(qint64 offset) const;

    const Journal &m_journal;
    JournalReader m_reader;
    const ConnectionId m_connection;
    const Direction m_direction;
    const quint64 m_until; // records
    const qint64 m_most;   // bytes
    quint64 m_next;
    qint64 m_start; // of the record m_next, if it is one of the stream
    std::optional<quint64> m_begins; // of a message: not found if this record has left
    qint64 m_size = 0;
    std::vector<Place> m_places; // some of them, in order
    Place m_last;                // where was read last
};

} // namespace wirelark
