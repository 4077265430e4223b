#include "core/timeline/marks.h"

#include "core/journal/journal.h"
#include "core/timeline/messagebytes.h"

#include <algorithm>
#include <limits>

namespace wirelark {

namespace {

bool isSameStream(const Message &a, const Message &b)
{
    return a.isData() == b.isData() && a.connection == b.connection && a.direction == b.direction;
}

// Whether a message has the first byte of another one of its stream, which stands at or behind its own first byte and
// not behind the record that completed it.
bool contains(const Journal &journal, const Message &message, const Mark &mark)
{
    if (!message.isData() || mark.message.first == message.first)
        return mark.message.first == message.first;
    if (mark.message.first.seq == message.first.seq)
        return mark.message.first.offset < message.first.offset + message.size;
    const qint64 offset = mark.streamOffset - MessageBytes(journal, message).streamOffset();
    return mark.streamOffset >= 0 && offset >= 0 && offset < message.size;
}

} // namespace

const Mark *Marks::of(const Journal &journal, const Message &message) const
{
    if (m_marks.empty())
        return nullptr;
    const quint64 last = message.isTail() ? std::numeric_limits<quint64>::max() : message.id.seq;
    for (auto it = m_marks.lower_bound(message.first); it != m_marks.end() && it->first.seq <= last; ++it) {
        if (isSameStream(it->second.message, message) && contains(journal, message, it->second))
            return &it->second;
    }
    return nullptr;
}

Mark Marks::at(const Journal &journal, const Message &message) const
{
    if (const Mark *known = of(journal, message))
        return *known;
    return {message, message.isData() ? MessageBytes(journal, message).streamOffset() : -1, false, {}};
}

void Marks::set(const Mark &mark)
{
    if (mark.isEmpty())
        m_marks.erase(mark.message.first);
    else
        m_marks.insert_or_assign(mark.message.first, mark);
}

void Marks::restore(const Journal &journal, const RowMark &kept)
{
    const Entry entry = journal.entry(kept.seq);
    if (entry.time == 0 || kept.offset >= std::max<quint64>(entry.size, 1))
        return;
    Message message = wholeRecord(kept.seq, entry);
    message.first.offset = kept.offset;
    set({message, entry.isData() ? kept.streamOffset : -1, kept.isMarked, kept.note});
}

const Mark *Marks::after(BytePlace place) const
{
    const auto found = m_marks.upper_bound(place);
    return found == m_marks.end() ? nullptr : &found->second;
}

const Mark *Marks::before(BytePlace place) const
{
    const auto found = m_marks.lower_bound(place);
    return found == m_marks.begin() ? nullptr : &std::prev(found)->second;
}

} // namespace wirelark
