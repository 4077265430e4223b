#pragma once

#include "core/journal/journalreader.h"
#include "core/timeline/message.h"

#include <functional>

#include <QByteArrayView>

namespace wirelark {

// Reads what rows stand for, one after the other and never more than a piece of one. The journal must outlive it. One
// thread at a time.
class RowReader
{
public:
    // False: no more of it.
    using Take = std::function<bool(QByteArrayView piece)>;

    explicit RowReader(const Journal &journal);

    // The bytes of a message in pieces, each but the last a multiple of three bytes long, for base64; of another row
    // none. False if `take` was.
    bool eachPiece(const Message &message, const Take &take);
    // The record that a row begins in. seq 0 if it is not stored any more.
    Record record(const Message &message);
    // Its payload, valid until anything else is read.
    std::span<const char> payload(const Message &message);
    // To be told of a row that there is nothing left of.
    void miss(const Message &message);
    // So many rows are not stored any more, or not whole.
    qint64 missing() const { return m_missing; }

private:
    const Journal &m_journal;
    JournalReader m_reader;
    RowId m_missed; // the latest
    qint64 m_missing = 0;
};

} // namespace wirelark
