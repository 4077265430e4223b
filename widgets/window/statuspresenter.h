#pragma once

#include <QObject>

namespace wirelark {

class MessageRows;
class StatusBar;
class Timeline;

// Keeps the status bar true: counts, rates and how much of the journal is stored, from the timeline.
class StatusPresenter : public QObject
{
    Q_OBJECT

public:
    StatusPresenter(const Timeline &timeline, StatusBar &bar, QObject *parent = nullptr);

private:
    void showCounts();
    void showRate();

    const Timeline &m_timeline;
    StatusBar &m_bar;
};

} // namespace wirelark
