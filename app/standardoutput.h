#pragma once

#include "core/journal/payloadreader.h"

#include <QByteArray>

namespace wirelark {

// Standard output, blocking, every byte or an error. On a terminal the peer's bytes are shown as text with their
// controls as tokens, so that no escape sequence of a peer reaches it; into a pipe or a file they go as they are.
// What is small is gathered until flush(). Each function is false when nobody reads any more, or when a stop signal
// came while the reader was slow.
class StandardOutput
{
public:
    // The journal must outlive this.
    explicit StandardOutput(const Journal &journal);

    bool write(QByteArrayView bytes);
    // The bytes of one data record.
    bool writePayload(quint64 seq, const Entry &entry);
    bool flush();

private:
    bool handOn(quint64 seq, const Entry &entry, qsizetype &done);

    const Journal &m_journal;
    PayloadReader m_payloads;
    QByteArray m_gathered;
    bool m_isTerminal;
    bool m_handsOn = true; // the kernel moves bytes from the journal to this output by itself
};

} // namespace wirelark
