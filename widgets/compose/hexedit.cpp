#include "widgets/compose/hexedit.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include "core/compose/literalfield.h"
#include "core/payload/hex.h"
#include "widgets/compose/byteclipboard.h"
#include "widgets/send/draftbytes.h"
#include "widgets/theme.h"
#include "widgets/view/datafont.h"
#include "widgets/view/tableaccessible.h"

using namespace Qt::StringLiterals;

namespace wirelark {

HexEdit::HexEdit(DraftBytes &bytes, QWidget *parent)
    : LineScrollArea(parent)
    , m_bytes(bytes)
    , m_cells(*this, bytes.editor())
{
    TableAccessible::install();
    setObjectName(u"hexEdit"_s);
    setAccessibleName(tr("Bytes to send, in hex"));
    // Offsets and bytes read from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    setAttribute(Qt::WA_InputMethodEnabled);
    viewport()->setCursor(Qt::IBeamCursor);
    setFont(dataFont());
    setLineHeight(fontMetrics().height() + 4);
    connect(&m_bytes, &DraftBytes::changed, this, &HexEdit::onChanged);
    relayout();
}

const ByteEditor &HexEdit::editor() const
{
    return m_bytes.editor();
}

void HexEdit::setInText(bool inText)
{
    if (m_isInText == inText)
        return;
    m_isInText = inText;
    m_bytes.move([](ByteEditor &editor) { editor.select(editor.caret(), editor.caret()); });
    viewport()->update();
    Q_EMIT columnChanged(inText);
}

void HexEdit::onChanged()
{
    relayout();
    ensureLineVisible(currentRow());
    viewport()->update();
    if (m_spoken != editor().caret()) {
        m_spoken = editor().caret();
        TableAccessible::announceCurrent(this);
    }
}

void HexEdit::relayout()
{
    const qint64 topByte = topLine() * m_layout.bytesPerRow;
    const int charWidth = fontMetrics().horizontalAdvance(u'0');
    m_layout = HexLayout::fit(viewport()->width(), charWidth, editor().size());
    const int width = m_layout.bytesPerRow;
    setLines(editor().size() / width + 1, topByte / width); // with a place for the next byte
}

int HexEdit::visibleRowCount() const
{
    return int(std::min<qint64>(partLines(), lineCount() - topLine()));
}

qint64 HexEdit::currentRow() const
{
    return editor().caret() / m_layout.bytesPerRow;
}

int HexEdit::currentColumn() const
{
    return int(editor().caret() % m_layout.bytesPerRow);
}

QRect HexEdit::cellRect(qint64 row, int column) const
{
    const qint64 y = (row - topLine()) * lineHeight();
    if (y < 0 || y > viewport()->height())
        return {};
    return {m_isInText ? m_layout.textX(column) : m_layout.hexX(column), int(y),
        (m_isInText ? 1 : 2) * m_layout.charWidth, lineHeight()};
}

QSize HexEdit::sizeHint() const
{
    const HexLayout full {.charWidth = m_layout.charWidth, .offsetDigits = 6, .bytesPerRow = 16};
    return {full.width() + verticalScrollBar()->sizeHint().width(), 20 * lineHeight()};
}

QSize HexEdit::minimumSizeHint() const
{
    const HexLayout narrow {.charWidth = m_layout.charWidth, .offsetDigits = 6, .bytesPerRow = 8};
    return {narrow.width() + verticalScrollBar()->sizeHint().width(), 4 * lineHeight()};
}

void HexEdit::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setLayoutDirection(Qt::LeftToRight);
    const Tokens &tokens = Theme::tokens(this);
    painter.fillRect(viewport()->rect(), tokens.base);
    for (int line = 0; line < visibleRowCount(); ++line) {
        const QRect rect(0, line * lineHeight(), viewport()->width(), lineHeight());
        paintHexRow(painter, rect, rowAt(topLine() + line), m_layout, tokens);
    }
}

HexRow HexEdit::rowAt(qint64 line) const
{
    const int width = m_layout.bytesPerRow;
    const qint64 start = line * width;
    const auto column = [&](qint64 byte) { return int(std::clamp<qint64>(byte - start, 0, width)); };
    HexRow row;
    row.offset = start;
    row.bytes = editor().bytes().mid(start, width);
    row.text = textOfRow(start);
    row.hasFocus = hasFocus();
    row.endInFocus = m_bytes.trouble().isEmpty() ? width : 0;
    row.firstSelected = column(editor().selectionStart());
    row.endSelected = column(editor().selectionStart() + editor().selectionSize());
    row.fields = fieldsOfRow(start);
    if (line == currentRow() && m_bytes.trouble().isEmpty())
        row.caret = {currentColumn(), m_isInText, editor().isInserting() && !editor().hasSelection(), editor().isSecondDigit()};
    return row;
}

std::vector<HexFieldSpan> HexEdit::fieldsOfRow(qint64 start) const
{
    std::vector<HexFieldSpan> spans;
    const qint64 end = start + m_layout.bytesPerRow;
    const auto &fields = editor().shown().fields();
    for (auto field = editor().shown().firstFrom(start); field != fields.end() && field->start < end; ++field) {
        const auto [first, last] = std::pair(std::max(field->start, start), std::min(field->end(), end));
        if (first < last)
            spans.push_back({int(first - start), int(last - start), field->start >= start,
                !isLiteral(editor().draft().fieldAt(field->unit)->field), field->isOfTheMoment});
    }
    return spans;
}

std::vector<TextCell> HexEdit::textOfRow(qint64 start) const
{
    const qint64 before = std::min<qint64>(start, maxTextContext);
    constexpr qint64 behind = 3; // of a character of four bytes
    const int width = m_layout.bytesPerRow;
    return textCells(editor().bytes().mid(start - before, before + width + behind), before, width, Encoding::Utf8);
}

void HexEdit::resizeEvent(QResizeEvent *event)
{
    LineScrollArea::resizeEvent(event);
    relayout();
}

qint64 HexEdit::byteAt(QPoint position) const
{
    const qint64 row = topLine() + (position.y() < 0 ? -1 : position.y() / lineHeight());
    return std::clamp<qint64>(row * m_layout.bytesPerRow + m_layout.columnAt(position.x()), 0, editor().size());
}

std::optional<qint64> HexEdit::target(const QKeyEvent *event) const
{
    const int width = m_layout.bytesPerRow;
    const qint64 caret = editor().caret();
    const bool hasControl = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return caret - 1;
    case Qt::Key_Right:
        return caret + 1;
    case Qt::Key_Up:
        return caret < width ? caret : caret - width;
    case Qt::Key_Down:
        return caret / width < editor().size() / width ? caret + width : caret;
    case Qt::Key_PageUp:
        return caret - qint64(width) * wholeLines();
    case Qt::Key_PageDown:
        return caret + qint64(width) * wholeLines();
    case Qt::Key_Home:
        return hasControl ? 0 : caret - caret % width;
    case Qt::Key_End:
        return hasControl ? editor().size() : caret - caret % width + width - 1;
    default:
        return std::nullopt;
    }
}

bool HexEdit::event(QEvent *event)
{
    // A menu must not take from the keys that edit here.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isTyped = !key->text().isEmpty() && key->text().front().isPrint()
            && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (isTyped) {
            event->accept();
            return true;
        }
    }
    return LineScrollArea::event(event);
}

void HexEdit::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (const auto byte = target(event)) {
        const bool keepsAnchor = modifiers & Qt::ShiftModifier;
        return m_bytes.move([&](ByteEditor &editor) { editor.moveTo(*byte, keepsAnchor); });
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers == Qt::NoModifier || modifiers == Qt::ControlModifier)
            Q_EMIT sendRequested(modifiers == Qt::ControlModifier);
        return;
    case Qt::Key_Backspace:
        m_bytes.edit([](ByteEditor &editor) { return editor.removeBackward() || editor.caret() == 0; });
        return;
    default:
        break;
    }
    const bool isTyped = !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isTyped && !event->text().isEmpty() && event->text().front().isPrint())
        return type(event->text());
    event->ignore(); // QAbstractScrollArea would scroll by the arrow keys
}

// Blanks between digits are what people are used to type.
void HexEdit::type(const QString &text)
{
    if (m_isInText) {
        m_bytes.edit([&](ByteEditor &editor) { return editor.type(ByteDraft(text.toUtf8())); });
        return;
    }
    for (const QChar letter : text) {
        if (const int digit = hexDigitValue(letter); digit >= 0)
            m_bytes.edit([&](ByteEditor &editor) { return editor.typeDigit(digit); });
    }
}

void HexEdit::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        type(event->commitString());
    event->accept();
}

QVariant HexEdit::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImCursorRectangle)
        return cellRect(currentRow(), currentColumn());
    return LineScrollArea::inputMethodQuery(query);
}

// From the hex column into the text column, and only from there to what is beside.
bool HexEdit::focusNextPrevChild(bool next)
{
    if (m_isInText == next)
        return LineScrollArea::focusNextPrevChild(next);
    setInText(next);
    return true;
}

void HexEdit::copy() const
{
    if (editor().hasSelection())
        QGuiApplication::clipboard()->setMimeData(toClipboard(editor().selection(), editor().selectedBytes()).release());
}

void HexEdit::cut()
{
    copy();
    if (editor().hasSelection())
        m_bytes.edit([](ByteEditor &editor) { return editor.removeSelection(); });
}

void HexEdit::paste()
{
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    const auto units = content ? fromClipboard(*content, m_isInText) : std::nullopt;
    if (!units)
        return Q_EMIT pasteRefused();
    m_bytes.edit([&](ByteEditor &editor) { return editor.type(*units); });
}

void HexEdit::selectAll()
{
    m_bytes.move([](ByteEditor &editor) { editor.select(0, editor.size()); });
}

void HexEdit::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint place = event->position().toPoint();
    setInText(m_layout.partAt(place.x()) == HexLayout::Part::Text);
    m_pressed = byteAt(place);
    const bool keepsAnchor = event->modifiers() & Qt::ShiftModifier;
    m_bytes.move([&](ByteEditor &editor) { editor.moveTo(m_pressed, keepsAnchor); });
}

// The byte below the pointer is selected too, whichever way it goes.
void HexEdit::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const qint64 byte = byteAt(event->position().toPoint());
    if (byte == m_pressed && !editor().hasSelection())
        return;
    m_bytes.move([&](ByteEditor &editor) {
        if (byte >= m_pressed)
            editor.select(m_pressed, byte + 1);
        else
            editor.select(m_pressed + 1, byte);
    });
}

// A field whole.
void HexEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    const ShownBytes::Place *field = editor().shown().fieldAt(byteAt(event->position().toPoint()));
    if (field)
        m_bytes.move([&, place = *field](ByteEditor &editor) { editor.select(place.start, place.end()); });
    else
        mousePressEvent(event);
}

} // namespace wirelark
