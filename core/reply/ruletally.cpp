#include "core/reply/ruletally.h"

#include <algorithm>

namespace wirelark {

RuleTally::RuleTally(std::shared_ptr<const RuleSet> rules)
    : m_rules(std::move(rules))
    , m_fired(m_rules->rules().size())
{
}

void RuleTally::take(ConnectionId connection, std::span<const char> message)
{
    static const std::vector<bool> none;
    const auto found = m_leftOut.find(connection);
    std::vector<std::size_t> left;
    const auto firing = m_rules->firing(message, found == m_leftOut.end() ? none : found->second, &left);
    ++m_messages;
    if (firing) {
        ++m_fired[firing->rule];
        if (m_rules->rules()[firing->rule].once)
            left.push_back(firing->rule);
    } else {
        ++m_unanswered;
    }
    for (const std::size_t rule : left) {
        std::vector<bool> &leftOut = m_leftOut[connection];
        leftOut.resize(m_fired.size());
        leftOut[rule] = true;
    }
}

void RuleTally::clear()
{
    std::ranges::fill(m_fired, 0);
    m_messages = 0;
    m_unanswered = 0;
    m_leftOut.clear();
}

} // namespace wirelark
