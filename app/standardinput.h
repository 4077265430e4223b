#pragma once

#include "app/inputreader.h"
#include "core/net/ids.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <thread>

namespace wirelark {

class Pipe;

// Standard input, read by a thread of its own and pushed into every connection there is. It waits while there is no
// connection, and while one of them takes no more: nothing is read that could not be sent. At its end all pipes end, and
// what that means for its connection each source says. add() from any thread, all else on the main thread.
// Destroyed only after the session has stopped: then no pipe blocks any more.
class StandardInput
{
public:
    StandardInput();
    ~StandardInput();

    // False: there is nothing more to read, and the pipe has ended.
    bool add(ConnectionId connection, const std::shared_ptr<Pipe> &pipe);
    void remove(ConnectionId connection);
    // There is nothing more to read. Any thread.
    bool hasEnded() const { return m_ended.load(std::memory_order_relaxed); }
    // Whether something was read since this was last asked. Any thread.
    bool takeHasSpoken() { return m_hasSpoken.exchange(false, std::memory_order_relaxed); }

private:
    void run();
    bool waitForPipe();
    void pushToAll(std::span<const char> bytes);
    void endAll();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<ConnectionId, std::shared_ptr<Pipe>> m_pipes;
    bool m_stopping = false;
    std::atomic<bool> m_ended {false}; // set under the mutex
    std::atomic<bool> m_hasSpoken {false};
    InputReader m_reader;
    std::thread m_thread;
};

} // namespace wirelark
