#pragma once

#include "core/lens/lens.h"
#include "core/net/ids.h"

#include <atomic>
#include <map>
#include <mutex>

namespace wirelark {

// Which lens cuts the messages that rules answer. It may be changed while they do: whoever answers sees by the revision
// that it has to ask again. Any thread.
class RuleLens
{
public:
    explicit RuleLens(const Lens &usual = {})
        : m_usual(usual)
    {
    }

    // From now on; `own` are those of connections that have another one than the rest.
    void set(const Lens &usual, const std::map<ConnectionId, Lens> &own = {});
    Lens of(ConnectionId connection) const;
    // Another one after each set() that changed something.
    quint64 revision() const { return m_revision.load(std::memory_order_acquire); }

private:
    mutable std::mutex m_mutex;
    Lens m_usual;
    std::map<ConnectionId, Lens> m_own;
    std::atomic<quint64> m_revision {0};
};

} // namespace wirelark
