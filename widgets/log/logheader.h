#pragma once

#include <vector>

#include <QWidget>

#include "widgets/log/logcolumns.h"
#include "widgets/log/timetext.h"

namespace wirelark {

// The titles above the log. A click on the time's asks for the next way of counting it.
class LogHeader : public QWidget
{
    Q_OBJECT

public:
    explicit LogHeader(QWidget *parent);

    void setColumns(const std::vector<ColumnPlace> &columns);
    void setTimeMode(TimeMode mode);
    static QString title(LogColumn column, TimeMode mode);

    QSize sizeHint() const override;

Q_SIGNALS:
    void timeModeRequested(wirelark::TimeMode mode);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    bool isOnTime(QPoint position) const;

    std::vector<ColumnPlace> m_columns;
    TimeMode m_timeMode = TimeMode::Clock;
};

} // namespace wirelark
