#include "core/net/mailbox.h"

namespace wirelark {

Mailbox::Mailbox()
{
    m_wakeup.arm();
}

void Mailbox::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed)
            return;
        m_tasks.push_back(std::move(task));
    }
    m_wakeup.ring();
}

void Mailbox::drain()
{
    std::vector<Task> tasks;
    m_wakeup.arm(); // before looking, so that whatever is posted later rings again
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (Task &task : tasks) {
        if (m_isClosed) // by the task before
            return;
        task();
    }
}

void Mailbox::close()
{
    std::vector<Task> dropped; // destroyed after the lock, for they may own anything
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    dropped.swap(m_tasks);
}

} // namespace wirelark
