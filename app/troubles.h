#pragma once

#include "core/explain/problem.h"
#include "core/net/endreason.h"
#include "core/net/ids.h"
#include "widgets/status/statusbar.h"

#include <QObject>
#include <QStringList>

namespace wirelark {

class Banner;
class Commander;
class StatusBar;
class Timeline;
struct Record;
struct Started;

// Makes banners of what goes wrong: a listen or a connect that failed, a recording that stopped. What lasts, a disk
// that takes nothing or descriptors that ran out, has a badge in the status bar besides, which brings the banner back.
// What happens to a connection that was open stands in its rows, and is no banner.
class Troubles : public QObject
{
    Q_OBJECT

public:
    // All must outlive this.
    Troubles(const Timeline &timeline, const Commander &commander, Banner &banner, StatusBar &status, QObject *parent = nullptr);

    // A person's Enter started this: if it fails, the banner may take the focus.
    void expect(const Started &started);
    // A connect that is tried until it answers: the banner says so until it has.
    void showWaiting(ConnectionId connection);
    ConnectionId waitingFor() const { return m_waiting; }
    // Lines of the address bar: a host of one may be what was meant where a name is not found.
    void setRecentTargets(const QStringList &lines) { m_recentTargets = lines; }

private:
    // What goes on until it is over.
    struct Lasting
    {
        StatusItem badge;
        Problem problem {};      // null: it is over
        qint64 bannerTime = 0;   // of the record that had a banner last, ns
    };

    void onEvent(const Record &record);
    void onFailure(const Record &record);
    void onRemark(const Record &record);
    void begin(Lasting &lasting, const Record &record);
    void end(Lasting &lasting);
    void settle(const Record &record);
    void refreshWaiting();

    const Timeline &m_timeline;
    const Commander &m_commander;
    Banner &m_banner;
    StatusBar &m_status;
    QStringList m_recentTargets;
    ListenerId m_expectedListener = 0;
    ConnectionId m_expectedConnection = 0;
    ConnectionId m_waiting = 0;
    Lasting m_offDisk {.badge = StatusItem::InMemory};
    Lasting m_noDescriptors {.badge = StatusItem::AcceptingPaused};
};

} // namespace wirelark
