#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace wirelark {

class LogView;
class StatusBar;
class Tally;
class Timeline;

// Keeps the status bar true: counts, rates and how much of the journal is stored, from the timeline; whether the
// log follows; whether the disk or we are slower than the peers.
class StatusPresenter : public QObject
{
    Q_OBJECT

public:
    // All must outlive this.
    StatusPresenter(const Timeline &timeline, StatusBar &bar, QObject *parent = nullptr);

    // Whether this one follows is shown from now on; it outlives this.
    void setLog(const LogView &log);

    // What the I/O thread of a live session moved, to be compared with what can be seen; it outlives the timeline's
    // last signal.
    void setTally(const Tally &tally);

private:
    void showCounts();
    void showRate();
    void showFollowing();
    void showSlowing();
    qint64 shownMessages() const;
    QString messageDetails() const;

    const Timeline &m_timeline;
    StatusBar &m_bar;
    const LogView *m_log = nullptr;
    const Tally *m_tally = nullptr;
    QElapsedTimer m_sinceSecond;
    qint64 m_writingTime = 0; // of the journal at the last second, ns
};

} // namespace wirelark
