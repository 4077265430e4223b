#pragma once

#include "core/net/ids.h"
#include "widgets/connections/selection.h"

#include <QObject>

namespace wirelark {

class ConnectionActions;
class Session;
class Timeline;

// Answers what the actions of the selected connections ask for: on the session, and in the timeline for what the
// journal does not say. Main thread.
class ConnectionRequests : public QObject
{
    Q_OBJECT

public:
    // All must outlive this.
    ConnectionRequests(const ConnectionActions &actions, Session &session, Timeline &timeline, QObject *parent = nullptr);

    void setReply(const Selection &selection, Reply reply);
    void setFinAnswer(const Selection &selection, FinAnswer answer);

private:
    Session &m_session;
    Timeline &m_timeline;
};

} // namespace wirelark
