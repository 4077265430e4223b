#include "core/timeline/pickedhits.h"

#include <algorithm>
#include <utility>

namespace wirelark {

PickedHits::PickedHits(
    const Journal &journal, const Pattern &pattern, const RowQuery &query, const std::atomic<bool> &stop)
    : m_streams(journal, FindQuery {pattern}, {}, stop)
    , m_picker(journal, query, {})
{
    m_picker.keepRefused();
}

void PickedHits::take(quint64 seq, const Entry &entry)
{
    gather(m_picker.take(seq, entry));
    m_streams.take(seq, entry);
    for (const FindHit &hit : std::exchange(m_streams.found, {}))
        m_pending[{hit.connection, hit.direction}].hits.push_back(hit);
    if (entry.isData())
        return settle({entry.connection, entry.direction()}, false);
    if (entry.connection == 0 && entry.time != 0)
        return;
    for (const Direction direction : {Direction::In, Direction::Out})
        settle({entry.connection, direction}, isEnd(entry.kind()));
}

void PickedHits::takeSilence(quint64 seq, qint64 now)
{
    gather(m_picker.takeSilence(seq, now));
    settleAll(false);
}

void PickedHits::takeRest(quint64 seq)
{
    gather(m_picker.takeRest(seq));
    m_streams.endAll();
    for (const FindHit &hit : std::exchange(m_streams.found, {}))
        m_pending[{hit.connection, hit.direction}].hits.push_back(hit);
    settleAll(true);
}

void PickedHits::gather(const std::vector<Message> &picked)
{
    const auto add = [this](const std::vector<Message> &messages, bool isPicked) {
        for (const Message &message : messages) {
            if (!message.isData())
                continue;
            std::deque<Begin> &begins = m_pending[{message.connection, message.direction}].begins;
            const Begin begin {message.first, isPicked};
            begins.insert(std::ranges::upper_bound(begins, begin.first, {}, &Begin::first), begin);
        }
    };
    add(picked, true);
    add(m_picker.refused(), false);
}

void PickedHits::settleAll(bool isOver)
{
    std::vector<Key> keys;
    for (const auto &[key, stream] : m_pending)
        keys.push_back(key);
    for (const Key &key : keys)
        settle(key, isOver);
}

void PickedHits::settle(const Key &key, bool isOver)
{
    const auto place = m_pending.find(key);
    if (place == m_pending.end())
        return;
    Stream &stream = place->second;
    Entry any;
    any.connection = key.first;
    any.directionBit = static_cast<quint32>(key.second);
    const BytePlace begun = m_picker.begunIn(any); // what stands behind it is not known to be picked yet
    const auto isSettled = [begun](const BytePlace &at) { return begun.seq == 0 || at < begun; };
    while (!stream.hits.empty() && isSettled(stream.hits.front().first)) {
        const FindHit hit = stream.hits.front();
        stream.hits.pop_front();
        const auto behind = std::ranges::upper_bound(stream.begins, hit.first, {}, &Begin::first);
        if (behind != stream.begins.begin() && std::prev(behind)->isPicked)
            found.push_back(hit);
    }
    // Where a hit may still begin; before that nobody asks.
    const BytePlace open = stream.hits.empty() ? m_streams.openFrom(key.first, key.second) : stream.hits.front().first;
    if (isOver || (open.seq == 0 && begun.seq == 0)) {
        m_pending.erase(place);
        return;
    }
    while (stream.begins.size() > 1 && open.seq != 0 && stream.begins[1].first <= open)
        stream.begins.pop_front();
    if (open.seq == 0)
        stream.begins.clear();
}

} // namespace wirelark
