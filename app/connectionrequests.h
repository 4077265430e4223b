#pragma once

#include "core/net/ids.h"
#include "widgets/connections/selection.h"

#include <QObject>

namespace wirelark {

class ConnectionActions;
class ReplyRules;
class Session;
class Timeline;

// Answers what the actions of the selected connections ask for: on the session, and in the timeline for what the
// journal does not say. Main thread.
class ConnectionRequests : public QObject
{
    Q_OBJECT

public:
    // All must outlive this.
    ConnectionRequests(const ConnectionActions &actions, Session &session, Timeline &timeline, ReplyRules &rules,
        QObject *parent = nullptr);

    void setReply(const Selection &selection, Reply reply);
    void setFinAnswer(const Selection &selection, FinAnswer answer);

Q_SIGNALS:
    // Of what is to answer by rules something has none.
    void rulesMissing();

private:
    void answerByRules(const Selection &selection);

    Session &m_session;
    Timeline &m_timeline;
    ReplyRules &m_rules;
};

} // namespace wirelark
