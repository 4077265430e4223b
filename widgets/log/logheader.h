#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "widgets/log/logcolumns.h"
#include "widgets/log/timetext.h"

namespace wirelark {

// The titles above the log, and the widths of its columns. A click on the time's title asks for the next way of counting
// it; a border is dragged, and by a double click asks for what its column needs.
class LogHeader : public QWidget
{
    Q_OBJECT

public:
    explicit LogHeader(QWidget *parent);

    // `charWidth`: of the font below.
    void setColumns(const std::vector<ColumnPlace> &columns, int charWidth);
    const ColumnWidths &widths() const { return m_widths; }
    void setWidths(const ColumnWidths &widths);
    void setWidth(LogColumn column, int width); // at least what can be read, at most what leaves Data its place
    void setTimeMode(TimeMode mode);
    static QString title(LogColumn column, TimeMode mode);

    int neededWidth(LogColumn column) const; // of its title
    QSize sizeHint() const override;

Q_SIGNALS:
    void timeModeRequested(wirelark::TimeMode mode);
    void widthsChanged();
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
    ColumnWidths m_widths;
    int m_charWidth = 1;
    std::optional<Drag> m_drag;
};

} // namespace wirelark
