#pragma once

#include "widgets/connections/selection.h"

#include <QObject>

namespace wirelark {

class Session;
class Timeline;
class Workspace;

// Shows beside the address of a connection that is selected alone how long its peer's system takes to answer: asked once a
// second while anything moves. Main thread.
class RttWatch : public QObject
{
    Q_OBJECT

public:
    // All of them must outlive this.
    RttWatch(Session &session, const Timeline &timeline, Workspace &workspace);

private:
    void ask();

    Session &m_session;
    const Timeline &m_timeline;
    Workspace &m_workspace;
    Selection m_asked; // what was selected when it was asked last, and when that was
    qint64 m_askedAt = 0;
};

} // namespace wirelark
