#pragma once

#include "core/net/task.h"
#include "core/net/wakeup.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace wirelark {

// The one way from thread to thread: tasks that any thread posts and one thread, the owner, runs in the order of
// posting. The owner waits for fd() to become readable and then calls drain(). Whoever posts shares the ownership
// (std::shared_ptr), so that a late post meets a closed box and not a freed one.
class Mailbox
{
public:
    Mailbox();

    int fd() const { return m_wakeup.fd(); }

    // Any thread. A task for a closed box is destroyed here and now.
    void post(Task task);

    // The owner: runs what has been posted. Tasks posted meanwhile are for the next time.
    void drain();
    // The owner: runs and takes nothing any more.
    void close();

private:
    Wakeup m_wakeup;
    std::mutex m_mutex;
    std::vector<Task> m_tasks;
    std::atomic<bool> m_isClosed {false};
};

} // namespace wirelark
