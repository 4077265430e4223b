#pragma once

#include "core/journal/journalreader.h"
#include "core/search/streamsearch.h"
#include "core/timeline/findhit.h"
#include "core/timeline/findquery.h"

#include <atomic>
#include <unordered_map>
#include <vector>

namespace wirelark {

// Finds what a query looks for in the records of a journal, told in order: in every stream by itself, across records.
// Of a stream it keeps what a match may still need, and nothing once it has ended. One thread at a time.
class FindStreams
{
public:
    // Streams that are met in the middle begin, for what is told here, with bytes that others stand before. What a
    // pattern looks back to (as ^ and \b do) is not known there, and hits that may need it are left out.
    enum class Start : quint8 { First, Middle };

    // `facts`: of the connections that are known already; of others it learns from their records. Once `stop` is set,
    // no more streams are ended. The journal and `stop` must outlive this.
    FindStreams(const Journal &journal, FindQuery query, const FactsById &facts, const std::atomic<bool> &stop,
        Start start = Start::First);

    void take(quint64 seq, const Entry &entry);
    // Records are missing here: no stream goes on over them.
    void endAll();
    // What there would be if nothing came any more. As soon as a stream goes on, its part of that is withdrawn.
    // Does no more than a few streams at once; true: there is more.
    bool settleSome();

    // Since they were last cleared, as are these. A hit that is withdrawn was found before.
    std::vector<FindHit> found;
    std::vector<FindHit> withdrawn;

    // No hit of this stream that is found from now on begins in a record before this one; seq 0: none begins in what it was
    // told.
    BytePlace openFrom(ConnectionId connection, Direction direction) const;

    qint64 bytesRead() const { return m_bytesRead; }
    // So many streams were given up, see Search::gaveUp(): hits may be missing in them.
    qint64 givenUp() const { return m_givenUp; }
    // There were too many streams to keep what a match may need of all of them: hits over several records may be
    // missing.
    bool isShortened() const { return m_isShortened; }

private:
    using Key = quint64;
    struct Piece
    {
        qint64 position = 0; // of the record's first byte, counted from the first byte that was told
        quint64 seq = 0;
    };
    struct Stream
    {
        explicit Stream(const Pattern &pattern) : search(pattern) { }

        Search search;
        std::vector<Piece> pieces; // the records in which a match may still begin
        std::vector<FindHit> provisional;
        quint64 lastSeq = 0;
        qint64 unsure = 0; // no hit that begins before this position is one for sure
        qint64 weight = 0; // bytes of memory
        bool isUnsettled = false;
    };
    using Streams = std::unordered_map<Key, Stream>;

    static Key keyOf(ConnectionId connection, Direction direction)
    {
        return quint64(connection) << 1 | quint64(direction);
    }
    bool isWanted(const Entry &entry) const;
    void takeData(quint64 seq, const Entry &entry);
    void forget(Key key);
    void takeEvent(quint64 seq, const Entry &entry);
    void learn(quint64 seq, const Entry &entry);
    Stream &streamOf(quint64 seq, const Entry &entry);
    void end(Key key);
    static bool dropPieces(Stream &stream);
    void withdraw(Stream &stream);
    void weigh(Stream &stream);
    void shorten();
    bool onMatch(const StreamMatch &match);

    JournalReader m_reader;
    FindQuery m_query;
    const std::atomic<bool> &m_stop;
    const bool m_looksBack; // and from the middle of streams
    Streams m_streams;
    Search::Found m_onMatch;
    Key m_lastKey = ~Key(0);
    Stream *m_last = nullptr;     // data comes in bursts of one stream
    Key m_matchKey = 0;           // the stream that is looked through
    Stream *m_matching = nullptr;
    bool m_isProvisional = false; // what is found now
    std::vector<Key> m_unsettled;
    qint64 m_weight = 0;
    qint64 m_bytesRead = 0;
    qint64 m_givenUp = 0;
    bool m_isShortened = false;
};

} // namespace wirelark
