#include "app/connectionrequests.h"

#include "app/answers.h"
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
    const ConnectionActions &actions, Session &session, Timeline &timeline, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_timeline(timeline)
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
    for (const ListenerId id : selection.listeners) {
        setListenerReply(m_session, id, reply);
        m_timeline.setReply(id, reply);
    }
    for (const ConnectionId id : selection.connections) {
        wirelark::setReply(m_session, id, reply);
        m_timeline.setConnectionReply(id, reply);
    }
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
