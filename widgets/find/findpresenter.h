#pragma once

#include <QObject>

#include "core/search/searchline.h"
#include "core/timeline/findrun.h"
#include "widgets/connections/selection.h"

namespace wirelark {

class FindBar;
class HitStrip;
class Inspector;
class LogView;
class MessageRows;
class Timeline;

// Between the find bar and the log: looks for what was typed, makes the row of a hit the current one and selects its
// bytes. Main thread.
class FindPresenter : public QObject
{
    Q_OBJECT

public:
    // All outlive this.
    FindPresenter(const Timeline &timeline, MessageRows &rows, FindBar &bar, LogView &log, Inspector &inspector,
        QObject *parent = nullptr);

    void setSelection(const Selection &selection);
    // Opens the bar and looks for that.
    void find(const SearchLine &line);
    // What is looked for; none: nothing.
    std::optional<SearchLine> line() const;

public Q_SLOTS:
    void open();
    // To the next hit from the current row; opens the bar if there is nothing to look for.
    void findNext() { step(Towards::Later); }
    void findPrevious() { step(Towards::Earlier); }

private:
    bool start();
    void restart();
    void stop();
    void step(Towards towards);
    void onSought(const std::optional<FindHit> &hit);
    void showHit();
    void showStatus();
    qint64 rowOfHit() const;
    bool isSelected(ConnectionId id) const;
    BytePlace placeOfSight() const;

    const Timeline &m_timeline;
    MessageRows &m_rows;
    FindBar &m_bar;
    LogView &m_log;
    Inspector &m_inspector;
    HitStrip *m_strip;
    FindRun m_run;
    Selection m_selection;
    FindPlace m_sought;          // what was asked for last
    bool m_hasWrapped = false;   // and now from the other end
    std::optional<FindHit> m_hit; // the latest one
    bool m_isShown = false;      // its row is current
};

} // namespace wirelark
