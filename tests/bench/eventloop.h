#pragma once

#include <algorithm>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include "app/desk.h"

namespace bench {

inline double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// Runs the event loop until the desk has taken in everything. Milliseconds.
inline double catchUp(wirelark::Desk &desk)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer check;
    QObject::connect(&check, &QTimer::timeout, &loop, [&] {
        if (desk.timeline.isUpToDate() && desk.rows.count() == qint64(desk.journal.end() - desk.journal.first()))
            loop.quit();
    });
    check.start(1);
    desk.timeline.wake();
    loop.exec();
    return milliseconds(timer);
}

// Watches the event loop of its thread for as long as it lives.
class TurnWatch
{
public:
    TurnWatch()
    {
        m_pulse.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_pulse, &QTimer::timeout, &m_pulse, [this] {
            m_longest = std::max(m_longest, milliseconds(m_turn));
            m_turn.restart();
        });
        m_turn.start();
        m_pulse.start(1);
    }

    double longest() const { return m_longest; } // ms between two turns

private:
    QElapsedTimer m_turn;
    QTimer m_pulse;
    double m_longest = 0;
};

} // namespace bench
