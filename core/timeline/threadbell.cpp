#include "core/timeline/threadbell.h"

#include <QObject>

namespace wirelark {

ThreadBell::ThreadBell(std::function<void()> rung)
    : m_notifier(m_wakeup.fd(), QSocketNotifier::Read)
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this, rung = std::move(rung)] {
        m_wakeup.arm();
        rung();
    });
    m_wakeup.arm();
}

} // namespace wirelark
