#pragma once

#include "core/net/responder.h"
#include "core/reply/ruleresponder.h"

namespace wirelark {

// Rules that answer on one connection or on many: what they are, how often each has fired, and the lens whose messages
// they answer. Any thread.
class LiveRules
{
public:
    LiveRules(const RuleSet &rules, const Lens &lens)
        : m_rules(std::make_shared<RuleSet>(rules))
        , m_hits(std::make_shared<RuleHits>(rules.rules().size()))
        , m_lens(std::make_shared<RuleLens>(lens))
    {
    }

    const RuleSet &rules() const { return *m_rules; }
    const RuleHits &hits() const { return *m_hits; }
    RuleLens &lens() const { return *m_lens; }

    std::unique_ptr<Responder> make(ConnectionId connection) const
    {
        return std::make_unique<RuleResponder>(m_rules, m_hits, m_lens, connection);
    }

private:
    std::shared_ptr<const RuleSet> m_rules;
    std::shared_ptr<RuleHits> m_hits;
    std::shared_ptr<RuleLens> m_lens;
};

} // namespace wirelark
