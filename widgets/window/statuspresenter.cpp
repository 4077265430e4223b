#include "widgets/window/statuspresenter.h"

#include "core/journal/journal.h"
#include "core/timeline/timeline.h"
#include "widgets/log/logview.h"
#include "widgets/status/statusbar.h"

namespace wirelark {

StatusPresenter::StatusPresenter(const Timeline &timeline, const LogView &log, StatusBar &bar, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_log(log)
    , m_bar(bar)
{
    connect(&timeline, &Timeline::changed, this, &StatusPresenter::showCounts);
    connect(&timeline, &Timeline::tick, this, &StatusPresenter::showRate);
    connect(&log, &LogView::followingChanged, this, &StatusPresenter::showFollowing);
    connect(&log, &LogView::currentChanged, this, &StatusPresenter::showFollowing);
    showCounts();
    showRate();
    showFollowing();
}

void StatusPresenter::showFollowing()
{
    if (m_log.isFollowing())
        m_bar.setFollowing();
    else
        m_bar.setPaused(qint64(m_log.current()));
}

void StatusPresenter::showCounts()
{
    const ConnectionTable &table = m_timeline.connections();
    const Journal &journal = m_timeline.journal();
    m_bar.setCounts(int(table.counts().open), int(table.counts().failed));
    m_bar.setMessages(table.in().chunks + table.out().chunks);
    const bool hasRecords = journal.end() > 1;
    m_bar.setStore(hasRecords ? journal.storedBytes() : 0, journal.quota());
    m_bar.setShown(StatusItem::Follow, hasRecords);
}

void StatusPresenter::showRate()
{
    // The last second that is over: the one that is running would seem too quiet.
    const qint64 second = TrafficHistory::secondOf(m_timeline.present()) - 1;
    const TrafficHistory &history = m_timeline.connections().history();
    m_bar.setRate(history.at(second, Direction::In), history.at(second, Direction::Out));
}

} // namespace wirelark
