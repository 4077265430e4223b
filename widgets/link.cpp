#include "widgets/link.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include "widgets/stylepainter.h"
#include "widgets/theme.h"

namespace wirelark {

namespace {

// A screen reader says "link", and can press it.
class AccessibleLink : public QAccessibleWidget
{
public:
    explicit AccessibleLink(QWidget *link)
        : QAccessibleWidget(link, QAccessible::Link)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && text.isEmpty() ? static_cast<Link *>(widget())->text() : text;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            Q_EMIT static_cast<Link *>(widget())->activated();
    }
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    return className == QLatin1StringView("wirelark::Link")
        ? new AccessibleLink(static_cast<QWidget *>(object))
        : nullptr;
}

} // namespace

Link::Link(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    static const bool isInstalled = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(isInstalled);
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::Link);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setContentsMargins(4, 0, 4, 0);
    setMinimumHeight(24);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Link::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    QPainter painter(this);
    const QRect content = contentsRect();
    if (underMouse() && isEnabled()) {
        const int width = std::min(fontMetrics().horizontalAdvance(text()), content.width());
        const int y = content.center().y() + fontMetrics().ascent() / 2 + 3;
        const QRect line(content.left(), y, width, 1);
        painter.fillRect(
            QStyle::visualRect(layoutDirection(), content, line), palette().color(QPalette::Link));
    }
    if (hasFocus())
        StylePainter::focusRing(painter, rect(), Theme::tokens(this).focus);
}

void Link::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && !event->isAutoRepeat())
        Q_EMIT activated();
    else
        QLabel::keyPressEvent(event);
}

void Link::mousePressEvent(QMouseEvent *event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void Link::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

void Link::enterEvent(QEnterEvent *event)
{
    QLabel::enterEvent(event);
    update();
}

void Link::leaveEvent(QEvent *event)
{
    QLabel::leaveEvent(event);
    update();
}

void Link::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    update();
}

void Link::focusOutEvent(QFocusEvent *event)
{
    QLabel::focusOutEvent(event);
    update();
}

} // namespace wirelark
