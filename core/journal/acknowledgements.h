#pragma once

#include "core/net/ids.h"

#include <deque>
#include <mutex>

#include <QtGlobal>

namespace wirelark {

// What was seen of acknowledgements, in the order in which it was: at a time, the first so many bytes that went out of
// a connection had been acknowledged. The latest `mostKept` are kept, in 2 MB. One thread adds, any may ask.
class Acknowledgements
{
public:
    static constexpr size_t mostKept = 65536;

    struct Seen
    {
        quint64 seq = 0; // of the next record then
        qint64 time = 0; // ns since 1970 UTC
        qint64 bytes = 0;
        ConnectionId connection = 0;
    };

    void add(const Seen &seen);
    // The time of the first after this record that says so many bytes of the connection; 0: there is none, or it is not
    // known whether it was the first.
    qint64 firstTime(quint64 seq, ConnectionId connection, qint64 bytes) const;
    // All that were ever added: another number, and there is something new.
    quint64 count() const;

private:
    mutable std::mutex m_mutex;
    std::deque<Seen> m_seen; // by seq
    quint64 m_count = 0;
};

} // namespace wirelark
