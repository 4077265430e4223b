#include "app/inputreader.h"

#include <cerrno>
#include <cstdint>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace wirelark {

InputReader::InputReader()
    : m_stopFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

InputReader::~InputReader()
{
    ::close(m_stopFd);
}

std::optional<std::span<const char>> InputReader::read(std::span<char> buffer) const
{
    for (;;) {
        pollfd places[] = {{STDIN_FILENO, POLLIN, 0}, {m_stopFd, POLLIN, 0}};
        while (::poll(places, 2, -1) < 0 && errno == EINTR) { }
        if (places[1].revents != 0)
            return std::nullopt;
        const ssize_t n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (n < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        return buffer.first(n < 0 ? 0 : static_cast<std::size_t>(n));
    }
}

void InputReader::stop()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_stopFd, &one, sizeof one);
}

} // namespace wirelark
