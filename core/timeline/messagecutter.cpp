#include "core/timeline/messagecutter.h"

#include <algorithm>

namespace wirelark {

MessageCutter::MessageCutter(const LensTable &lenses, OffsetOf offsetOf)
    : m_lenses(lenses)
    , m_offsetOf(std::move(offsetOf))
{
}

MessageCutter::Key MessageCutter::keyOf(const Entry &entry, Direction direction)
{
    return Key(entry.connection) << 1 | static_cast<Key>(direction);
}

bool MessageCutter::isRaw(const Entry &entry, ListenerId listener) const
{
    const auto known = m_streams.find(keyOf(entry, entry.direction()));
    if (known != m_streams.end())
        return !known->second.framer;
    return lensOf(m_lenses.lensOf(entry.connection, listener), entry.direction()).isRaw();
}

MessageCutter::Stream &MessageCutter::streamOf(quint64 seq, const Entry &entry, ListenerId listener)
{
    const auto [found, isNew] = m_streams.try_emplace(keyOf(entry, entry.direction()));
    Stream &stream = found->second;
    const Lens &lens = lensOf(m_lenses.lensOf(entry.connection, listener), entry.direction());
    if (!isNew || lens.isRaw())
        return stream;
    stream.offset = m_offsetOf(seq, entry);
    stream.framer = makeFramer(lens, stream.offset);
    stream.silence = lens.kind == Lens::Kind::Gap ? lens.gap : 0;
    return stream;
}

void MessageCutter::take(
    quint64 seq, const Entry &entry, ListenerId listener, std::span<const char> bytes, std::vector<Message> &messages)
{
    Stream &stream = streamOf(seq, entry, listener);
    if (!stream.framer) {
        messages.push_back(wholeRecord(seq, entry));
        return;
    }
    Message &pending = stream.pending;
    if (pending.chunks == 0) {
        pending.kind = EventKind::Data;
        pending.direction = entry.direction();
        pending.connection = entry.connection;
    }
    // Begins that a person has set cut the record into pieces.
    const std::vector<qint64> &begins = m_lenses.begins(entry.connection, entry.direction());
    auto begin = std::ranges::lower_bound(begins, stream.offset);
    const auto size = static_cast<quint32>(bytes.size());
    quint32 from = 0; // where the pending message goes on, or begins
    for (quint32 piece = 0; piece < size;) {
        if (begin != begins.end() && *begin == stream.offset + piece) {
            grow(stream, seq, from, piece, entry.time);
            from = piece;
            if (pending.chunks > 0)
                complete(stream, seq, piece, size, stream.framer->finish(), messages);
            stream.framer->restart(*begin++);
        }
        const quint32 end = begin == begins.end() ? size : static_cast<quint32>(std::min<qint64>(size, *begin - stream.offset));
        m_cuts.clear();
        stream.framer->take(bytes.subspan(piece, end - piece), entry.time, m_cuts);
        for (const Cut &cut : m_cuts) {
            const quint32 to = piece + static_cast<quint32>(cut.end);
            grow(stream, seq, from, to, entry.time);
            from = to;
            complete(stream, seq, to, size, cut.fault, messages);
        }
        piece = end;
    }
    grow(stream, seq, from, size, entry.time);
    stream.offset += size;
}

// What is pending goes on with the bytes [from, to) of a record.
void MessageCutter::grow(Stream &stream, quint64 seq, quint32 from, quint32 to, qint64 time)
{
    if (from == to)
        return;
    Message &pending = stream.pending;
    if (pending.chunks == 0)
        pending.first = {seq, from};
    if (pending.chunks == 0 || stream.lastSeq != seq)
        ++pending.chunks;
    pending.size += to - from;
    pending.time = time;
    stream.lastSeq = seq;
}

// What is pending is a message that ends before byte `end` of a record of `size` bytes, or before that record.
void MessageCutter::complete(
    Stream &stream, quint64 seq, quint32 end, quint32 size, Fault fault, std::vector<Message> &messages)
{
    Message &pending = stream.pending;
    pending.id = {.seq = seq};
    pending.fault = fault;
    pending.endsBefore = stream.lastSeq != seq;
    pending.isPart = pending.first.offset > 0 || (!pending.endsBefore && end < size);
    messages.push_back(pending);
    pending.size = 0;
    pending.chunks = 0;
}

void MessageCutter::finish(Stream &stream, quint64 seq, std::vector<Message> &messages)
{
    if (stream.framer && stream.pending.chunks > 0)
        complete(stream, seq, 0, 0, stream.framer->finish(), messages);
}

void MessageCutter::takeEvent(quint64 seq, const Entry &entry, std::vector<Message> &messages)
{
    if (entry.connection == 0)
        return;
    const bool isOver = isEnd(entry.kind());
    for (const Direction direction : {Direction::In, Direction::Out}) {
        const EventKind fin = direction == Direction::In ? EventKind::PeerFinished : EventKind::WeFinished;
        if (!isOver && entry.kind() != fin)
            continue;
        const auto stream = m_streams.find(keyOf(entry, direction));
        if (stream == m_streams.end())
            continue;
        finish(stream->second, seq, messages);
        if (isOver)
            m_streams.erase(stream);
    }
}

void MessageCutter::takeSilence(quint64 seq, qint64 now, std::vector<Message> &messages)
{
    for (auto &[key, stream] : m_streams) {
        if (stream.silence == 0 || stream.pending.chunks == 0 || now - stream.pending.time <= stream.silence)
            continue;
        finish(stream, seq, messages);
        stream.framer->restart(stream.offset);
    }
}

void MessageCutter::endWhere(
    const std::function<bool(ConnectionId, Direction)> &isMeant, quint64 seq, std::vector<Message> &messages)
{
    for (auto one = m_streams.begin(); one != m_streams.end();) {
        const Key key = one->first;
        const bool isOver = isMeant(static_cast<ConnectionId>(key >> 1), static_cast<Direction>(key & 1));
        if (isOver)
            finish(one->second, seq, messages);
        one = isOver ? m_streams.erase(one) : std::next(one);
    }
}

void MessageCutter::takeRest(quint64 seq, std::vector<Message> &messages)
{
    const size_t before = messages.size();
    for (auto &[key, stream] : m_streams)
        finish(stream, seq, messages);
    std::ranges::sort(messages.begin() + static_cast<std::ptrdiff_t>(before), messages.end(), {}, &Message::first);
}

BytePlace MessageCutter::begunIn(const Entry &entry) const
{
    const auto known = m_streams.find(keyOf(entry, entry.direction()));
    return known == m_streams.end() || known->second.pending.chunks == 0 ? BytePlace() : known->second.pending.first;
}

std::vector<Message> MessageCutter::tails(size_t most) const
{
    std::vector<std::pair<quint64, Message>> growing; // by what they last grew with
    for (const auto &[key, stream] : m_streams) {
        if (stream.framer && stream.pending.chunks > 0) {
            Message tail = stream.pending;
            tail.id = {.isTail = true, .seq = tail.first.seq, .index = tail.first.offset};
            tail.isPart = tail.first.offset > 0;
            growing.emplace_back(stream.lastSeq, tail);
        }
    }
    std::ranges::sort(growing, {}, [](const auto &tail) { return tail.first; });
    std::vector<Message> tails;
    for (size_t i = growing.size() > most ? growing.size() - most : 0; i < growing.size(); ++i)
        tails.push_back(growing[i].second);
    return tails;
}

} // namespace wirelark
