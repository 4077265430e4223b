#pragma once

#include "core/net/wakeup.h"

#include <functional>

#include <QSocketNotifier>

namespace wirelark {

// By it a thread tells the main thread that there is something to be seen to. It does not pass through Qt's queue, whose
// locks ThreadSanitizer does not see. Made and ended on the main thread, and after the threads that ring.
class ThreadBell
{
public:
    // `rung` is called on the main thread, by its event loop: once for all that was rung before. It may not end the bell.
    explicit ThreadBell(std::function<void()> rung);

    void ring() { m_wakeup.ring(); } // any thread

private:
    Wakeup m_wakeup;
    QSocketNotifier m_notifier;
};

} // namespace wirelark
