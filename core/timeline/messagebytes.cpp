#include "core/timeline/messagebytes.h"

#include "core/journal/journal.h"

#include <algorithm>

namespace wirelark {

MessageBytes::MessageBytes(const Journal &journal, const Message &message)
    : m_journal(&journal)
    , m_connection(message.connection)
    , m_direction(message.direction)
    , m_first(message.first)
    , m_size(message.size)
{
}

QByteArray MessageBytes::read(qint64 offset, qint64 max)
{
    QByteArray bytes;
    const qint64 end = std::min(m_size, offset + max);
    bytes.reserve(std::max<qint64>(0, end - offset));
    while (offset < end) {
        const Piece *piece = pieceAt(offset);
        if (!piece)
            break;
        const qint64 from = offset - piece->start;
        const qint64 wanted = std::min(end, piece->end) - offset;
        const QByteArray part = m_journal->payload(piece->seq, piece->offset + from, wanted);
        bytes += part;
        offset += part.size();
        if (part.size() < wanted)
            break;
    }
    return bytes;
}

BytePlace MessageBytes::placeOf(qint64 offset)
{
    const Piece *piece = pieceAt(offset);
    if (!piece)
        return {};
    return {piece->seq, piece->offset + static_cast<quint32>(offset - piece->start)};
}

qint64 MessageBytes::streamOffset() const
{
    const Record record = m_journal->record(m_first.seq);
    return record.seq == 0 ? -1 : record.streamOffset + m_first.offset;
}

const MessageBytes::Piece *MessageBytes::pieceAt(qint64 offset)
{
    if (offset < 0 || offset >= m_size)
        return nullptr;
    while (m_pieces.empty() || m_pieces.back().end <= offset) {
        if (!findNext())
            return nullptr;
    }
    const auto after = std::ranges::upper_bound(m_pieces, offset, {}, &Piece::start);
    return &*std::prev(after);
}

// The record after the last piece that goes on with this stream.
bool MessageBytes::findNext()
{
    const bool isFirst = m_pieces.empty();
    quint64 seq = isFirst ? m_first.seq : m_pieces.back().seq + 1;
    const qint64 start = isFirst ? 0 : m_pieces.back().end;
    while (true) {
        const EntryRun run = m_journal->run(seq);
        if (run.entries.empty() || (isFirst && run.first != m_first.seq))
            return false;
        for (size_t i = 0; i < run.entries.size(); ++i) {
            const Entry &entry = run.entries[i];
            if (!entry.isData() || entry.connection != m_connection || entry.direction() != m_direction)
                continue;
            const quint32 offset = isFirst ? m_first.offset : 0;
            const qint64 end = std::min<qint64>(m_size, start + static_cast<qint64>(entry.size) - offset);
            m_pieces.push_back({run.first + i, offset, start, end});
            return true;
        }
        seq = run.first + run.entries.size();
    }
}

} // namespace wirelark
