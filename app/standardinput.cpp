#include "app/standardinput.h"

#include <array>
#include <vector>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "core/net/pipe.h"

namespace wirelark {

StandardInput::StandardInput()
    : m_stopFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_thread([this] { run(); })
{
}

StandardInput::~StandardInput()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_stopFd, &one, sizeof one);
    m_thread.join();
    ::close(m_stopFd);
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
    while (waitUntilReadable()) {
        const ssize_t n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (n < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (n <= 0)
            return endAll();
        m_hasSpoken.store(true, std::memory_order_relaxed);
        pushToAll({buffer.data(), size_t(n)});
    }
}

bool StandardInput::waitUntilReadable()
{
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stopping || !m_pipes.empty(); });
        if (m_stopping)
            return false;
    }
    pollfd places[] = {{STDIN_FILENO, POLLIN, 0}, {m_stopFd, POLLIN, 0}};
    while (::poll(places, 2, -1) < 0 && errno == EINTR) { }
    return places[1].revents == 0;
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
