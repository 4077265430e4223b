#pragma once

#include "core/journal/journalreader.h"
#include "core/timeline/messagecutter.h"
#include "core/timeline/rowquery.h"

namespace wirelark {

// Turns the records of a journal, told in order, into the rows that a query asks for: the messages that a record
// completes and that pass the filter, then the record itself where it is an event. One thread at a time.
class MessagePicker
{
public:
    // `facts`: of the connections that are known already; of others it learns from their records. The journal must
    // outlive this.
    MessagePicker(const Journal &journal, const RowQuery &query, FactsById facts);

    // From now on the bytes of every record of the query are read, whether or not lens and filter need them.
    void readBytes() { m_readsBytes = true; }

    // From now on refused() has what the filter does not let through.
    void keepRefused() { m_keepsRefused = true; }
    // Of the last call; valid as long as what that gave.
    const std::vector<Message> &refused() const { return m_refused; }

    // The lenses will change: remembers what that needs. Before the first record.
    void expectLenses() { m_needsFacts = true; }
    // Cuts by these from the next record on. Of a stream that had another one, what has begun is a message that ends before
    // record `seq`. Valid until the next call.
    const std::vector<Message> &setLenses(quint64 seq, const LensTable &lenses);

    // Valid until the next call.
    const std::vector<Message> &take(quint64 seq, const Entry &entry);
    // What is over because nothing came for a while; see MessageCutter.
    const std::vector<Message> &takeSilence(quint64 seq, qint64 now);

    // What has begun when nothing comes any more.
    const std::vector<Message> &takeRest(quint64 seq);

    // The bytes of the record that was taken last, until the next is taken; none unless they had to be read.
    std::span<const char> bytes() const { return m_bytes; }
    // See MessageCutter.
    BytePlace begunIn(const Entry &entry) const { return m_cutter.begunIn(entry); }
    // Whether a lens has a say.
    bool cuts() const { return m_cuts; }
    // What has begun and not ended; none while a filter looks for whole messages.
    std::vector<Message> tails(size_t most) const;
    // So many rows were there, whether or not they passed the filter, and so many bytes were read to tell.
    qint64 seen() const { return m_seen; }
    qint64 bytesRead() const { return m_bytesRead; }

private:
    bool isChosen(quint64 seq, const Entry &entry);
    void learn(quint64 seq, const Entry &entry);
    ListenerId listenerOf(ConnectionId connection) const;
    void filter(quint64 seq, std::span<const char> bytes);

    const Journal &m_journal;
    JournalReader m_reader;
    RowQuery m_query;
    FactsById m_facts;
    MessageCutter m_cutter;
    bool m_cuts;
    bool m_needsFacts; // the listeners or the peers of connections matter
    bool m_readsBytes = false;
    std::span<const char> m_bytes;
    qint64 m_seen = 0;
    qint64 m_bytesRead = 0;
    bool m_keepsRefused = false;
    std::vector<Message> m_messages; // of the record at hand
    std::vector<Message> m_refused;
};

} // namespace wirelark
