#pragma once

#include "core/timeline/message.h"

#include <memory>

namespace wirelark {

// How long a reply took, and which message it was.
struct ReplyTime
{
    qint64 time = 0; // ns
    RowId reply;

    bool operator==(const ReplyTime &) const = default;
};

// How long the peer of one connection takes to answer: from the end of our last message to the end of the next one
// that comes in. What comes in after that, without another message of ours before it, is not counted; nor is one that
// came before it was asked for, because somebody set the clock. Told the rows of the log in order. Shortest and longest
// are exact; those between are right to 1/32, about 3 %, of their time: they are counted in 16 classes for each
// doubling. Takes 32 kB from the first reply on, however many there are. Without a thread.
class ReplyTimes
{
public:
    void take(const Message &message);
    void clear() { *this = ReplyTimes(); }

    qint64 count() const { return m_count; }
    // None without a reply.
    ReplyTime shortest() const { return m_shortest; }
    ReplyTime longest() const { return m_longest; }
    // So long took this share of them at most: 0.5 is the median. The message is one of about this time.
    ReplyTime quantile(double share) const;

    static constexpr int classesPerDoubling = 16;
    static constexpr int classes = 60 * classesPerDoubling;

private:
    struct Class
    {
        qint64 count = 0;
        RowId last;
    };
    struct Histogram
    {
        Class classes[ReplyTimes::classes];
    };

    void count(const ReplyTime &reply);

    qint64 m_asked = 0; // when our last message ended that nobody has answered; 0: none
    qint64 m_count = 0;
    ReplyTime m_shortest;
    ReplyTime m_longest;
    std::unique_ptr<Histogram> m_histogram;
};

} // namespace wirelark
