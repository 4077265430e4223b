#include "app/connectionrequests.h"

#include "core/net/session.h"
#include "core/timeline/timeline.h"
#include "widgets/connections/connectionactions.h"

namespace wirelark {

ConnectionRequests::ConnectionRequests(
    const ConnectionActions &actions, Session &session, Timeline &timeline, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_timeline(timeline)
{
    connect(&actions, &ConnectionActions::closeRequested, this, [&session](const QSet<ConnectionId> &connections) {
        for (const ConnectionId id : connections)
            session.close(id);
    });
    connect(&actions, &ConnectionActions::finishRequested, this, [&session](const QSet<ConnectionId> &connections) {
        for (const ConnectionId id : connections)
            session.finish(id);
    });
    connect(&actions, &ConnectionActions::resetRequested, this, [&session](const QSet<ConnectionId> &connections) {
        for (const ConnectionId id : connections)
            session.reset(id);
    });
    connect(&actions, &ConnectionActions::stopListeningRequested, this, [&session](const QSet<ListenerId> &listeners) {
        for (const ListenerId id : listeners)
            session.stopListening(id);
    });
    connect(&actions, &ConnectionActions::replyChosen, this, &ConnectionRequests::setReply);
    connect(&actions, &ConnectionActions::finAnswerChosen, this, &ConnectionRequests::setFinAnswer);
}

void ConnectionRequests::setReply(const Selection &selection, Reply reply)
{
    for (const ListenerId id : selection.listeners) {
        m_session.setReply(id, reply);
        m_timeline.setReply(id, reply);
    }
    for (const ConnectionId id : selection.connections) {
        m_session.setConnectionReply(id, reply);
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
