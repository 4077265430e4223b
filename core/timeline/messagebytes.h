#pragma once

#include "core/timeline/message.h"

#include <span>
#include <vector>

#include <QByteArray>

namespace wirelark {

class Journal;

// The bytes of one message, wherever the records are that they stand in. Finds these as far as it is asked to: a
// message of thousands of chunks costs what is read of it. Any thread, one at a time; the journal must outlive it.
class MessageBytes
{
public:
    MessageBytes(const Journal &journal, const Message &message);

    qint64 size() const { return m_size; }
    // Up to `max` bytes from `offset` on; fewer where they are not stored any more.
    QByteArray read(qint64 offset, qint64 max);
    // Where in a record a byte stands. None if it is not stored any more.
    BytePlace placeOf(qint64 offset);
    // Where it stands in the stream of its direction; -1 if that is not stored any more.
    qint64 streamOffset() const;

private:
    struct Piece
    {
        quint64 seq = 0;
        quint32 offset = 0; // in the record
        qint64 start = 0;   // in the message
        qint64 end = 0;
    };

    const Piece *pieceAt(qint64 offset);
    bool findNext();

    const Journal *m_journal;
    ConnectionId m_connection;
    Direction m_direction;
    BytePlace m_first;
    qint64 m_size;
    std::vector<Piece> m_pieces; // in order, as far as they have been looked for
};

} // namespace wirelark
