#pragma once

#include <vector>

#include <QtGlobal>

namespace wirelark {

// How many hits begin in which part of a journal, for a picture of it: a fixed number of counters, each for as many
// records as it takes for all of them to reach to the last one. A hit costs one addition, whatever there is already.
// A value.
class FindDensity
{
public:
    static constexpr size_t counters = 4096;

    explicit FindDensity(quint64 first = 1) : m_first(first) { }

    void add(quint64 seq);
    void remove(quint64 seq);
    // Those in records before this one need not be told apart from others any more.
    void dropBefore(quint64 seq) { m_oldest = std::max(m_oldest, seq); }

    // How many begin in the records [from, until), taken from all counters that have a part in them; 0 if there are
    // none, and never 0 if there are some.
    quint64 between(quint64 from, quint64 until) const;
    bool isEmpty() const { return m_counts.empty(); }

private:
    size_t counterOf(quint64 seq) const { return static_cast<size_t>((seq - m_first) >> m_shift); }
    void makeRoomFor(quint64 seq);

    quint64 m_first; // the first record of the first counter
    quint64 m_oldest = 0;
    int m_shift = 0; // a counter is for 2^m_shift records
    std::vector<quint32> m_counts; // none before the first hit
};

} // namespace wirelark
