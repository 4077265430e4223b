#include "widgets/send/sendhistory.h"

#include <algorithm>

namespace wirelark {

void SendHistory::add(const QString &target, const Draft &sent)
{
    endWalk();
    const Entry entry{target, sent};
    m_entries.erase(std::remove(m_entries.begin(), m_entries.end(), entry), m_entries.end());
    m_entries.push_front(entry);
    if (m_entries.size() > capacity)
        m_entries.pop_back();
}

const Draft *SendHistory::older(const QString &target, const Draft &current)
{
    if (m_walk.empty()) {
        m_walk.push_back(current);
        m_at = 0;
        const auto append = [this](const Draft &draft) {
            if (std::find(m_walk.begin() + 1, m_walk.end(), draft) == m_walk.end())
                m_walk.push_back(draft);
        };
        for (const Entry &entry : m_entries) {
            if (entry.target == target)
                append(entry.draft);
        }
        for (const Entry &entry : m_entries) {
            if (entry.target != target)
                append(entry.draft);
        }
    }
    if (m_at + 1 >= m_walk.size())
        return nullptr;
    return &m_walk[++m_at];
}

const Draft *SendHistory::newer()
{
    if (m_walk.empty() || m_at == 0)
        return nullptr;
    return &m_walk[--m_at];
}

void SendHistory::endWalk()
{
    m_walk.clear();
    m_at = 0;
}

} // namespace wirelark
