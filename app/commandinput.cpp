#include "app/commandinput.h"

#include <array>
#include <cerrno>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace wirelark {

namespace {

constexpr qsizetype aheadBytes = 1024 * 1024;
constexpr size_t aheadLines = 1024;

} // namespace

CommandInput::CommandInput()
    : m_stopFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_thread([this] { run(); })
{
}

CommandInput::~CommandInput()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_hasRoom.notify_all();
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_stopFd, &one, sizeof one);
    m_thread.join();
    ::close(m_stopFd);
}

std::optional<InputLine> CommandInput::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_lines.empty())
        return std::nullopt;
    InputLine line = std::move(m_lines.front());
    m_lines.pop_front();
    m_size -= line.text.size();
    m_hasRoom.notify_all();
    return line;
}

bool CommandInput::hasEnded() const
{
    const std::lock_guard lock(m_mutex);
    return m_isAtEnd && m_lines.empty();
}

void CommandInput::run()
{
    m_begun.number = 1;
    std::array<char, 64 * 1024> buffer;
    while (waitUntilReadable()) {
        const ssize_t n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (n < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (n <= 0)
            break;
        if (!cut(QByteArrayView(buffer.data(), n)))
            return;
    }
    if ((!m_begun.text.isEmpty() || m_begun.isTooLong) && !put(std::move(m_begun)))
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isAtEnd = true;
    }
    m_bell.ring();
}

bool CommandInput::waitUntilReadable() const
{
    pollfd places[] = {{STDIN_FILENO, POLLIN, 0}, {m_stopFd, POLLIN, 0}};
    while (::poll(places, 2, -1) < 0 && errno == EINTR) { }
    return places[1].revents == 0;
}

// False: the thread is to end.
bool CommandInput::cut(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype feed = bytes.indexOf('\n');
        const QByteArrayView part = feed < 0 ? bytes : bytes.first(feed);
        m_begun.isTooLong = m_begun.isTooLong || m_begun.text.size() + part.size() > maxLine;
        if (m_begun.isTooLong)
            m_begun.text = QByteArray();
        else
            m_begun.text.append(part);
        if (feed < 0)
            return true;
        const qint64 number = m_begun.number;
        if (!put(std::exchange(m_begun, {.number = number + 1, .text = {}})))
            return false;
        bytes = bytes.sliced(feed + 1);
    }
    return true;
}

bool CommandInput::put(InputLine line)
{
    {
        std::unique_lock lock(m_mutex);
        m_hasRoom.wait(lock, [this] { return m_isStopping || (m_size < aheadBytes && m_lines.size() < aheadLines); });
        if (m_isStopping)
            return false;
        m_size += line.text.size();
        m_lines.push_back(std::move(line));
    }
    m_bell.ring();
    return true;
}

} // namespace wirelark
