#pragma once

#include "core/journal/entry.h"
#include "core/timeline/message.h"

#include <unordered_map>
#include <vector>

namespace wirelark {

// Which records of a journal some rows stand in: a bit a record, and while messages are cut the numbers of those that
// the next message of a stream may reach back to. One thread at a time.
class RecordSet
{
public:
    // Records in [first, end). `cuts`: see MessagePicker.
    RecordSet(quint64 first, quint64 end, bool cuts);

    // To be told of every record, in order, before the messages it completes.
    void pass(quint64 seq, const Entry &entry);
    void add(const Message &message);

    bool contains(quint64 seq) const;
    qint64 count() const { return m_count; }

private:
    void mark(quint64 seq);

    const quint64 m_first;
    const bool m_cuts;
    std::vector<bool> m_marks;
    std::unordered_map<quint64, std::vector<quint64>> m_streams; // what came since the last message that was added
    qint64 m_count = 0;
};

} // namespace wirelark
