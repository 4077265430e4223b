#pragma once

#include "core/compose/template.h"
#include "core/net/responder.h"
#include "core/repeat/repeatplan.h"
#include "core/repeat/repeatstate.h"

namespace wirelark {

// Sends a message again and again. The k-th is due at start + k * period, whatever happened before: it does not drift.
// A time is skipped, and the message that would have gone then goes at the next one, when the one before has not gone
// yet (the peer does not read, or its pace takes longer than the period), or when it is late by more than `catchUp`:
// after a stall no more than that much is made up for. So `times` messages are sent in any case.
class Repeater : public Responder
{
public:
    // At a short period as many messages as were due in this time, at a long one none, go close behind each other.
    static constexpr std::chrono::nanoseconds catchUp = std::chrono::milliseconds(10);

    // `context` is that of the first message; counter, time, seed and what was received are kept up from there.
    Repeater(const Template &message, const FieldContext &context, const RepeatPlan &plan,
        std::shared_ptr<RepeatState> state);
    ~Repeater() override;

    void onOpened(qint64 now, Outlet &out) override;
    void onReceived(std::span<const char> bytes, qint64 now, Outlet &out) override;
    void onEnded(EndReason reason, qint64 now) override;
    qint64 nextAlarm() const override { return m_next; }
    void onAlarm(qint64 now, Outlet &out) override;
    bool isDone() const override { return m_state->isOver(); }
    bool keepsOpen() const override { return !m_state->isOver(); }

private:
    void sendOne(qint64 now, Outlet &out);
    void conclude(RepeatState::Phase phase);

    Template m_message;
    FieldContext m_context;
    RepeatPlan m_plan;
    std::shared_ptr<RepeatState> m_state;
    std::shared_ptr<std::atomic<bool>> m_isGoing; // the last message has not gone yet
    qint64 m_next = 0; // 0: no more
    bool m_needsLast;
};

} // namespace wirelark
