#pragma once

#include <atomic>

#include <QtGlobal>

namespace wirelark {

// What the I/O thread has moved so far. That thread writes it, any thread reads it: each number is true by itself,
// and together they are once nothing moves.
class Tally
{
public:
    qint64 messages() const { return m_messages.load(std::memory_order_relaxed); } // reads and writes that moved bytes
    qint64 bytes() const { return m_bytes.load(std::memory_order_relaxed); }
    // Sockets are not read because the sink is behind, see EventSink::isBehind().
    bool isHeldBack() const { return m_isHeldBack.load(std::memory_order_relaxed); }

    void add(qint64 bytes)
    {
        m_messages.store(messages() + 1, std::memory_order_relaxed);
        m_bytes.store(this->bytes() + bytes, std::memory_order_relaxed);
    }
    void setHeldBack(bool isHeldBack) { m_isHeldBack.store(isHeldBack, std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_messages {0};
    std::atomic<qint64> m_bytes {0};
    std::atomic<bool> m_isHeldBack {false};
};

} // namespace wirelark
