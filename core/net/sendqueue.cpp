#include "core/net/sendqueue.h"

#include <numeric>

#include "core/net/echosource.h"

namespace wirelark {

SendQueue::SendQueue() = default;
SendQueue::~SendQueue() = default;
SendQueue::SendQueue(SendQueue &&) noexcept = default;
SendQueue &SendQueue::operator=(SendQueue &&) noexcept = default;

void SendQueue::push(std::unique_ptr<SendSource> source)
{
    source->setWaker(m_waker);
    m_sources.push_back({std::move(source)});
}

void SendQueue::pushEcho(std::span<const char> bytes)
{
    if (m_sources.empty() || !m_sources.back().echo) {
        auto echo = std::make_unique<EchoSource>();
        EchoSource *source = echo.get();
        m_sources.push_back({std::move(echo), source});
    }
    m_sources.back().echo->append(bytes);
    m_echoQueued += qint64(bytes.size());
}

void SendQueue::setWaker(const std::function<void()> &waker)
{
    m_waker = waker;
    for (Item &item : m_sources)
        item.source->setWaker(waker);
}

std::span<const char> SendQueue::front()
{
    while (!m_sources.empty()) {
        SendSource &source = *m_sources.front().source;
        const std::span<const char> bytes = source.front();
        if (!bytes.empty() || !source.atEnd())
            return bytes;
        m_hasFinished = m_hasFinished || source.finishesConnection();
        dropFirst();
    }
    return {};
}

void SendQueue::consume(qsizetype n)
{
    Item &first = m_sources.front();
    first.source->consume(n);
    if (first.echo)
        m_echoQueued -= n;
}

void SendQueue::dropFirst()
{
    refuse(std::move(m_sources.front().source));
    m_sources.pop_front();
}

qint64 SendQueue::waiting() const
{
    return std::accumulate(m_sources.begin(), m_sources.end(), qint64(0),
        [](qint64 sum, const Item &item) { return sum + item.source->remaining(); });
}

void SendQueue::refuse(std::unique_ptr<SendSource> source)
{
    source->abandon();
    m_lost += source->remaining();
}

void SendQueue::abandon()
{
    while (!m_sources.empty())
        dropFirst();
    m_echoQueued = 0;
}

} // namespace wirelark
