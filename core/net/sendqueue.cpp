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
    for (Item &item : m_sources)
        item.source->setWaker(waker);
}

std::span<const char> SendQueue::front()
{
    // Nothing is put into the midst of a message; an echo has no such bounds.
    if (m_current && !m_current->echo) {
        const std::span<const char> bytes = m_current->source->front();
        if (!bytes.empty())
            return bytes;
    }
    m_current = nullptr;
    for (auto item = m_sources.begin(); item != m_sources.end();) {
        SendSource &source = *item->source;
        const std::span<const char> bytes = source.front();
        if (!bytes.empty()) {
            m_current = &*item;
            return bytes;
        }
        if (source.atEnd()) {
            m_hasFinished = m_hasFinished || source.finishesConnection();
            item = drop(item);
        } else {
            ++item;
        }
    }
    return {};
}

void SendQueue::consume(qsizetype n)
{
    m_current->source->consume(n);
    if (m_current->echo)
        m_echoQueued -= n;
}

SendQueue::Items::iterator SendQueue::drop(Items::iterator item)
{
    refuse(std::move(item->source));
    if (m_current == &*item)
        m_current = nullptr;
    return m_sources.erase(item);
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
