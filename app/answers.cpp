#include "app/answers.h"

#include "core/command/command.h"
#include "core/explain/ruleproblem.h"
#include "core/net/session.h"
#include "core/reply/partner.h"

namespace wirelark {

void setReply(Session &session, ConnectionId connection, Reply reply)
{
    session.setConnectionReply(connection, reply);
    session.setResponder(connection, makePartner(reply));
}

void setListenerReply(Session &session, ListenerId listener, Reply reply)
{
    session.setReply(listener, reply);
    session.setListenerResponder(listener, partnerFactory(reply));
}

Answers answersOf(const Command &command)
{
    const bool isListen = command.verb == Command::Verb::Listen;
    if (!command.hasRules())
        return {partnerFactory(isListen ? command.listen.reply : command.connect.reply), {}};

    RuleText text;
    if (!command.rules.isEmpty()) {
        const ReadRules read = readRules(command.rules);
        if (const auto *problem = std::get_if<Problem>(&read))
            return {{}, *problem};
        text = std::get<RuleText>(read);
    }
    // Each line is good by itself, but there may be too many.
    const ParsedRuleText parsed = RuleText::parse(text.toString() + command.ruleLines.join(u'\n'));
    if (const auto *fault = std::get_if<RuleFault>(&parsed))
        return {{}, explainRules(*fault, command.rules)};
    const WrittenRules written {std::get<RuleText>(parsed), command.ruleLines.isEmpty() ? command.rules : QString()};
    const auto rules = std::make_shared<const LiveRules>(
        std::get<RuleSet>(RuleSet::parse(written.text.toString())), command.lens.in);
    return {[rules](ConnectionId connection) { return rules->make(connection); }, {}, rules, written};
}

} // namespace wirelark
