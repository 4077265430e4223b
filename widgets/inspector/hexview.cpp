#include "widgets/inspector/hexview.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include "core/payload/copyas.h"
#include "core/payload/hex.h"
#include "core/payload/visibletext.h"
#include "widgets/inspector/hexpainter.h"
#include "widgets/theme.h"
#include "widgets/view/datafont.h"
#include "widgets/view/tableaccessible.h"

namespace wirelark {

using namespace Qt::StringLiterals;

HexView::HexView(QWidget *parent)
    : LineScrollArea(parent)
{
    TableAccessible::install();
    setObjectName(u"hexView"_s);
    setAccessibleName(tr("Bytes in hex"));
    // Offsets and bytes read from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    viewport()->setCursor(Qt::IBeamCursor);
    setZoom(0);
}

void HexView::setContent(const ByteSource &source, qint64 streamOffset, const Focus &focus, std::vector<qint64> borders)
{
    m_source = source;
    m_streamOffset = streamOffset;
    m_focus = focus;
    m_borders = std::move(borders);
    m_cursor = m_anchor = source.size() > 0 ? focus.start : -1;
    relayout();
    // With one line of what stands before it.
    setTopLine(std::max<qint64>(0, currentRow() - 1));
    Q_EMIT cursorMoved(m_cursor);
    Q_EMIT selectionChanged();
}

void HexView::clear()
{
    setContent({}, 0, {});
}

void HexView::setZoom(int points)
{
    m_zoom = points;
    setFont(dataFont(points));
    setLineHeight(fontMetrics().height() + 4);
    relayout();
    updateGeometry();
}

void HexView::setEncoding(Encoding encoding)
{
    m_encoding = encoding;
    viewport()->update();
}

void HexView::setCursor(qint64 byte)
{
    select(byte, byte);
}

void HexView::select(qint64 anchor, qint64 cursor)
{
    if (size() == 0)
        return;
    const auto inside = [this](qint64 byte) { return std::clamp<qint64>(byte, 0, size() - 1); };
    const bool hasMoved = m_cursor != inside(cursor);
    m_anchor = inside(anchor);
    m_cursor = inside(cursor);
    ensureLineVisible(currentRow());
    viewport()->update();
    if (hasMoved) {
        Q_EMIT cursorMoved(m_cursor);
        TableAccessible::announceCurrent(this);
    }
    Q_EMIT selectionChanged();
}

qint64 HexView::selectionStart() const
{
    return std::min(m_anchor, m_cursor);
}

qint64 HexView::selectionSize() const
{
    return m_cursor < 0 ? 0 : std::abs(m_cursor - m_anchor) + 1;
}

qint64 HexView::copyStart() const
{
    return selectionSize() > 1 ? selectionStart() : m_focus.start;
}

QByteArray HexView::bytesToCopy() const
{
    return bytes(copyStart(), std::min(selectionSize() > 1 ? selectionSize() : m_focus.size, maxCopy));
}

int HexView::visibleRowCount() const
{
    return int(std::min<qint64>(partLines(), lineCount() - topLine()));
}

qint64 HexView::currentRow() const
{
    return m_cursor < 0 ? -1 : m_cursor / m_layout.bytesPerRow;
}

int HexView::currentColumn() const
{
    return int(std::max<qint64>(0, m_cursor) % m_layout.bytesPerRow);
}

bool HexView::isRowSelected(qint64 row) const
{
    const qint64 start = row * m_layout.bytesPerRow;
    return selectionSize() > 0 && start < selectionStart() + selectionSize()
        && start + m_layout.bytesPerRow > selectionStart();
}

QString HexView::columnTitle(int column) const
{
    return tr("Byte %1 of the row").arg(column);
}

QString HexView::spokenCell(qint64 row, int column) const
{
    const qint64 offset = row * m_layout.bytesPerRow + column;
    const QByteArray byte = bytes(offset, 1);
    if (byte.isEmpty())
        return {};
    //: A byte of a hex view for a screen reader: its value in hex, as a character, and its offset in the
    //: stream
    return tr("%1, %2, at 0x%3")
        .arg(toHex(byte), visibleText(byte).text, QString::number(m_streamOffset + offset, 16).toUpper());
}

QString HexView::spokenRow(qint64 row) const
{
    const qint64 offset = row * m_layout.bytesPerRow;
    const QByteArray bytesOfRow = bytes(offset, m_layout.bytesPerRow);
    //: A row of a hex view for a screen reader: offset in the stream, bytes in hex, the same as text
    return tr("0x%1: %2, text %3")
        .arg(QString::number(m_streamOffset + offset, 16).toUpper(), toHex(bytesOfRow),
            visibleText(bytesOfRow).text);
}

QRect HexView::cellRect(qint64 row, int column) const
{
    const qint64 y = (row - topLine()) * lineHeight();
    if (y < 0 || y > viewport()->height())
        return {};
    return {m_layout.hexX(column), int(y), 2 * m_layout.charWidth, lineHeight()};
}

QSize HexView::sizeHint() const
{
    const HexLayout full{.charWidth = m_layout.charWidth, .offsetDigits = 6, .bytesPerRow = 16};
    return {full.width() + verticalScrollBar()->sizeHint().width(), 6 * lineHeight()};
}

QSize HexView::minimumSizeHint() const
{
    const HexLayout narrow{.charWidth = m_layout.charWidth, .offsetDigits = 6, .bytesPerRow = 8};
    return {narrow.width() + verticalScrollBar()->sizeHint().width(), 3 * lineHeight()};
}

bool HexView::event(QEvent *event)
{
    // A menu must not take these two while the keys go here.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return LineScrollArea::event(event);
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setLayoutDirection(Qt::LeftToRight);
    const Tokens &tokens = Theme::tokens(this);
    painter.fillRect(viewport()->rect(), tokens.base);
    const int width = m_layout.bytesPerRow;
    const qint64 endSelected = selectionStart() + selectionSize();
    for (int line = 0; line < visibleRowCount(); ++line) {
        const qint64 start = (topLine() + line) * width;
        const auto column = [&](qint64 byte) { return int(std::clamp<qint64>(byte - start, 0, width)); };
        HexRow row;
        row.offset = m_streamOffset + start;
        row.bytes = bytes(start, width);
        row.text = textOfRow(start);
        row.hasFocus = hasFocus();
        row.firstInFocus = column(m_focus.start);
        row.endInFocus = column(m_focus.start + m_focus.size);
        row.borders = bordersOf(start);
        row.firstSelected = column(selectionStart());
        row.endSelected = column(endSelected);
        row.current = topLine() + line == currentRow() ? currentColumn() : -1;
        paintHexRow(
            painter, QRect(0, line * lineHeight(), viewport()->width(), lineHeight()), row, m_layout, tokens);
    }
}

// The columns before which there is a border.
std::vector<int> HexView::bordersOf(qint64 start) const
{
    std::vector<int> columns;
    const auto from = std::ranges::lower_bound(m_borders, std::max<qint64>(start, 1));
    for (auto border = from; border != m_borders.end() && *border < start + m_layout.bytesPerRow; ++border)
        columns.push_back(static_cast<int>(*border - start));
    return columns;
}

std::vector<TextCell> HexView::textOfRow(qint64 start) const
{
    const qint64 before = std::min<qint64>(start, maxTextContext);
    constexpr qint64 behind = 3; // of a character of four bytes
    const int width = m_layout.bytesPerRow;
    return textCells(bytes(start - before, before + width + behind), before, width, m_encoding);
}

void HexView::resizeEvent(QResizeEvent *event)
{
    LineScrollArea::resizeEvent(event);
    relayout();
}

void HexView::relayout()
{
    const qint64 topByte = topLine() * m_layout.bytesPerRow;
    const int charWidth = fontMetrics().horizontalAdvance(u'0');
    m_layout =
        HexLayout::fit(viewport()->width(), charWidth, m_streamOffset + std::max<qint64>(0, size() - 1));
    const int width = m_layout.bytesPerRow;
    setLines((size() + width - 1) / width, topByte / width);
}

qint64 HexView::byteAt(QPoint position) const
{
    const qint64 row = topLine() + (position.y() < 0 ? -1 : position.y() / lineHeight());
    return std::clamp<qint64>(
        row * m_layout.bytesPerRow + m_layout.columnAt(position.x()), 0, std::max<qint64>(0, size() - 1));
}

qint64 HexView::target(const QKeyEvent *event) const
{
    const int width = m_layout.bytesPerRow;
    const bool hasControl = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return m_cursor - 1;
    case Qt::Key_Right:
        return m_cursor + 1;
    case Qt::Key_Up:
        return m_cursor < width ? m_cursor : m_cursor - width;
    case Qt::Key_Down:
        return m_cursor + width < size() ? m_cursor + width : m_cursor;
    case Qt::Key_PageUp:
        return m_cursor - qint64(width) * wholeLines();
    case Qt::Key_PageDown:
        return m_cursor + qint64(width) * wholeLines();
    case Qt::Key_Home:
        return hasControl ? 0 : m_cursor - m_cursor % width;
    case Qt::Key_End:
        return hasControl ? size() - 1 : m_cursor - m_cursor % width + width - 1;
    default:
        return -1;
    }
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (size() == 0) {
        event->ignore();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        select(m_focus.start, m_focus.start + m_focus.size - 1);
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copyAs(CopyFormat::Hex, bytesToCopy()));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: {
        const qint64 byte = target(event);
        select(event->modifiers() & Qt::ShiftModifier ? m_anchor : std::clamp<qint64>(byte, 0, size() - 1),
            byte);
        return;
    }
    default:
        // QAbstractScrollArea would scroll by the arrow keys.
        event->ignore();
    }
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || size() == 0)
        return;
    const qint64 byte = byteAt(event->position().toPoint());
    select(event->modifiers() & Qt::ShiftModifier ? m_anchor : byte, byte);
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton && size() > 0)
        select(m_anchor, byteAt(event->position().toPoint()));
}

} // namespace wirelark
