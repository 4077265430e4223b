#pragma once

#include "core/journal/journalreader.h"

#include <QByteArray>
#include <QHash>

namespace wirelark {

// Standard output, blocking, every byte or an error. On a terminal the peer's bytes are shown as text with their
// controls as tokens, so that no escape sequence of a peer reaches it; into a pipe or a file they go as they are.
// What is small is gathered until flush(). Each function is false when nobody reads any more, or when a stop signal
// came while the reader was slow.
class StandardOutput
{
public:
    // Both must outlive this.
    StandardOutput(const Journal &journal, JournalReader &reader);

    bool write(QByteArrayView bytes);
    // The bytes of one data record.
    bool writePayload(quint64 seq, const Entry &entry);
    // Some bytes of a connection.
    bool writeBytes(ConnectionId connection, QByteArrayView bytes);
    // The connection has ended: the beginning of a character that its last bytes were is shown as it is.
    bool writeUnfinished(ConnectionId connection);
    bool flush();

private:
    bool writeVisibly(ConnectionId connection, QByteArrayView bytes);
    bool handOn(quint64 seq, const Entry &entry, qsizetype &done);

    const Journal &m_journal;
    JournalReader &m_reader;
    QByteArray m_gathered;
    QHash<ConnectionId, QByteArray> m_unfinished; // characters that end in the next read; on a terminal only
    bool m_isTerminal;
    bool m_handsOn = true; // the kernel moves bytes from the journal to this output by itself
};

} // namespace wirelark
