#include "widgets/bar/addressedit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>

#include "widgets/icons.h"
#include "widgets/stylepainter.h"
#include "widgets/theme.h"

namespace wirelark {

namespace {

constexpr int buttonWidth = 28;

} // namespace

AddressEdit::AddressEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_recentsButton(new QToolButton(this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextMargins(4, 0, buttonWidth, 0);
    setLayoutDirection(Qt::LeftToRight); // as addresses are in every language

    auto *completer = new QCompleter(&m_recents, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    completer->popup()->setFont(font());
    setCompleter(completer);

    m_recentsButton->setIcon(icon(Glyph::ChevronDown));
    m_recentsButton->setAutoRaise(true);
    m_recentsButton->setCursor(Qt::ArrowCursor);
    m_recentsButton->setFocusPolicy(Qt::NoFocus); // Down does the same from the keyboard
    m_recentsButton->setAccessibleName(tr("Recent"));
    m_recentsButton->setToolTip(tr("Recent"));
    m_recentsButton->hide();
    connect(m_recentsButton, &QToolButton::clicked, this, &AddressEdit::showRecents);
}

void AddressEdit::setRecents(const QStringList &lines)
{
    m_recents.setStringList(lines);
    m_recentsButton->setVisible(!lines.isEmpty());
}

void AddressEdit::setOffence(qsizetype start, qsizetype length)
{
    m_offenceStart = start;
    m_offenceLength = length;
    update();
}

void AddressEdit::showRecents()
{
    if (m_recents.rowCount() == 0)
        return;
    setFocus(Qt::PopupFocusReason);
    completer()->setCompletionPrefix({});
    completer()->complete();
    completer()->popup()->setCurrentIndex(completer()->completionModel()->index(0, 0));
}

void AddressEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        completer()->popup()->hide();
        event->accept();
        if (!event->isAutoRepeat())
            Q_EMIT entered(event->modifiers().testFlag(Qt::AltModifier));
        return;
    case Qt::Key_Down:
        if (!completer()->popup()->isVisible())
            return showRecents();
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

// QLineEdit does not say where its characters are; a layout of our own does, moved to where the cursor is
// drawn.
QRectF AddressEdit::offenceRect() const
{
    QTextLayout layout(text(), font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return {};
    constexpr int cursorPadding = 5; // left of the cursor within cursorRect()
    const QRect cursor = cursorRect();
    const qreal origin = cursor.left() + cursorPadding - line.cursorToX(cursorPosition());
    const qreal from = line.cursorToX(static_cast<int>(m_offenceStart));
    const qreal to = line.cursorToX(static_cast<int>(m_offenceStart + m_offenceLength));
    const qreal baseline = cursor.top() + (cursor.height() + fontMetrics().height()) / 2.0;
    return QRectF(QPointF(origin + std::min(from, to), baseline - 3),
        QPointF(origin + std::max(from, to), baseline + 1));
}

void AddressEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_offenceStart < 0 || m_offenceLength <= 0)
        return;
    QPainter painter(this);
    painter.setClipRect(rect().adjusted(4, 0, -buttonWidth, 0));
    const QRectF place = offenceRect();
    StylePainter::wave(painter, place.left(), place.right(), place.bottom(), Theme::tokens(this).error);
}

void AddressEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const QRect place(width() - buttonWidth - 2, 2, buttonWidth, height() - 4);
    m_recentsButton->setGeometry(place);
}

} // namespace wirelark
