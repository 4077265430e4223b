#pragma once

#include "core/net/pace.h"
#include "core/net/sendsource.h"

namespace wirelark {

// Another source, slowed down. The first piece goes at once. What is queued behind it waits until it has ended.
class PacedSource : public SendSource
{
public:
    PacedSource(std::unique_ptr<SendSource> source, const Pace &pace);

    std::span<const char> front() override;
    void consume(qsizetype n) override;
    bool atEnd() const override { return m_source->atEnd(); }
    qint64 remaining() const override { return m_source->remaining(); }
    qint64 readyAt() const override { return m_isWaiting ? m_next : 0; }
    void setWaker(std::function<void()> waker) override { m_source->setWaker(std::move(waker)); }
    void abandon() override { m_source->abandon(); }
    void comeToEnd() override { m_source->comeToEnd(); }
    bool keepsPlace() const override { return m_next != 0 && !atEnd(); }
    bool finishesConnection() const override { return m_source->finishesConnection(); }

private:
    std::unique_ptr<SendSource> m_source;
    Pace m_pace;
    qint64 m_next = 0; // when the next piece may begin, as nowNs(); 0: at once
    qint64 m_left;     // of the piece that has begun
    bool m_isWaiting = false;
};

} // namespace wirelark
