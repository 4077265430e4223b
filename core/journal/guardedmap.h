#pragma once

#include <memory>
#include <span>
#include <utility>

#include <QtGlobal>

namespace wirelark {

// A part of a file, mapped to be read (mmap(2)). Other programs may cut the file short, or its disk may fail: what
// cannot be read is zeros then, and isWhole() tells, where a plain mapping would end the program (SIGBUS). Any thread.
class GuardedMap
{
public:
    // Null if it cannot be: the caller reads it in another way. `offset` is a multiple of alignment.
    static std::unique_ptr<GuardedMap> map(int fd, qint64 offset, qint64 size);
    ~GuardedMap();
    GuardedMap(const GuardedMap &) = delete;
    GuardedMap &operator=(const GuardedMap &) = delete;

    std::span<const char> bytes() const { return m_bytes; }
    // What has to stay as long as this does.
    void keep(std::shared_ptr<const void> owner) { m_owner = std::move(owner); }
    // Asked after the bytes were read: all of them were those of the file.
    bool isWhole() const;

    static constexpr qint64 alignment = 2 * 1024 * 1024; // of the largest pages in which a file may be in memory

private:
    struct Guard;
    GuardedMap(Guard &guard, std::span<const char> bytes)
        : m_guard(guard)
        , m_bytes(bytes)
    {
    }
    static Guard *freeGuard();
    static void install();

    Guard &m_guard;
    std::span<const char> m_bytes;
    std::shared_ptr<const void> m_owner;
};

} // namespace wirelark
