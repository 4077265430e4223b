#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "widgets/log/logcolumns.h"
#include "widgets/log/timetext.h"

namespace wirelark {

// The titles above the log. A click on the time's asks for the next way of counting it, a drag of a border for another
// width, a double click on a border for the width that the column needs.
class LogHeader : public QWidget
{
    Q_OBJECT

public:
    explicit LogHeader(QWidget *parent);

    void setColumns(const std::vector<ColumnPlace> &columns);
    void setTimeMode(TimeMode mode);
    static QString title(LogColumn column, TimeMode mode);

    int neededWidth(LogColumn column) const; // of its title
    QSize sizeHint() const override;

Q_SIGNALS:
    void timeModeRequested(wirelark::TimeMode mode);
    void widthRequested(wirelark::LogColumn column, int width);
    void fitRequested(wirelark::LogColumn column);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    // A border that is dragged: where it was taken, and how wide its column was then.
    struct Drag
    {
        ColumnBorder border;
        int from = 0;
        int width = 0;
    };

    std::optional<ColumnBorder> borderAt(int x) const;
    bool isOnTime(QPoint position) const;
    QFont titleFont() const;
    QString shownTitle(LogColumn column) const;

    std::vector<ColumnPlace> m_columns;
    TimeMode m_timeMode = TimeMode::Clock;
    std::optional<Drag> m_drag;
};

} // namespace wirelark
