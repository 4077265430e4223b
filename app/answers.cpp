#include "app/answers.h"

#include <QFile>
#include <QRandomGenerator>

#include "core/command/command.h"
#include "core/explain/ruleproblem.h"
#include "core/net/session.h"
#include "core/reply/partner.h"
#include "core/reply/ruleresponder.h"

namespace wirelark {

namespace {

// Rules that a person wrote are not longer.
constexpr qint64 longestFile = 16 << 20;

} // namespace

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
    if (command.rules.isEmpty())
        return {partnerFactory(isListen ? command.listen.reply : command.connect.reply), {}};

    QFile file(command.rules);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, explainUnreadRules(command.rules, file.errorString())};
    const ParsedRules parsed = RuleSet::parse(QString::fromUtf8(file.read(longestFile)));
    if (const auto *fault = std::get_if<RuleFault>(&parsed))
        return {{}, explainRules(*fault, command.rules)};
    const auto rules = std::make_shared<RuleSet>(std::get<RuleSet>(parsed));
    const auto hits = std::make_shared<RuleHits>(rules->rules().size());
    return {[rules, hits, lens = command.lens.in](ConnectionId connection) {
                return std::make_unique<RuleResponder>(rules, hits, lens, connection);
            },
        {}};
}

} // namespace wirelark
