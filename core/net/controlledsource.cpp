#include "core/net/controlledsource.h"

namespace wirelark {

void SendControl::setPaused(bool paused)
{
    m_isPaused.store(paused, std::memory_order_release);
    wake();
}

void SendControl::cancel()
{
    m_isCancelled.store(true, std::memory_order_release);
    wake();
}

void SendControl::conclude(State state)
{
    if (!isOver())
        m_state.store(state, std::memory_order_release);
}

void SendControl::wake()
{
    std::function<void()> waker;
    {
        const std::lock_guard lock(m_mutex);
        waker = m_waker;
    }
    if (waker)
        waker();
}

ControlledSource::ControlledSource(std::unique_ptr<SendSource> source, std::shared_ptr<SendControl> control)
    : m_source(std::move(source))
    , m_control(std::move(control))
{
}

ControlledSource::~ControlledSource()
{
    setWaker({});
    m_control->conclude(SendControl::State::Abandoned);
}

std::span<const char> ControlledSource::front()
{
    using State = SendControl::State;
    if (m_control->m_isCancelled.load(std::memory_order_acquire))
        m_control->conclude(State::Cancelled);
    if (m_control->isOver())
        return {};
    const bool isPaused = m_control->m_isPaused.load(std::memory_order_acquire);
    m_control->m_state.store(isPaused ? State::Paused : m_hasBegun ? State::Running : m_control->state(),
        std::memory_order_release);
    if (isPaused)
        return {};
    const std::span<const char> bytes = m_source->front();
    if (bytes.empty() && m_source->atEnd())
        m_control->conclude(m_source->remaining() > 0 ? State::CutShort : State::Sent);
    return bytes;
}

void ControlledSource::consume(qsizetype n)
{
    m_source->consume(n);
    if (n > 0 && !m_hasBegun) {
        m_hasBegun = true;
        m_control->m_state.store(SendControl::State::Running, std::memory_order_release);
    }
    m_control->m_sent.fetch_add(n, std::memory_order_acq_rel);
}

bool ControlledSource::atEnd() const
{
    return m_control->isOver() || m_source->atEnd();
}

// What a person does not want to be sent any more is not missing.
qint64 ControlledSource::remaining() const
{
    return m_control->state() == SendControl::State::Cancelled ? 0 : m_source->remaining();
}

qint64 ControlledSource::readyAt() const
{
    return m_control->state() == SendControl::State::Paused ? 0 : m_source->readyAt();
}

void ControlledSource::setWaker(std::function<void()> waker)
{
    m_source->setWaker(waker);
    const std::lock_guard lock(m_control->m_mutex);
    m_control->m_waker = std::move(waker);
}

void ControlledSource::abandon()
{
    m_source->abandon();
    const bool isWhole = m_source->atEnd() && m_source->remaining() == 0;
    m_control->conclude(isWhole ? SendControl::State::Sent : SendControl::State::Abandoned);
}

} // namespace wirelark
