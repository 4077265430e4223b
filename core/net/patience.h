#pragma once

#include <chrono>
#include <optional>

#include <QtGlobal>

namespace wirelark {

// How long a connection that we close may stand still before we give it up. Times are those of nowNs().
class Patience
{
public:
    // `flush` is for the time before our FIN, `drain` for the time after it. `unacked`: bytes not acknowledged now.
    void begin(qint64 now, std::chrono::nanoseconds flush, std::chrono::nanoseconds drain, bool isFinSent, qint64 unacked);
    bool hasBegun() const { return m_ends.has_value(); }

    void onSent(qint64 now, qint64 unacked);
    void onFinSent(qint64 now, qint64 unacked);
    // True when it is over. A peer that has acknowledged more since the last time gets as much again.
    bool isOver(qint64 now, qint64 unacked);
    std::optional<qint64> ends() const { return m_ends; }

private:
    void renew(qint64 now, qint64 unacked);

    std::chrono::nanoseconds m_current {};
    std::chrono::nanoseconds m_drain {};
    std::optional<qint64> m_ends; // none: nobody closes
    qint64 m_unacked = 0;         // when it was last renewed
};

} // namespace wirelark
