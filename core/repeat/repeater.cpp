#include "core/repeat/repeater.h"

#include "core/net/bytessource.h"
#include "core/net/pacedsource.h"

namespace wirelark {

namespace {

// Clears the flag when nobody sends it any more: all of it was given to the kernel, or it was dropped.
class WatchedSource : public BytesSource
{
public:
    WatchedSource(const QByteArray &bytes, std::shared_ptr<std::atomic<bool>> flag)
        : BytesSource(bytes)
        , m_flag(std::move(flag))
    {
    }
    ~WatchedSource() override { m_flag->store(false, std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag;
};

// Ends where it is when the repeating is stopped; what was to come is not missing.
class StoppableSource : public WatchedSource
{
public:
    StoppableSource(const QByteArray &bytes, std::shared_ptr<std::atomic<bool>> flag, std::shared_ptr<RepeatState> state)
        : WatchedSource(bytes, std::move(flag))
        , m_state(std::move(state))
    {
    }

    std::span<const char> front() override
    {
        return m_state->isStopped() ? std::span<const char>() : WatchedSource::front();
    }
    bool atEnd() const override { return m_state->isStopped() || WatchedSource::atEnd(); }
    qint64 remaining() const override { return m_state->isStopped() ? 0 : WatchedSource::remaining(); }

private:
    std::shared_ptr<RepeatState> m_state;
};

} // namespace

Repeater::Repeater(const Template &message, const FieldContext &context, const RepeatPlan &plan,
    std::shared_ptr<RepeatState> state)
    : m_message(message)
    , m_context(context)
    , m_plan(plan)
    , m_state(std::move(state))
    , m_isGoing(std::make_shared<std::atomic<bool>>(false))
    , m_needsLast(message.has(FieldKind::Last))
{
}

Repeater::~Repeater()
{
    conclude(RepeatState::Phase::Stopped);
}

void Repeater::conclude(RepeatState::Phase phase)
{
    m_next = 0;
    if (!m_state->isOver())
        m_state->m_phase.store(phase, std::memory_order_release);
}

void Repeater::onOpened(qint64 now, Outlet &out)
{
    m_state->m_phase.store(RepeatState::Phase::Running, std::memory_order_release);
    m_next = now;
    onAlarm(now, out);
}

void Repeater::onReceived(std::span<const char> bytes, qint64 now, Outlet &out)
{
    Q_UNUSED(now)
    Q_UNUSED(out)
    if (m_needsLast)
        m_context.last = QByteArray(bytes.data(), qsizetype(bytes.size()));
    if (m_plan.untilReply && m_state->sent() > 0)
        conclude(RepeatState::Phase::Replied);
}

void Repeater::onEnded(EndReason reason, qint64 now)
{
    Q_UNUSED(reason)
    Q_UNUSED(now)
    conclude(RepeatState::Phase::Ended);
}

void Repeater::onAlarm(qint64 now, Outlet &out)
{
    if (m_state->isStopped())
        conclude(RepeatState::Phase::Stopped);
    if (m_state->isOver())
        return;
    const qint64 period = m_plan.period.count();
    const qint64 late = now - m_next;
    if (period > 0 && late > std::max<qint64>(catchUp.count(), period)) {
        const qint64 missed = (late - catchUp.count()) / period;
        m_state->m_skipped.fetch_add(missed, std::memory_order_relaxed);
        m_next += missed * period;
    }
    if (m_isGoing->load(std::memory_order_relaxed) || out.isFull())
        m_state->m_skipped.fetch_add(1, std::memory_order_relaxed);
    else
        sendOne(now, out);
    if (!m_state->isOver())
        m_next += period;
}

void Repeater::sendOne(qint64 now, Outlet &out)
{
    m_context.time = now;
    const Made made = m_message.make(m_context);
    if (made.fault)
        return conclude(RepeatState::Phase::Refused);
    m_isGoing->store(true, std::memory_order_relaxed);
    if (m_plan.pace.isSet()) {
        auto source = std::make_unique<StoppableSource>(made.bytes, m_isGoing, m_state);
        out.send(std::make_unique<PacedSource>(std::move(source), m_plan.pace));
    } else {
        out.send(std::make_unique<WatchedSource>(made.bytes, m_isGoing));
    }
    ++m_context.count;
    ++m_context.seed;
    const qint64 sent = m_state->m_sent.fetch_add(1, std::memory_order_release) + 1;
    if (m_plan.period.count() == 0 || sent == m_plan.times)
        conclude(RepeatState::Phase::Finished);
}

} // namespace wirelark
