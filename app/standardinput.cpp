#include "app/standardinput.h"

#include <array>
#include <vector>

#include "core/net/pipe.h"

namespace wirelark {

StandardInput::StandardInput()
    : m_thread([this] { run(); })
{
}

StandardInput::~StandardInput()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_reader.stop();
    m_thread.join();
}

bool StandardInput::add(ConnectionId connection, const std::shared_ptr<Pipe> &pipe)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_ended) {
            pipe->end();
            return false;
        }
        m_pipes.emplace(connection, pipe);
    }
    m_changed.notify_all();
    return true;
}

void StandardInput::remove(ConnectionId connection)
{
    const std::lock_guard lock(m_mutex);
    m_pipes.erase(connection);
}

void StandardInput::run()
{
    std::array<char, 64 * 1024> buffer;
    while (waitForPipe()) {
        const auto bytes = m_reader.read(buffer);
        if (!bytes)
            return;
        if (bytes->empty())
            return endAll();
        m_hasSpoken.store(true, std::memory_order_relaxed);
        pushToAll(*bytes);
    }
}

// False: the thread is to end.
bool StandardInput::waitForPipe()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopping || !m_pipes.empty(); });
    return !m_stopping;
}

void StandardInput::pushToAll(std::span<const char> bytes)
{
    // The last connection may have ended while we read: then this waits for the next one, and nothing is lost.
    bool isTaken = false;
    while (!isTaken) {
        std::vector<std::shared_ptr<Pipe>> pipes;
        {
            std::unique_lock lock(m_mutex);
            std::erase_if(m_pipes, [](const auto &entry) { return entry.second->isAbandoned(); });
            m_changed.wait(lock, [this] { return m_stopping || !m_pipes.empty(); });
            if (m_stopping)
                return;
            for (const auto &[id, pipe] : m_pipes)
                pipes.push_back(pipe);
        }
        // Pushing may block, and the main thread must be able to add and remove meanwhile.
        for (const auto &pipe : pipes)
            isTaken = pipe->push(bytes) || isTaken;
    }
}

void StandardInput::endAll()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    for (const auto &[id, pipe] : m_pipes)
        pipe->end();
    m_pipes.clear();
}

} // namespace wirelark
