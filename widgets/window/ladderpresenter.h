#pragma once

#include <QObject>

#include "core/ladder/ladderpicture.h"
#include "widgets/connections/selection.h"

namespace wirelark {

class LadderView;
class LogView;
class Timeline;
struct ConnectionRow;

// Between the ladder and the rest of the window: whose lifelines there are, and that its current row is the log's.
// Main thread.
class LadderPresenter : public QObject
{
    Q_OBJECT

public:
    // All outlive this.
    LadderPresenter(const Timeline &timeline, LadderView &ladder, LogView &log, QObject *parent = nullptr);

    void setSelection(const Selection &selection);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    std::vector<const ConnectionRow *> shown() const;

    const Timeline &m_timeline;
    LadderView &m_ladder;
    Selection m_selection;
};

} // namespace wirelark
