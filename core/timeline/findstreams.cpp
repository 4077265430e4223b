#include "core/timeline/findstreams.h"

#include <algorithm>
#include <utility>

namespace wirelark {

namespace {

// What all streams together may keep. Beyond, those that have been silent for longest are taken for ended.
constexpr qint64 mostWeight = 256 * 1024 * 1024;
constexpr qint64 streamWeight = 256; // of one that keeps nothing

constexpr size_t settledAtOnce = 16;

} // namespace

FindStreams::FindStreams(
    const Journal &journal, FindQuery query, const FactsById &facts, const std::atomic<bool> &stop, Start start)
    : m_reader(journal, JournalReader::Access::Map)
    , m_query(std::move(query))
    , m_stop(stop)
    , m_looksBack(start == Start::Middle && m_query.pattern.matcher().context() > 0)
    , m_onMatch([this](const StreamMatch &match) { return onMatch(match); })
{
    for (const auto &[connection, known] : facts) {
        if (m_query.listeners.contains(known.listener))
            m_query.connections.insert(connection);
    }
}

void FindStreams::take(quint64 seq, const Entry &entry)
{
    if (!entry.isData())
        takeEvent(seq, entry);
    else if (isWanted(entry))
        takeData(seq, entry);
}

bool FindStreams::isWanted(const Entry &entry) const
{
    return (!m_query.direction || *m_query.direction == entry.direction())
        && (m_query.all || m_query.connections.contains(entry.connection));
}

void FindStreams::takeData(quint64 seq, const Entry &entry)
{
    const Key key = keyOf(entry.connection, entry.direction());
    Stream &stream = streamOf(seq, entry);
    const std::span<const char> bytes = m_reader.payload(entry);
    m_bytesRead += std::ssize(bytes);
    if (bytes.empty())
        return end(key); // they cannot be read: what comes next does not go on where the stream was
    if (!stream.provisional.empty())
        withdraw(stream);
    if (stream.search.isOver())
        return;
    m_matching = &stream;
    m_matchKey = key;
    stream.lastSeq = seq;
    stream.pieces.push_back({stream.search.position(), seq});
    const size_t foundBefore = found.size();
    stream.search.feed(bytes, m_onMatch);
    if (!m_reader.isWhole()) { // what was looked at is not what the record says
        found.resize(foundBefore);
        return forget(key);
    }
    m_givenUp += stream.search.gaveUp() ? 1 : 0;

    const bool isNothingLeft = dropPieces(stream);
    if (!isNothingLeft && !stream.isUnsettled) {
        stream.isUnsettled = true;
        m_unsettled.push_back(key);
    }
    weigh(stream);
    if (m_weight > mostWeight)
        shorten();
}

// Those in which no match will begin any more. True: none is left.
bool FindStreams::dropPieces(Stream &stream)
{
    const qint64 undecided = stream.search.undecided();
    const bool isNothingLeft = undecided >= stream.search.position();
    const auto starts = [undecided](const Piece &piece) { return piece.position <= undecided; };
    // The last one that begins before it is needed, unless it ends before it too.
    const auto behind = std::ranges::partition_point(stream.pieces, starts) - stream.pieces.begin();
    const auto dead = isNothingLeft ? std::ssize(stream.pieces) : std::max<std::ptrdiff_t>(0, behind - 1);
    if (2 * dead >= std::ssize(stream.pieces))
        stream.pieces.erase(stream.pieces.begin(), stream.pieces.begin() + dead);
    return isNothingLeft;
}

void FindStreams::takeEvent(quint64 seq, const Entry &entry)
{
    if (entry.time == 0) // it is lost, and with it which stream it was of
        return endAll();
    if (entry.connection == 0)
        return;
    if (!m_query.listeners.isEmpty() && entry.kind() == EventKind::Accepted)
        learn(seq, entry);
    if (isEnd(entry.kind()) || entry.kind() == EventKind::PeerFinished)
        end(keyOf(entry.connection, Direction::In));
    if (isEnd(entry.kind()) || entry.kind() == EventKind::WeFinished)
        end(keyOf(entry.connection, Direction::Out));
}

void FindStreams::learn(quint64 seq, const Entry &entry)
{
    if (m_query.listeners.contains(m_reader.record(seq, entry).event.listener))
        m_query.connections.insert(entry.connection);
}

FindStreams::Stream &FindStreams::streamOf(quint64 seq, const Entry &entry)
{
    const Key key = keyOf(entry.connection, entry.direction());
    if (key == m_lastKey)
        return *m_last;
    auto place = m_streams.find(key);
    if (place == m_streams.end()) {
        place = m_streams.try_emplace(key, m_query.pattern).first;
        if (m_looksBack && m_reader.record(seq, entry).streamOffset > 0)
            place->second.unsure = m_query.pattern.matcher().context();
    }
    m_lastKey = key;
    m_last = &place->second;
    return *m_last;
}

void FindStreams::end(Key key)
{
    const auto place = m_streams.find(key);
    if (place == m_streams.end())
        return;
    Stream &stream = place->second;
    withdraw(stream);
    m_matching = &stream;
    m_matchKey = key;
    const bool hadGivenUp = stream.search.gaveUp();
    stream.search.finish(m_onMatch);
    m_givenUp += stream.search.gaveUp() && !hadGivenUp ? 1 : 0;
    forget(key);
}

void FindStreams::forget(Key key)
{
    const auto place = m_streams.find(key);
    m_weight -= place->second.weight;
    m_streams.erase(place);
    m_lastKey = ~Key(0);
}

void FindStreams::endAll()
{
    while (!m_streams.empty() && !m_stop)
        end(m_streams.begin()->first);
    m_unsettled.clear();
}

bool FindStreams::settleSome()
{
    for (size_t i = 0; i < settledAtOnce && !m_unsettled.empty() && !m_stop; ++i) {
        const Key key = m_unsettled.back();
        m_unsettled.pop_back();
        const auto place = m_streams.find(key);
        if (place == m_streams.end() || !place->second.isUnsettled)
            continue;
        Stream &stream = place->second;
        stream.isUnsettled = false;
        m_matching = &stream;
        m_matchKey = key;
        m_isProvisional = true;
        Search asItIs = stream.search;
        asItIs.finish(m_onMatch);
        m_isProvisional = false;
        weigh(stream);
    }
    return !m_unsettled.empty();
}

BytePlace FindStreams::openFrom(ConnectionId connection, Direction direction) const
{
    const auto place = m_streams.find(keyOf(connection, direction));
    const bool isOpen = place != m_streams.end() && !place->second.pieces.empty();
    return isOpen ? BytePlace {place->second.pieces.front().seq, 0} : BytePlace();
}

void FindStreams::withdraw(Stream &stream)
{
    withdrawn.insert(withdrawn.end(), stream.provisional.begin(), stream.provisional.end());
    stream.provisional.clear();
}

void FindStreams::weigh(Stream &stream)
{
    const auto pieces = static_cast<qint64>(stream.pieces.capacity() * sizeof(Piece));
    const auto provisional = static_cast<qint64>(stream.provisional.capacity() * sizeof(FindHit));
    const qint64 weight = streamWeight + stream.search.kept() + pieces + provisional;
    m_weight += weight - std::exchange(stream.weight, weight);
}

// Half of the streams, those that have been silent for longest, are taken for ended.
void FindStreams::shorten()
{
    m_isShortened = true;
    std::vector<std::pair<quint64, Key>> silent;
    silent.reserve(m_streams.size());
    for (const auto &[key, stream] : m_streams)
        silent.emplace_back(stream.lastSeq, key);
    const auto middle = silent.begin() + std::ssize(silent) / 2 + 1;
    std::ranges::nth_element(silent, middle == silent.end() ? middle - 1 : middle);
    for (auto one = silent.begin(); one != middle; ++one)
        end(one->second);
}

bool FindStreams::onMatch(const StreamMatch &match)
{
    if (match.position < m_matching->unsure)
        return true;
    const std::vector<Piece> &pieces = m_matching->pieces;
    const auto after = std::ranges::upper_bound(pieces, match.position, {}, &Piece::position);
    const Piece &piece = after == pieces.begin() ? pieces.front() : *std::prev(after);
    const BytePlace first {piece.seq, static_cast<quint32>(match.position - piece.position)};
    const FindHit hit {first, static_cast<quint32>(match.length), static_cast<ConnectionId>(m_matchKey >> 1),
        static_cast<Direction>(m_matchKey & 1)};
    found.push_back(hit);
    if (m_isProvisional)
        m_matching->provisional.push_back(hit);
    return true;
}

} // namespace wirelark
