#pragma once

#include "core/lens/framer.h"
#include "core/timeline/lenstable.h"
#include "core/timeline/message.h"

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace wirelark {

// Cuts the streams of a journal into messages: told its records in order, it tells the messages in the order in which
// they are completed. Keeps what a message needs to be found again, and none of its bytes. One thread at a time.
class MessageCutter
{
public:
    // `offset` of the stream at which a data record begins: asked once a stream.
    using OffsetOf = std::function<qint64(quint64 seq, const Entry &entry)>;

    // The table must outlive this.
    MessageCutter(const LensTable &lenses, OffsetOf offsetOf);

    // The messages that are completed by a data record. Raw: the record itself.
    void take(quint64 seq, const Entry &entry, ListenerId listener, std::span<const char> bytes, std::vector<Message> &messages);
    // By any other record: what the end of a direction leaves.
    void takeEvent(quint64 seq, const Entry &entry, std::vector<Message> &messages);
    // The streams in which it has been silent for longer than their lens allows; only those that have such a lens.
    void takeSilence(quint64 seq, qint64 now, std::vector<Message> &messages);

    // Begins these streams anew with their next record, by whatever lens they have then.
    void endWhere(const std::function<bool(ConnectionId, Direction)> &isMeant, quint64 seq, std::vector<Message> &messages);

    // Nothing comes any more: what has begun is all there is of it.
    void takeRest(quint64 seq, std::vector<Message> &messages);

    // Whether the bytes of this stream are of no interest.
    bool isRaw(const Entry &entry, ListenerId listener) const;
    // Where what has begun in the stream of a data record and not ended begins; seq 0: nothing has.
    BytePlace begunIn(const Entry &entry) const;
    // What has begun and not ended, in the order in which it last grew; the newest `most` of them.
    std::vector<Message> tails(size_t most) const;

private:
    struct Stream
    {
        std::unique_ptr<Framer> framer; // null: raw
        Message pending;                // chunks 0: none
        quint64 lastSeq = 0;            // of its latest record
        qint64 offset = 0;              // where its next record begins
        qint64 silence = 0;             // ns after which a message is over; 0: that ends none
    };
    using Key = quint64;

    static Key keyOf(const Entry &entry, Direction direction);
    Stream &streamOf(quint64 seq, const Entry &entry, ListenerId listener);
    static void grow(Stream &stream, quint64 seq, quint32 from, quint32 to, qint64 time);
    static void complete(Stream &stream, quint64 seq, quint32 end, quint32 size, Fault fault, std::vector<Message> &messages);
    static void finish(Stream &stream, quint64 seq, std::vector<Message> &messages);

    const LensTable &m_lenses;
    OffsetOf m_offsetOf;
    std::unordered_map<Key, Stream> m_streams;
    std::vector<Cut> m_cuts; // of the record at hand
};

} // namespace wirelark
