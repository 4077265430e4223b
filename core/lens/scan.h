#pragma once

#include <cstring>

namespace wirelark {

// The first place from `at` on that holds this byte, or `end`.
inline const char *findByte(const char *at, const char *end, char byte)
{
    const void *found = at == end ? nullptr : std::memchr(at, static_cast<unsigned char>(byte), size_t(end - at));
    return found ? static_cast<const char *>(found) : end;
}

// Finds two bytes in one piece, going forward, and looks at none more than twice.
class EitherByte
{
public:
    EitherByte(const char *end, char first, char second)
        : m_end(end)
        , m_first(first)
        , m_second(second)
    {
    }

    // The first place from `at` on that holds one of the two, or the end of the piece. `at` never goes back.
    const char *next(const char *at)
    {
        if (!m_nextFirst || m_nextFirst < at)
            m_nextFirst = findByte(at, m_end, m_first);
        if (!m_nextSecond || m_nextSecond < at)
            m_nextSecond = findByte(at, m_end, m_second);
        return m_nextFirst < m_nextSecond ? m_nextFirst : m_nextSecond;
    }

private:
    const char *m_end;
    const char *m_nextFirst = nullptr;
    const char *m_nextSecond = nullptr;
    char m_first;
    char m_second;
};

} // namespace wirelark
