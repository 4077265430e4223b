#include "widgets/send/sendedit.h"

#include <algorithm>

#include <QFontDatabase>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyleOption>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include "widgets/format.h"
#include "widgets/send/droppedfile.h"
#include "widgets/stylepainter.h"
#include "widgets/theme.h"

namespace wirelark {

namespace {

constexpr int maximumRows = 6;
constexpr std::size_t maximumMarks = 1000; // each costs a little on every paint

} // namespace

SendEdit::SendEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("sendEdit"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAnywhere);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &SendEdit::fitHeight);
    fitHeight();
}

void SendEdit::setEndingToken(const QString &name)
{
    m_endingToken = name;
    viewport()->update();
}

void SendEdit::setMarks(const SendMarks &marks)
{
    const auto end = marks.begin() + static_cast<qsizetype>(std::min(marks.size(), maximumMarks));
    if (std::equal(marks.begin(), end, m_marks.begin(), m_marks.end()))
        return;
    m_marks.assign(marks.begin(), end);
    colourMarks();
}

void SendEdit::colourMarks()
{
    QList<QTextEdit::ExtraSelection> tokens;
    const Tokens &colours = Theme::tokens(this);
    for (const SendMark &mark : m_marks) {
        if (mark.kind == SendMark::Kind::Wrong)
            continue; // has its wave
        QTextEdit::ExtraSelection token;
        token.cursor = QTextCursor(document());
        token.cursor.setPosition(static_cast<int>(mark.start));
        token.cursor.setPosition(static_cast<int>(mark.start + mark.length), QTextCursor::KeepAnchor);
        token.format.setForeground(palette().link());
        if (mark.kind == SendMark::Kind::Field)
            token.format.setBackground(colours.blueTint);
        tokens.append(token);
    }
    setExtraSelections(tokens);
    viewport()->update();
}

QString SendEdit::tipAt(QPoint place) const
{
    const int position = cursorForPosition(place).position();
    for (const SendMark &mark : m_marks) {
        const bool isNear = mark.start <= position && position <= mark.start + mark.length;
        if (isNear && !mark.tip.isEmpty())
            return mark.tip;
    }
    return {};
}

bool SendEdit::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), safeToolTip(tipAt(help->pos())), viewport());
    return true;
}

void SendEdit::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.movePosition(QTextCursor::End);
    setTextCursor(cursor);
}

void SendEdit::changeText(const QString &text)
{
    const QString before = toPlainText();
    const qsizetype shorter = std::min(before.size(), text.size());
    const qsizetype front = std::mismatch(before.begin(), before.begin() + shorter, text.begin()).first - before.begin();
    const auto back = std::mismatch(before.rbegin(), before.rbegin() + shorter - front, text.rbegin()).first - before.rbegin();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(front));
    cursor.setPosition(static_cast<int>(before.size() - back), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(front, text.size() - front - back));
}

int SendEdit::heightForRows(int rows) const
{
    return rows * fontMetrics().lineSpacing()
        + 2 * (static_cast<int>(document()->documentMargin()) + frameWidth());
}

void SendEdit::fitHeight()
{
    // One row is as high as the button beside it, with its text in the middle.
    const QStyleOption option = [this] {
        QStyleOption o;
        o.initFrom(this);
        return o;
    }();
    const int controlHeight = style()->sizeFromContents(QStyle::CT_LineEdit, &option, {}, this).height();
    document()->setDocumentMargin(
        std::max(2, (controlHeight - fontMetrics().lineSpacing()) / 2 - frameWidth()));
    const int rows =
        static_cast<int>(document()->documentLayout()->documentSize().height()); // rows, in a plain text edit
    setVerticalScrollBarPolicy(rows > maximumRows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(std::max(heightForRows(std::clamp(rows, 1, maximumRows)), controlHeight));
}

QSize SendEdit::sizeHint() const
{
    return {240, height()};
}

QSize SendEdit::minimumSizeHint() const
{
    return {80, heightForRows(1)};
}

bool SendEdit::isComposing() const
{
    return !textCursor().block().layout()->preeditAreaText().isEmpty();
}

bool SendEdit::canMove(QTextCursor::MoveOperation operation) const
{
    QTextCursor cursor = textCursor();
    return cursor.movePosition(operation);
}

void SendEdit::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event->accept();
        if (isComposing())
            return;
        if (modifiers == Qt::ShiftModifier)
            textCursor().insertBlock();
        else if (modifiers == Qt::NoModifier || modifiers == Qt::ControlModifier)
            Q_EMIT sendRequested(modifiers == Qt::ControlModifier);
        ensureCursorVisible();
        return;
    case Qt::Key_Up:
        if (modifiers == Qt::NoModifier && !isComposing() && !canMove(QTextCursor::Up))
            return Q_EMIT olderRequested();
        break;
    case Qt::Key_Down:
        if (modifiers == Qt::NoModifier && !isComposing() && !canMove(QTextCursor::Down))
            return Q_EMIT newerRequested();
        break;
    case Qt::Key_Escape:
        return event->ignore(); // the window's
    default:
        break;
    }
    QPlainTextEdit::keyPressEvent(event);
}

QRect SendEdit::rectAt(qsizetype position) const
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(position));
    return cursorRect(cursor);
}

void SendEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    for (const SendMark &mark : m_marks) {
        if (mark.kind == SendMark::Kind::Wrong)
            paintWave(painter, mark);
    }
    if (!m_endingToken.isEmpty() && !isComposing())
        paintEndingToken(painter);
}

// Our own: the wave a text format draws is too faint to be found.
void SendEdit::paintWave(QPainter &painter, const SendMark &mark) const
{
    const QRect from = rectAt(mark.start);
    const QRect to = rectAt(mark.start + mark.length);
    const int right = to.top() == from.top() ? to.left() : viewport()->width();
    StylePainter::wave(painter, from.left(), right, from.bottom() + 1, Theme::tokens(this).error);
}

void SendEdit::paintEndingToken(QPainter &painter) const
{
    const QRect place = rectAt(document()->characterCount() - 1);
    QFont small = font();
    small.setPointSizeF(std::max(small.pointSizeF() - 1, 9.0));
    const int width = QFontMetrics(small).horizontalAdvance(m_endingToken) + 10;
    // Behind the last letter, or behind the hint that stands there while there is none.
    const int hint = document()->isEmpty() ? fontMetrics().horizontalAdvance(placeholderText()) : 0;
    const int left = std::min(place.right() + hint + 6, viewport()->width() - width - 2);
    const QRect pill(left, place.top(), width, place.height());

    const Tokens &tokens = Theme::tokens(this);
    StylePainter::panel(painter, pill, tokens.alternate, StylePainter::mix(tokens.base, tokens.border, 0.5));
    painter.setFont(small);
    painter.setPen(tokens.info);
    painter.drawText(pill, Qt::AlignCenter, m_endingToken);
}

void SendEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    if (event->type() == QEvent::PaletteChange)
        colourMarks();
}

bool SendEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return !droppedFile(source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void SendEdit::insertFromMimeData(const QMimeData *source)
{
    const QString path = droppedFile(source);
    if (path.isEmpty())
        QPlainTextEdit::insertFromMimeData(source);
    else
        Q_EMIT fileDropped(path);
}

} // namespace wirelark
