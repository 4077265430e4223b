#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include <QByteArray>

#include "core/net/responder.h"

// What became of a ScriptedResponder, for a test to look at from its own thread.
class Tale
{
public:
    void add(const QByteArray &call)
    {
        const std::lock_guard lock(m_mutex);
        m_calls.push_back(call);
    }
    void addReceived(std::span<const char> bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_received.append(bytes.data(), qsizetype(bytes.size()));
    }
    // `opened`, `finished`, `ended REASON`, `rung`, in the order of their coming.
    std::vector<QByteArray> calls() const
    {
        const std::lock_guard lock(m_mutex);
        return m_calls;
    }
    qsizetype count(const QByteArray &call) const
    {
        const std::lock_guard lock(m_mutex);
        return std::count(m_calls.begin(), m_calls.end(), call);
    }
    QByteArray received() const
    {
        const std::lock_guard lock(m_mutex);
        return m_received;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<QByteArray> m_calls;
    QByteArray m_received;
};

// Does what a test says, and tells what it was told.
class ScriptedResponder : public wirelark::Responder
{
public:
    explicit ScriptedResponder(std::shared_ptr<Tale> tale)
        : m_tale(std::move(tale))
    {
    }
    ~ScriptedResponder() override { m_tale->add("gone"); }

    void onOpened(qint64 now, wirelark::Outlet &out) override
    {
        m_tale->add("opened");
        if (opened)
            opened(now, out);
    }
    void onReceived(std::span<const char> bytes, qint64 now, wirelark::Outlet &out) override
    {
        m_tale->addReceived(bytes);
        if (received)
            received(bytes, now, out);
    }
    void onPeerFinished(qint64 now, wirelark::Outlet &out) override
    {
        m_tale->add("finished");
        if (finished)
            finished(now, out);
    }
    void onEnded(wirelark::EndReason reason, qint64) override
    {
        m_tale->add(QByteArray("ended ") + wirelark::word(reason).data());
    }
    qint64 nextAlarm() const override { return alarm; }
    void onAlarm(qint64 now, wirelark::Outlet &out) override
    {
        m_tale->add("rung");
        alarm = 0;
        if (rung)
            rung(now, out);
    }
    bool isDone() const override { return done; }
    bool keepsOpen() const override { return busy; }
    bool isFull() const override { return full; }

    std::function<void(qint64 now, wirelark::Outlet &out)> opened;
    std::function<void(std::span<const char> bytes, qint64 now, wirelark::Outlet &out)> received;
    std::function<void(qint64 now, wirelark::Outlet &out)> finished;
    std::function<void(qint64 now, wirelark::Outlet &out)> rung;
    qint64 alarm = 0;
    bool done = false;
    bool busy = false;
    bool full = false;

private:
    std::shared_ptr<Tale> m_tale;
};
