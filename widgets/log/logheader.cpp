#include "widgets/log/logheader.h"

#include <algorithm>
#include <cstdlib>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "widgets/format.h"
#include "widgets/theme.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {


} // namespace

LogHeader::LogHeader(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Columns of the log"));
    setLayoutDirection(Qt::LeftToRight);
    setMouseTracking(true); // the cursor tells where a border is
}

void LogHeader::setColumns(const std::vector<ColumnPlace> &columns, int charWidth)
{
    m_columns = columns;
    m_charWidth = charWidth;
    update();
}

void LogHeader::setWidths(const ColumnWidths &widths)
{
    m_widths = widths;
    Q_EMIT widthsChanged();
}

void LogHeader::setWidth(LogColumn column, int width)
{
    m_widths.set(column, boundedWidth(m_columns, column, width, m_charWidth));
    Q_EMIT widthsChanged();
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
        case TimeMode::SinceSend:
            //: Column title: seconds since the last message that we sent on this connection
            return tr("Since send");
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

int LogHeader::neededWidth(LogColumn column) const
{
    return QFontMetrics(titleFont()).horizontalAdvance(shownTitle(column)) + 2 * cellPadding;
}

QFont LogHeader::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QString LogHeader::shownTitle(LogColumn column) const
{
    const QString sign = column == LogColumn::Time ? u" ▾"_s : QString();
    return title(column, m_timeMode) + sign;
}

void LogHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::tokens(this);
    painter.fillRect(rect(), tokens.window);
    painter.setPen(tokens.border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    painter.setFont(titleFont());
    for (const ColumnPlace &place : m_columns) {
        painter.setPen(tokens.border);
        if (place.x > 0)
            painter.drawLine(place.x, 3, place.x, height() - 5);
        painter.setPen(tokens.text);
        const bool isRight = place.column == LogColumn::Number || place.column == LogColumn::Size;
        const QRect cell(place.x + cellPadding, 0, place.width - 2 * cellPadding, height());
        const QString text = painter.fontMetrics().elidedText(shownTitle(place.column), Qt::ElideRight, cell.width());
        painter.drawText(cell, int((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter), text);
    }
}

bool LogHeader::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (isOnTime(help->pos()))
            QToolTip::showText(help->globalPos(),
                safeToolTip(tr("Click: time of day, since the start of the connection, since the row above, since we last sent")),
                this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void LogHeader::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto border = borderAt(position.x())) {
        const auto place = std::ranges::find(m_columns, border->column, &ColumnPlace::column);
        m_drag = Drag {*border, position.x(), place->width};
    } else if (isOnTime(position)) {
        Q_EMIT timeModeRequested(nextTimeMode(m_timeMode));
    }
}

void LogHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    if (m_drag) {
        const int moved = m_drag->border.isBefore ? m_drag->from - x : x - m_drag->from;
        setWidth(m_drag->border.column, m_drag->width + moved);
    } else if (borderAt(x)) {
        setCursor(Qt::SplitHCursor);
    } else {
        unsetCursor();
    }
}

void LogHeader::mouseReleaseEvent(QMouseEvent *)
{
    m_drag.reset();
}

void LogHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto border = borderAt(event->position().toPoint().x()))
        Q_EMIT fitRequested(border->column);
    else
        mousePressEvent(event); // two clicks
}

std::optional<ColumnBorder> LogHeader::borderAt(int x) const
{
    constexpr int reach = 4;
    const std::vector<ColumnBorder> borders = bordersOf(m_columns);
    const auto hit = std::ranges::find_if(borders, [x](const ColumnBorder &border) { return std::abs(border.x - x) <= reach; });
    return hit == borders.end() ? std::nullopt : std::optional(*hit);
}

bool LogHeader::isOnTime(QPoint position) const
{
    return std::ranges::any_of(m_columns, [=](const ColumnPlace &place) {
        return place.column == LogColumn::Time && position.x() >= place.x && position.x() < place.end();
    });
}

} // namespace wirelark
