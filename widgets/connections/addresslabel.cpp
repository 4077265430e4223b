#include "widgets/connections/addresslabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include "widgets/format.h"

namespace wirelark {

AddressLabel::AddressLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

QSize AddressLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, QLabel::minimumSizeHint().height()};
}

bool AddressLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || fontMetrics().horizontalAdvance(text()) <= contentsRect().width())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), safeToolTip(text()), this);
    return true;
}

void AddressLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter);
    painter.drawText(contentsRect(), static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextForceLeftToRight,
        fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width()));
}

} // namespace wirelark
