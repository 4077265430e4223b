#pragma once

#include <QWidget>

#include "core/timeline/finddensity.h"

namespace wirelark {

class LogView;

// Beside the scroll bar of the log: where in all its rows hits are, and how many. A line of pixels costs a sum of a few
// counters when it is painted, whatever the number of hits.
class HitStrip : public QWidget
{
    Q_OBJECT

public:
    explicit HitStrip(LogView &log);

    void setDensity(const FindDensity &density);
    // How many hits there are in the rows that a line of pixels stands for.
    quint64 hitsAt(int y) const;

    QSize sizeHint() const override { return {6, 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    quint64 recordBefore(int y) const;

    LogView &m_log;
    FindDensity m_density;
};

} // namespace wirelark
