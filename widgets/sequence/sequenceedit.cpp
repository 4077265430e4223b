#include "widgets/sequence/sequenceedit.h"

#include <algorithm>

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include "core/explain/sequencewords.h"
#include "widgets/format.h"
#include "widgets/sequence/commenthighlighter.h"
#include "widgets/sequence/linegutter.h"
#include "widgets/stylepainter.h"
#include "widgets/theme.h"
#include "widgets/view/datafont.h"

namespace wirelark {

namespace {

constexpr QStringView indentation = u"    ";

} // namespace

SequenceEdit::SequenceEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new LineGutter(*this))
    , m_highlighter(new CommentHighlighter(*this))
{
    setObjectName(QStringLiteral("sequenceEdit"));
    setAccessibleName(tr("Text of the sequence"));
    setFont(dataFont());
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight); // as its words and bytes are in every language
    document()->setDocumentMargin(6);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SequenceEdit::layOutGutter);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::cursorPositionChanged, m_gutter, qOverload<>(&QWidget::update));
    connect(document(), &QTextDocument::contentsChange, this,
        [this](int, int removed, int added) { onContentsChange(removed, added); });
    layOutGutter();
}

QString SequenceEdit::text() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

void SequenceEdit::setText(const QString &text)
{
    setPlainText(text);
    m_errors.clear();
}

// What stood beside the lines was about other ones.
void SequenceEdit::onContentsChange(int removed, int added)
{
    if (removed == 0 && added == 0)
        return;
    setShapes({});
    Q_EMIT edited();
}

void SequenceEdit::setErrors(std::vector<SequenceError> errors)
{
    m_errors = std::move(errors);
    viewport()->update();
    m_gutter->update();
}

const SequenceError *SequenceEdit::errorAt(int line) const
{
    const auto found = std::ranges::lower_bound(m_errors, line, {}, &SequenceError::line);
    return found != m_errors.end() && found->line == line ? &*found : nullptr;
}

bool SequenceEdit::isWrong(int line) const
{
    return errorAt(line) != nullptr;
}

void SequenceEdit::setShapes(std::map<int, RunShape> shapes)
{
    if (shapes == m_shapes)
        return;
    m_shapes = std::move(shapes);
    colourFailedLine();
    m_gutter->update();
}

std::optional<RunShape> SequenceEdit::shapeOfLine(int line) const
{
    const auto found = m_shapes.find(line);
    return found == m_shapes.end() ? std::nullopt : std::optional(found->second);
}

void SequenceEdit::colourFailedLine()
{
    QList<QTextEdit::ExtraSelection> lines;
    for (const auto &[line, shape] : m_shapes) {
        if (shape != RunShape::Failed)
            continue;
        QTextEdit::ExtraSelection whole;
        whole.cursor = QTextCursor(document()->findBlockByNumber(line - 1));
        whole.format.setBackground(Theme::tokens(this).redTint);
        whole.format.setProperty(QTextFormat::FullWidthSelection, true);
        lines.append(whole);
    }
    setExtraSelections(lines);
}

void SequenceEdit::goTo(int line, qsizetype column)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(std::clamp<qsizetype>(column, 0, block.length() - 1)));
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

void SequenceEdit::eachVisibleLine(const std::function<void(int, const QRectF &)> &take) const
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height())
            return;
        take(block.blockNumber() + 1, place);
    }
}

void SequenceEdit::layOutGutter()
{
    const int width = m_gutter->neededWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, viewport()->height());
}

void SequenceEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
}

void SequenceEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colourFailedLine();
        m_highlighter->rehighlight();
    }
}

// A line begins as far to the right as the one before, what stands between braces a little further.
void SequenceEdit::keyPressEvent(QKeyEvent *event)
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    const bool isBreak = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (event->text() == u'}' && before.endsWith(indentation) && before.trimmed().isEmpty()
        && !cursor.hasSelection()) {
        cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(indentation.size()));
        cursor.insertText(event->text());
    } else if (isBreak && isPlain) {
        const auto text = std::ranges::find_if(before, [](QChar c) { return c != u' ' && c != u'\t'; });
        QString indent = before.first(text - before.begin());
        if (before.trimmed().endsWith(u'{'))
            indent += indentation;
        cursor.insertText(u'\n' + indent);
    } else {
        return QPlainTextEdit::keyPressEvent(event);
    }
    ensureCursorVisible();
}

bool SequenceEdit::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const SequenceError *error = errorAt(cursorForPosition(help->pos()).blockNumber() + 1);
    QToolTip::showText(help->globalPos(), error ? safeToolTip(errorText(*error)) : QString(), viewport());
    return true;
}

void SequenceEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_errors.empty())
        return;
    QPainter painter(viewport());
    eachVisibleLine([&](int line, const QRectF &) {
        if (const SequenceError *error = errorAt(line))
            paintWave(painter, *error);
    });
}

// Our own, for one of nothing as well: what is missing is missing at the end of the line.
void SequenceEdit::paintWave(QPainter &painter, const SequenceError &error) const
{
    const QTextBlock block = document()->findBlockByNumber(error.line - 1);
    const auto rectAt = [&](qsizetype column) {
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + int(std::clamp<qsizetype>(column, 0, block.length() - 1)));
        return cursorRect(cursor);
    };
    const QRect from = rectAt(error.start);
    const QRect to = rectAt(error.start + error.length);
    const int least = fontMetrics().horizontalAdvance(u'n');
    StylePainter::wave(painter, from.left(), std::max(to.left(), from.left() + least), from.bottom() + 1,
        Theme::tokens(this).error);
}

} // namespace wirelark
