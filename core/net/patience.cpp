#include "core/net/patience.h"

namespace wirelark {

void Patience::begin(
    qint64 now, std::chrono::nanoseconds flush, std::chrono::nanoseconds drain, bool isFinSent, qint64 unacked)
{
    m_current = isFinSent ? drain : flush;
    m_drain = drain;
    renew(now, unacked);
}

void Patience::onSent(qint64 now, qint64 unacked)
{
    if (hasBegun())
        renew(now, unacked);
}

void Patience::onFinSent(qint64 now, qint64 unacked)
{
    m_current = m_drain;
    if (hasBegun())
        renew(now, unacked);
}

bool Patience::isOver(qint64 now, qint64 unacked)
{
    if (!m_ends || now < *m_ends)
        return false;
    if (unacked <= 0 || unacked >= m_unacked)
        return true;
    renew(now, unacked); // slow, but it moves
    return false;
}

void Patience::renew(qint64 now, qint64 unacked)
{
    m_ends = now + m_current.count();
    m_unacked = unacked;
}

} // namespace wirelark
