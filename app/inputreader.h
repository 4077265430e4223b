#pragma once

#include <optional>
#include <span>

namespace wirelark {

// Reads standard input on a thread that another one can end.
class InputReader
{
public:
    InputReader();
    ~InputReader(); // the thread has ended

    // The next bytes, into `buffer`, as soon as there are some. Empty: the end, or an error. Nothing: stop(). The thread.
    std::optional<std::span<const char>> read(std::span<char> buffer) const;
    // From now on read() returns at once. Any thread.
    void stop();

private:
    int m_stopFd; // eventfd: readable once stopped
};

} // namespace wirelark
