#include "core/net/sendqueue.h"

#include <numeric>
#include <utility>

#include "core/net/echosource.h"

namespace wirelark {

namespace {

constexpr qint64 highMark = 256 * 1024;
constexpr qint64 lowMark = 64 * 1024;

// What an answer takes besides its bytes, or a source for making them, generously.
constexpr qint64 heldByItself = 512;

} // namespace

SendQueue::SendQueue() = default;
SendQueue::~SendQueue() = default;
SendQueue::SendQueue(SendQueue &&) noexcept = default;
SendQueue &SendQueue::operator=(SendQueue &&) noexcept = default;

void SendQueue::push(std::unique_ptr<SendSource> source)
{
    add({.source = std::move(source)});
}

void SendQueue::add(Item item)
{
    if (m_isEnding)
        item.source->comeToEnd();
    hold(item.held);
    m_sources.push_back(std::move(item));
}

void SendQueue::pushEcho(std::span<const char> bytes)
{
    if (m_sources.empty() || !m_sources.back().echo) {
        auto echo = std::make_unique<EchoSource>();
        EchoSource *source = echo.get();
        m_sources.push_back({.source = std::move(echo), .echo = source});
    }
    m_sources.back().echo->append(bytes);
    m_sources.back().held += qint64(bytes.size());
    hold(qint64(bytes.size()));
}

void SendQueue::pushAnswer(std::unique_ptr<SendSource> source, ResponderId from, qint64 held)
{
    add({.source = std::move(source), .held = held + heldByItself, .from = from});
}

void SendQueue::dropAnswersOf(ResponderId from)
{
    for (auto item = m_sources.begin(); item != m_sources.end();) {
        const bool isIts = item->from == from;
        if (isIts && item->hasBegun)
            item->source->comeToEnd();
        item = isIts && !item->hasBegun ? drop(item) : std::next(item);
    }
}

void SendQueue::comeToEnd()
{
    if (std::exchange(m_isEnding, true))
        return;
    for (const Item &item : m_sources)
        item.source->comeToEnd();
}

void SendQueue::hold(qint64 more)
{
    m_held += more;
    m_isFull = m_held >= highMark || (m_isFull && m_held > lowMark);
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
        if (!bytes.empty() || m_current->source->keepsPlace())
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
        } else if (source.keepsPlace()) {
            return {};
        } else {
            ++item;
        }
    }
    return {};
}

qint64 SendQueue::readyAt() const
{
    qint64 first = 0;
    for (const Item &item : m_sources) {
        const qint64 time = item.source->readyAt();
        if (time != 0 && (first == 0 || time < first))
            first = time;
    }
    return first;
}

void SendQueue::consume(qsizetype n)
{
    m_current->source->consume(n);
    m_current->hasBegun = true;
    if (m_current->echo) {
        m_current->held -= n;
        hold(-n);
    }
}

SendQueue::Items::iterator SendQueue::drop(Items::iterator item)
{
    refuse(std::move(item->source));
    hold(-item->held);
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
}

} // namespace wirelark
