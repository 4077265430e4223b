#include "core/timeline/rowstore.h"

#include <algorithm>

namespace wirelark {

RowStore::RowStore(Kind kind, quint64 first)
    : m_kind(kind)
    , m_base(first)
{
}

qint64 RowStore::count() const
{
    return m_kind == Kind::Records ? m_records.count() : m_cuts.count();
}

RowId RowStore::idAt(qint64 row) const
{
    if (m_kind == Kind::Records)
        return {.seq = m_base + m_records.at(row)};
    const Cut cut = m_cuts.at(row);
    return {.seq = cut.seq, .index = static_cast<quint32>(cut.index)};
}

Message RowStore::at(qint64 row) const
{
    Message message;
    if (m_kind == Kind::Records) {
        message.id = idAt(row);
        message.first = {message.id.seq, 0};
        message.chunks = 1;
        return message;
    }
    const Cut cut = m_cuts.at(row);
    message.id = {.seq = cut.seq, .index = static_cast<quint32>(cut.index)};
    message.kind = cut.isData ? EventKind::Data : EventKind::Note;
    message.direction = static_cast<Direction>(cut.direction);
    message.first = {cut.firstSeq, static_cast<quint32>(cut.firstOffset)};
    message.size = static_cast<qint64>(cut.size);
    message.chunks = static_cast<quint32>(cut.chunks);
    message.isPart = cut.isPart;
    message.endsBefore = cut.endsBefore;
    message.fault = static_cast<Fault>(cut.fault);
    return message;
}

qint64 RowStore::rowOf(const RowId &id) const
{
    qint64 low = 0;
    qint64 high = count();
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        if (idAt(middle) < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void RowStore::dropFirst(qint64 rows)
{
    if (m_kind == Kind::Records)
        m_records.dropFirst(rows);
    else
        m_cuts.dropFirst(rows);
}

void RowStore::append(const Message &message)
{
    if (m_kind == Kind::Records) {
        m_records.append(static_cast<quint32>(message.id.seq - m_base));
        return;
    }
    constexpr quint32 mostChunks = (1U << 24) - 1;
    Cut cut {};
    cut.seq = message.id.seq;
    cut.index = message.id.index;
    cut.fault = static_cast<quint64>(message.fault);
    cut.direction = static_cast<quint64>(message.direction);
    cut.endsBefore = message.endsBefore;
    cut.isPart = message.isPart;
    cut.firstSeq = message.first.seq;
    cut.firstOffset = message.first.offset;
    cut.isData = message.isData();
    cut.size = static_cast<quint64>(message.size);
    cut.chunks = std::min(message.chunks, mostChunks);
    m_cuts.append(cut);
}

void RowStore::publish()
{
    if (m_kind == Kind::Records)
        m_records.publish();
    else
        m_cuts.publish();
}

} // namespace wirelark
