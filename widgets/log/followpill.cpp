#include "widgets/log/followpill.h"

#include <algorithm>
#include <limits>

#include <QLocale>
#include <QPainter>

#include "widgets/theme.h"

namespace wirelark {

FollowPill::FollowPill(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(QStringLiteral("followPill"));
    // The keys stay where they are when it is clicked.
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    setUnseen(0);
    hide();
}

void FollowPill::setUnseen(qint64 rows)
{
    const int count = int(std::min<qint64>(rows, std::numeric_limits<int>::max()));
    const QString text =
        rows > 0 ? tr("↓ %Ln new · Follow  Ctrl+End", nullptr, count) : tr("↓ Follow  Ctrl+End");
    if (text == this->text())
        return;
    setText(text);
    setAccessibleName(rows > 0 ? tr("%Ln new: follow the newest", nullptr, count) : tr("Follow the newest"));
    if (parentWidget())
        place(parentWidget()->rect());
}

void FollowPill::place(const QRect &area)
{
    const QSize size(fontMetrics().horizontalAdvance(text()) + 28, fontMetrics().height() + 10);
    setGeometry(
        area.right() - size.width() - 11, area.bottom() - size.height() - 9, size.width(), size.height());
}

void FollowPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::tokens(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? tokens.focus : tokens.border, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() || underMouse() ? tokens.selection : tokens.window);
    const qreal radius = height() / 2.0 - 1;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    painter.setPen(tokens.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace wirelark
