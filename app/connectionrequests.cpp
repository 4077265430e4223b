#include "app/connectionrequests.h"

#include "app/answers.h"
#include "app/replyrules.h"
#include "core/net/session.h"
#include "core/timeline/timeline.h"
#include "widgets/connections/connectionactions.h"

namespace wirelark {

namespace {

// Asks the session for it, for each of the selected ones.
template <typename Id>
auto ofEach(Session &session, void (Session::*request)(Id))
{
    return [&session, request](const QSet<Id> &ids) {
        for (const Id id : ids)
            (session.*request)(id);
    };
}

} // namespace

ConnectionRequests::ConnectionRequests(
    const ConnectionActions &actions, Session &session, Timeline &timeline, ReplyRules &rules,
    QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_timeline(timeline)
    , m_rules(rules)
{
    connect(&actions, &ConnectionActions::closeRequested, this, ofEach(session, &Session::close));
    connect(&actions, &ConnectionActions::finishRequested, this, ofEach(session, &Session::finish));
    connect(&actions, &ConnectionActions::resetRequested, this, ofEach(session, &Session::reset));
    connect(&actions, &ConnectionActions::stopListeningRequested, this, ofEach(session, &Session::stopListening));
    connect(&actions, &ConnectionActions::replyChosen, this, &ConnectionRequests::setReply);
    connect(&actions, &ConnectionActions::finAnswerChosen, this, &ConnectionRequests::setFinAnswer);
}

void ConnectionRequests::setReply(const Selection &selection, Reply reply)
{
    if (reply == Reply::Rules)
        return answerByRules(selection);
    for (const ListenerId id : selection.listeners) {
        setListenerReply(m_session, id, reply);
        m_timeline.setReply(id, reply);
        m_rules.replaced({id, 0});
    }
    for (const ConnectionId id : selection.connections) {
        wirelark::setReply(m_session, id, reply);
        m_timeline.setConnectionReply(id, reply);
        m_rules.replaced({0, id});
    }
}

// Whatever answers by its rules already goes on as it is.
void ConnectionRequests::answerByRules(const Selection &selection)
{
    bool isMissing = false;
    for (const ListenerId id : selection.listeners)
        isMissing = !(m_rules.isOn({id, 0}) || m_rules.switchOn({id, 0})) || isMissing;
    for (const ConnectionId id : selection.connections) {
        const ConnectionRow *row = m_timeline.connections().connection(id);
        const bool isOn = row && row->switches.reply == Reply::Rules;
        isMissing = !(isOn || m_rules.switchOnFor(id)) || isMissing;
    }
    if (isMissing)
        Q_EMIT rulesMissing();
}

void ConnectionRequests::setFinAnswer(const Selection &selection, FinAnswer answer)
{
    for (const ListenerId id : selection.listeners) {
        m_session.setListenerFinAnswer(id, answer);
        m_timeline.setListenerFinAnswer(id, answer);
    }
    for (const ConnectionId id : selection.connections) {
        m_session.setFinAnswer(id, answer);
        m_timeline.setFinAnswer(id, answer);
    }
}

} // namespace wirelark
