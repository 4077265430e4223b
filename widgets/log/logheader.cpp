#include "widgets/log/logheader.h"

#include <algorithm>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "widgets/theme.h"

namespace wirelark {

using namespace Qt::StringLiterals;

LogHeader::LogHeader(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Columns of the log"));
    setLayoutDirection(Qt::LeftToRight);
}

void LogHeader::setColumns(const std::vector<ColumnPlace> &columns)
{
    m_columns = columns;
    update();
}

void LogHeader::setTimeMode(TimeMode mode)
{
    m_timeMode = mode;
    update();
}

QString LogHeader::title(LogColumn column, TimeMode mode)
{
    switch (column) {
    case LogColumn::Number:
        return u"#"_s;
    case LogColumn::Time:
        switch (mode) {
        case TimeMode::Clock:
            return tr("Time");
        case TimeMode::SinceConnect:
            //: Column title: seconds since the connection was made
            return tr("Since start");
        case TimeMode::SincePrevious:
            //: Column title: seconds since the row above
            return tr("Since last");
        }
        break;
    case LogColumn::Connection:
        //: Column title: the connection's number
        return tr("Conn");
    case LogColumn::Direction:
        //: Column title: direction
        return tr("Dir");
    case LogColumn::Size:
        return tr("Size");
    case LogColumn::Data:
        return tr("Data");
    case LogColumn::Note:
        return tr("Note");
    }
    return {};
}

QSize LogHeader::sizeHint() const
{
    return {0, fontMetrics().height() + 6};
}

void LogHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::tokens(this);
    painter.fillRect(rect(), tokens.window);
    painter.setPen(tokens.border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    for (const ColumnPlace &place : m_columns) {
        painter.setPen(tokens.border);
        if (place.x > 0)
            painter.drawLine(place.x, 3, place.x, height() - 5);
        painter.setPen(tokens.text);
        const bool isRight = place.column == LogColumn::Number || place.column == LogColumn::Size;
        const QRect cell(place.x + 4, 0, place.width - 8, height());
        const QString text =
            title(place.column, m_timeMode) + (place.column == LogColumn::Time ? u" ▾"_s : QString());
        painter.drawText(cell, int((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter), text);
    }
}

bool LogHeader::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (isOnTime(help->pos()))
            QToolTip::showText(help->globalPos(),
                tr("Click: time of day, since the start of the connection, since the row above")
                    .toHtmlEscaped(),
                this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void LogHeader::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isOnTime(event->position().toPoint()))
        Q_EMIT timeModeRequested(nextTimeMode(m_timeMode));
}

bool LogHeader::isOnTime(QPoint position) const
{
    return std::ranges::any_of(m_columns, [=](const ColumnPlace &place) {
        return place.column == LogColumn::Time && position.x() >= place.x && position.x() < place.end();
    });
}

} // namespace wirelark
