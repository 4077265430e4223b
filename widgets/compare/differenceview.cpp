#include "widgets/compare/differenceview.h"

#include <algorithm>

#include <QKeyEvent>
#include <QPainter>

#include "core/timeline/comparison.h"
#include "widgets/theme.h"
#include "widgets/view/datafont.h"
#include "widgets/view/tableaccessible.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

void pair(DifferenceByte &left, DifferenceByte &right)
{
    using Kind = DifferenceByte::Kind;
    if (left.kind == Kind::Nothing && right.kind == Kind::Nothing)
        return;
    for (DifferenceByte *byte : {&left, &right}) {
        if (byte->kind == Kind::Nothing)
            byte->kind = Kind::Gap;
    }
    left.differs = right.differs = left.kind != right.kind || left.byte != right.byte;
}

} // namespace

DifferenceView::DifferenceView(QWidget *parent)
    : LineScrollArea(parent)
    , m_words(*this)
{
    TableAccessible::install();
    setObjectName(u"differenceView"_s);
    setAccessibleName(tr("Bytes of both sides"));
    setLayoutDirection(Qt::LeftToRight);
    setFont(dataFont());
    layOut();
}

void DifferenceView::setComparison(Comparison *comparison)
{
    m_comparison = comparison;
    m_cells = comparison ? DifferenceCells(comparison->ranges(), comparison->left().size(), comparison->right().size())
                         : DifferenceCells();
    m_current = -1;
    m_line = m_cells.count() > 0 ? 0 : -1;
    setTopLine(0);
    layOut();
    goTo(0);
}

void DifferenceView::goTo(int difference)
{
    if (difference < 0 || difference >= std::ssize(m_cells.ranges()))
        return;
    m_current = difference;
    moveTo(m_cells.startOf(static_cast<size_t>(difference)) / m_layout.half.bytesPerRow);
    Q_EMIT currentChanged(difference);
}

void DifferenceView::moveTo(qint64 line)
{
    if (lineCount() == 0)
        return;
    m_line = std::clamp<qint64>(line, 0, lineCount() - 1);
    ensureLineVisible(m_line);
    viewport()->update();
    TableAccessible::announceCurrent(this);
}

void DifferenceView::layOut()
{
    const qint64 cell = m_line * m_layout.half.bytesPerRow;
    const qint64 longest = m_comparison ? std::max(m_comparison->left().size(), m_comparison->right().size()) : 0;
    m_layout = DifferenceLayout::fit(viewport()->width(), fontMetrics().horizontalAdvance(u'0'), longest);
    setLineHeight(fontMetrics().height() + 4);
    const int width = m_layout.half.bytesPerRow;
    setLines((m_cells.count() + width - 1) / width, topLine());
    if (m_line >= 0)
        moveTo(cell / width);
}

// The bytes of some lines, which stand side by side on either side.
DifferenceView::Piece DifferenceView::readSide(qint64 firstLine, qint64 lines, bool isLeft) const
{
    const int width = m_layout.half.bytesPerRow;
    const qint64 end = std::min(m_cells.count(), (firstLine + lines) * width);
    const auto offsetOf = [&](qint64 cell) { return isLeft ? m_cells.at(cell).left : m_cells.at(cell).right; };
    qint64 first = firstLine * width;
    while (first < end && offsetOf(first) < 0)
        ++first;
    if (first == end)
        return {};
    StreamBytes &bytes = isLeft ? m_comparison->left() : m_comparison->right();
    return {offsetOf(first), bytes.read(offsetOf(first), end - first)};
}

DifferenceLine DifferenceView::line(qint64 line) const
{
    return makeLine(line, readSide(line, 1, true), readSide(line, 1, false));
}

DifferenceLine DifferenceView::makeLine(qint64 line, const Piece &left, const Piece &right) const
{
    const int width = m_layout.half.bytesPerRow;
    DifferenceLine made;
    made.left.resize(size_t(width));
    made.right.resize(size_t(width));
    const auto fill = [](DifferenceByte &byte, qint64 &lineOffset, const Piece &piece, qint64 offset) {
        const qint64 at = offset - piece.start;
        if (offset < 0 || at < 0 || at >= piece.bytes.size())
            return;
        byte.kind = DifferenceByte::Kind::Byte;
        byte.byte = piece.bytes[at];
        if (lineOffset < 0)
            lineOffset = offset;
    };
    const bool hasCurrent = m_current >= 0;
    const qint64 currentStart = hasCurrent ? m_cells.startOf(size_t(m_current)) : 0;
    const qint64 currentEnd = hasCurrent ? currentStart + m_cells.sizeOf(size_t(m_current)) : 0;
    for (int column = 0; column < width && line * width + column < m_cells.count(); ++column) {
        const qint64 cell = line * width + column;
        const DifferenceCells::Cell at = m_cells.at(cell);
        DifferenceByte &leftByte = made.left[size_t(column)];
        DifferenceByte &rightByte = made.right[size_t(column)];
        fill(leftByte, made.leftOffset, left, at.left);
        fill(rightByte, made.rightOffset, right, at.right);
        pair(leftByte, rightByte);
        leftByte.isCurrent = rightByte.isCurrent = cell >= currentStart && cell < currentEnd;
    }
    made.isCurrent = hasFocus() && line == m_line;
    return made;
}

void DifferenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setLayoutDirection(Qt::LeftToRight);
    const Tokens &tokens = Theme::tokens(this);
    painter.fillRect(viewport()->rect(), tokens.base);
    const int lines = m_words.visibleRowCount();
    if (lines <= 0)
        return;
    const Piece left = readSide(topLine(), lines, true);
    const Piece right = readSide(topLine(), lines, false);
    for (int line = 0; line < lines; ++line) {
        const QRect rect(0, line * lineHeight(), viewport()->width(), lineHeight());
        paintDifferenceLine(painter, rect, makeLine(topLine() + line, left, right), m_layout, tokens);
    }
}

void DifferenceView::resizeEvent(QResizeEvent *event)
{
    LineScrollArea::resizeEvent(event);
    layOut();
}

void DifferenceView::changeEvent(QEvent *event)
{
    LineScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        layOut();
}

void DifferenceView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return moveTo(m_line - 1);
    case Qt::Key_Down:
        return moveTo(m_line + 1);
    case Qt::Key_PageUp:
        return moveTo(m_line - wholeLines());
    case Qt::Key_PageDown:
        return moveTo(m_line + wholeLines());
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(lineCount() - 1);
    default:
        event->ignore();
    }
}

void DifferenceView::mousePressEvent(QMouseEvent *event)
{
    const qint64 line = topLine() + event->position().toPoint().y() / lineHeight();
    if (event->button() == Qt::LeftButton && line < lineCount())
        moveTo(line);
}

} // namespace wirelark
