#pragma once

#include <QObject>

namespace wirelark {

class LogView;
class StatusBar;
class Timeline;

// Keeps the status bar true: counts, rates and how much of the journal is stored, from the timeline; whether the log follows.
class StatusPresenter : public QObject
{
    Q_OBJECT

public:
    // All must outlive this.
    StatusPresenter(const Timeline &timeline, const LogView &log, StatusBar &bar, QObject *parent = nullptr);

private:
    void showCounts();
    void showRate();
    void showFollowing();

    const Timeline &m_timeline;
    const LogView &m_log;
    StatusBar &m_bar;
};

} // namespace wirelark
