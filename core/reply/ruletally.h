#pragma once

#include "core/net/ids.h"
#include "core/reply/ruleset.h"

#include <memory>
#include <unordered_map>

namespace wirelark {

// A dry run: how often each rule of a set would have fired on messages that are there already. Told of them in order, it
// decides as a RuleResponder that had the rules from the first byte on. One thread at a time.
class RuleTally
{
public:
    explicit RuleTally(std::shared_ptr<const RuleSet> rules = std::make_shared<RuleSet>());

    // The message, or its first RuleSet::head bytes.
    void take(ConnectionId connection, std::span<const char> message);
    void clear();

    const std::vector<qint64> &fired() const { return m_fired; } // by rule
    qint64 messages() const { return m_messages; }
    qint64 unanswered() const { return m_unanswered; } // of them: no rule is true of these

private:
    std::shared_ptr<const RuleSet> m_rules;
    std::vector<qint64> m_fired;
    qint64 m_messages = 0;
    qint64 m_unanswered = 0;
    std::unordered_map<ConnectionId, std::vector<bool>> m_leftOut; // only where a rule is
};

} // namespace wirelark
