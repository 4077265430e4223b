#pragma once

#include "core/explain/problem.h"
#include "core/net/endreason.h"
#include "core/net/ids.h"

#include <QObject>
#include <QStringList>

namespace wirelark {

class Banner;
class Commander;
class Timeline;
struct Record;
struct Started;

// Makes banners of what goes wrong: a listen or a connect that failed, recording that stopped, descriptors that ran out.
// What happens to a connection that was open stands in its rows, and is no banner.
class Troubles : public QObject
{
    Q_OBJECT

public:
    // All must outlive this.
    Troubles(const Timeline &timeline, const Commander &commander, Banner &banner, QObject *parent = nullptr);

    // A person's Enter started this: if it fails, the banner may take the focus.
    void expect(const Started &started);
    // A connect that is tried until it answers: the banner says so until it has.
    void showWaiting(ConnectionId connection);
    ConnectionId waitingFor() const { return m_waiting; }
    // Lines of the address bar: a host of one may be what was meant where a name is not found.
    void setRecentTargets(const QStringList &lines) { m_recentTargets = lines; }

private:
    void onEvent(const Record &record);
    void onFailure(const Record &record);
    void onRemark(const Record &record);
    void settle(const Record &record);
    void refreshWaiting();

    const Timeline &m_timeline;
    const Commander &m_commander;
    Banner &m_banner;
    QStringList m_recentTargets;
    ListenerId m_expectedListener = 0;
    ConnectionId m_expectedConnection = 0;
    ConnectionId m_waiting = 0;
    EndReason m_shownRemark = EndReason::None;
};

} // namespace wirelark
