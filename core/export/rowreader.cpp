#include "core/export/rowreader.h"

#include "core/journal/journal.h"
#include "core/timeline/messagebytes.h"

#include <utility>

namespace wirelark {

namespace {

constexpr qint64 pieceBytes = 48 * 1024; // a multiple of three
static_assert(pieceBytes % 3 == 0);

quint64 firstRecord(const Message &message)
{
    return message.isData() ? message.first.seq : message.id.seq;
}

} // namespace

RowReader::RowReader(const Journal &journal)
    : m_journal(journal)
    , m_reader(journal)
{
}

bool RowReader::eachPiece(const Message &message, const Take &take)
{
    if (!message.isData() || message.size == 0)
        return true;
    // Most messages are in one record, and these are read many at a time.
    if (message.chunks == 1) {
        const std::span<const char> bytes = payload(message);
        if (bytes.empty())
            miss(message);
        return bytes.empty() || take({bytes.data(), std::ssize(bytes)});
    }
    MessageBytes bytes(m_journal, message);
    qint64 at = 0;
    while (at < message.size) {
        const QByteArray piece = bytes.read(at, pieceBytes);
        if (!piece.isEmpty() && !take(piece))
            return false;
        at += piece.size();
        if (piece.size() < pieceBytes)
            break;
    }
    if (at < message.size)
        miss(message);
    return true;
}

void RowReader::miss(const Message &message)
{
    if (std::exchange(m_missed, message.id) != message.id)
        ++m_missing;
}

Record RowReader::record(const Message &message)
{
    const quint64 seq = firstRecord(message);
    return m_reader.record(seq, m_journal.entry(seq));
}

std::span<const char> RowReader::payload(const Message &message)
{
    const std::span<const char> bytes = m_reader.payload(m_journal.entry(message.first.seq));
    const auto end = message.first.offset + static_cast<size_t>(message.size);
    return bytes.size() < end ? std::span<const char>() : bytes.subspan(message.first.offset, static_cast<size_t>(message.size));
}

} // namespace wirelark
