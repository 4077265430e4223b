#pragma once

#include "core/net/sendsource.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

namespace wirelark {

// Another source, and how many of its bytes the kernel has not taken: they are added to a number, and taken from it as
// they leave or are given up. I/O thread.
class CountedSource : public SendSource
{
public:
    CountedSource(std::unique_ptr<SendSource> source, std::shared_ptr<std::atomic<qint64>> waiting)
        : m_source(std::move(source))
        , m_waiting(std::move(waiting))
        , m_left(m_source->remaining())
    {
        *m_waiting += m_left;
    }
    ~CountedSource() override { *m_waiting -= m_left; }

    std::span<const char> front() override { return m_source->front(); }
    void consume(qsizetype n) override
    {
        m_source->consume(n);
        *m_waiting -= std::min<qint64>(n, m_left);
        m_left -= std::min<qint64>(n, m_left);
    }
    bool atEnd() const override { return m_source->atEnd(); }
    qint64 remaining() const override { return m_source->remaining(); }
    void setWaker(std::function<void()> waker) override { m_source->setWaker(std::move(waker)); }
    void abandon() override { m_source->abandon(); }

private:
    std::unique_ptr<SendSource> m_source;
    std::shared_ptr<std::atomic<qint64>> m_waiting;
    qint64 m_left;
};

} // namespace wirelark
