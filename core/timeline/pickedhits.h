#pragma once

#include "core/timeline/findstreams.h"
#include "core/timeline/messagepicker.h"

#include <deque>
#include <map>
#include <vector>

namespace wirelark {

// What is found in the messages that a filter lets through, of the records of a journal told in order: a hit belongs to
// the message that has its first byte, as in the window. It is told once that message has ended and nothing that comes can
// change it. One thread at a time.
class PickedHits
{
public:
    // The query's filter and lenses choose; its journal and `stop` must outlive this.
    PickedHits(const Journal &journal, const Pattern &pattern, const RowQuery &query, const std::atomic<bool> &stop);

    void take(quint64 seq, const Entry &entry);
    // Messages that are over because nothing came; see MessagePicker.
    void takeSilence(quint64 seq, qint64 now);
    // Nothing comes any more.
    void takeRest(quint64 seq);

    // Since they were last cleared.
    std::vector<FindHit> found;

    const FindStreams &streams() const { return m_streams; }

private:
    using Key = std::pair<ConnectionId, Direction>;
    struct Begin
    {
        BytePlace first; // of a message that has ended; it goes to where the next one begins
        bool isPicked = false;
    };
    struct Stream
    {
        std::deque<Begin> begins; // in order
        std::deque<FindHit> hits; // whose message has not ended, or is not looked up; in order
    };

    void gather(const std::vector<Message> &picked);
    void settle(const Key &key, bool isOver);
    void settleAll(bool isOver);

    FindStreams m_streams;
    MessagePicker m_picker;
    std::map<Key, Stream> m_pending;
};

} // namespace wirelark
