#include "widgets/window/statuspresenter.h"

#include <algorithm>
#include <utility>

#include "core/journal/journal.h"
#include "core/net/tally.h"
#include "core/timeline/timeline.h"
#include "widgets/format.h"
#include "widgets/log/logview.h"
#include "widgets/status/statusbar.h"

namespace wirelark {

namespace {

// Of a second spent writing: from here on it is the disk that the peers wait for.
constexpr double slowShare = 0.75;

} // namespace

StatusPresenter::StatusPresenter(const Timeline &timeline, StatusBar &bar, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_bar(bar)
{
    connect(&timeline, &Timeline::changed, this, &StatusPresenter::showCounts);
    connect(&timeline, &Timeline::tick, this, &StatusPresenter::showRate);
    connect(&timeline, &Timeline::tick, this, &StatusPresenter::showSlowing);
    connect(&timeline, &Timeline::tick, this, &StatusPresenter::showCounts);
    showCounts();
    showRate();
    showFollowing();
}

void StatusPresenter::setLog(const LogView &log)
{
    m_log = &log;
    connect(&log, &LogView::followingChanged, this, &StatusPresenter::showFollowing);
    connect(&log, &LogView::currentChanged, this, &StatusPresenter::showFollowing);
    showFollowing();
}

void StatusPresenter::showFollowing()
{
    if (!m_log || m_log->isFollowing())
        m_bar.setFollowing();
    else
        m_bar.setPaused(m_log->currentMessage().number);
}

void StatusPresenter::showCounts()
{
    const ConnectionTable &table = m_timeline.connections();
    const Journal &journal = m_timeline.journal();
    m_bar.setCounts(int(table.counts().open), int(table.counts().failed));
    const qint64 shown = shownMessages();
    m_bar.setMessages(shown, m_tally && !m_timeline.isUpToDate() ? std::max(shown, m_tally->messages()) : shown);
    m_bar.setMessageDetails(messageDetails());
    const bool hasRecords = journal.end() > 1;
    m_bar.setStore(hasRecords ? journal.storedBytes() : 0, journal.quota());
    m_bar.setShown(StatusItem::Follow, hasRecords);
}

void StatusPresenter::setTally(const Tally &tally)
{
    m_tally = &tally;
    showCounts();
}

qint64 StatusPresenter::shownMessages() const
{
    const ConnectionTable &table = m_timeline.connections();
    return table.in().chunks + table.out().chunks;
}

// Three counts made in three places: what the sockets moved, what the journal took, what came to the log.
QString StatusPresenter::messageDetails() const
{
    if (!m_tally)
        return {};
    const Journal &journal = m_timeline.journal();
    QString text = tr("Received and sent: %1\nStored: %2\nShown: %3", "numbers of messages")
                       .arg(formatCount(m_tally->messages()), formatCount(journal.storedMessages()), formatCount(shownMessages()));
    if (const quint64 first = journal.first(); first > 1)
        text += u'\n' + tr("No longer kept: everything before #%1").arg(formatCount(qint64(first)));
    return text;
}

void StatusPresenter::showSlowing()
{
    const qint64 before = std::exchange(m_writingTime, m_timeline.journal().writingTime());
    const qint64 since = m_sinceSecond.isValid() ? m_sinceSecond.nsecsElapsed() : 0;
    m_sinceSecond.start();
    const bool isDiskSlow = since > 0 && double(m_writingTime - before) > slowShare * double(since);
    m_bar.setShown(StatusItem::SlowingPeer, isDiskSlow || (m_tally && m_tally->isHeldBack()));
}

void StatusPresenter::showRate()
{
    // The last second that is over: the one that is running would seem too quiet.
    const qint64 second = TrafficHistory::secondOf(m_timeline.present()) - 1;
    const TrafficHistory &history = m_timeline.connections().history();
    m_bar.setRate(history.at(second, Direction::In), history.at(second, Direction::Out));
}

} // namespace wirelark
