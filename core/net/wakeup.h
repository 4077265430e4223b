#pragma once

#include <atomic>

namespace wirelark {

// A bell between two threads on an eventfd (eventfd(2)). The listener arms it and waits for fd() to become
// readable; the ringer pays for a system call only when it is armed.
class Wakeup
{
public:
    Wakeup();
    ~Wakeup();
    Wakeup(const Wakeup &) = delete;
    Wakeup &operator=(const Wakeup &) = delete;

    int fd() const { return m_fd; }
    // Any thread. Makes fd() readable if armed, and disarms.
    void ring();
    // The listening thread: makes fd() unreadable and arms. Look for work after this, not before.
    void arm();

private:
    int m_fd = -1;
    std::atomic<bool> m_armed {false};
};

} // namespace wirelark
