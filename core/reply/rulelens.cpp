#include "core/reply/rulelens.h"

namespace wirelark {

void RuleLens::set(const Lens &usual, const std::map<ConnectionId, Lens> &own)
{
    const std::scoped_lock lock(m_mutex);
    if (m_usual == usual && m_own == own)
        return;
    m_usual = usual;
    m_own = own;
    m_revision.fetch_add(1, std::memory_order_release);
}

Lens RuleLens::of(ConnectionId connection) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_own.find(connection);
    return found == m_own.end() ? m_usual : found->second;
}

} // namespace wirelark
