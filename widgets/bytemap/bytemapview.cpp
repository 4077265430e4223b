#include "widgets/bytemap/bytemapview.h"

#include <algorithm>

#include <QKeyEvent>
#include <QPainter>

#include "widgets/bytemap/bytemappainter.h"
#include "widgets/theme.h"
#include "widgets/view/datafont.h"
#include "widgets/view/tableaccessible.h"

namespace wirelark {

using namespace Qt::StringLiterals;

ByteMapView::ByteMapView(QWidget *parent)
    : LineScrollArea(parent)
    , m_cells(*this)
{
    TableAccessible::install();
    setObjectName(u"byteMapView"_s);
    setAccessibleName(tr("Values at each offset"));
    setLayoutDirection(Qt::LeftToRight);
    setFont(dataFont());
    viewport()->setMouseTracking(true);
    layOut();
}

void ByteMapView::setOffsets(std::vector<ByteOffset> offsets, ByteMap::From from)
{
    m_offsets = std::move(offsets);
    m_from = from;
    m_row = m_offsets.empty() ? -1 : 0;
    m_value = m_firstValue = 0;
    setLines(std::ssize(m_offsets), 0);
}

void ByteMapView::layOut()
{
    m_layout = ByteMapLayout::fit(viewport()->width(), fontMetrics());
    setLineHeight(fontMetrics().height() + 8);
    if (m_row >= 0)
        moveTo(m_row, m_value);
}

int ByteMapView::firstValue(int row) const
{
    return row == m_row ? m_firstValue : 0;
}

std::vector<ValuePlace> ByteMapView::placesOf(int row) const
{
    return m_layout.valuesFrom(firstValue(row), m_offsets[static_cast<size_t>(row)], fontMetrics());
}

QRect ByteMapView::valueRect(int row, int value) const
{
    const qint64 line = row - topLine();
    if (row < 0 || row >= std::ssize(m_offsets) || line < 0 || line >= partLines())
        return {};
    for (const ValuePlace &place : placesOf(row)) {
        if (place.index == value)
            return {place.x, static_cast<int>(line) * lineHeight(), place.width, lineHeight()};
    }
    return {};
}

void ByteMapView::moveTo(qint64 row, int value)
{
    if (m_offsets.empty())
        return;
    const auto target = static_cast<int>(std::clamp<qint64>(row, 0, std::ssize(m_offsets) - 1));
    if (target != m_row)
        m_firstValue = 0;
    m_row = target;
    m_value = std::clamp(value, 0, static_cast<int>(m_offsets[static_cast<size_t>(target)].values.size()) - 1);
    m_firstValue = std::min(m_firstValue, m_value);
    while (placesOf(m_row).back().index < m_value)
        ++m_firstValue;
    ensureLineVisible(m_row);
    viewport()->update();
    TableAccessible::announceCurrent(this);
}

void ByteMapView::choose()
{
    if (m_row < 0)
        return;
    const ByteOffset &offset = m_offsets[static_cast<size_t>(m_row)];
    const Message &message = offset.values[static_cast<size_t>(m_value)].first;
    Q_EMIT chosen(message, m_from == ByteMap::From::Begin ? offset.offset : message.size - 1 - offset.offset);
}

ByteMapView::Hit ByteMapView::hitAt(QPoint position) const
{
    const qint64 row = topLine() + position.y() / lineHeight();
    if (position.y() < 0 || row >= std::ssize(m_offsets))
        return {};
    for (const ValuePlace &place : placesOf(static_cast<int>(row))) {
        if (position.x() >= place.x && position.x() < place.end())
            return {static_cast<int>(row), place.index};
    }
    return {static_cast<int>(row), -1};
}

void ByteMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setLayoutDirection(Qt::LeftToRight);
    const Tokens &tokens = Theme::tokens(this);
    painter.fillRect(viewport()->rect(), tokens.base);
    for (int line = 0; line < m_cells.visibleRowCount(); ++line) {
        const auto row = static_cast<int>(topLine()) + line;
        const ByteMapLook look {.isAlternate = row % 2 != 0,
            .isCurrent = row == m_row,
            .hasFocus = hasFocus(),
            .currentValue = m_value,
            .firstValue = firstValue(row)};
        paintByteOffset(painter, QRect(0, line * lineHeight(), viewport()->width(), lineHeight()),
            m_offsets[static_cast<size_t>(row)], m_from, m_layout, look, tokens);
    }
}

void ByteMapView::resizeEvent(QResizeEvent *event)
{
    LineScrollArea::resizeEvent(event);
    layOut();
}

void ByteMapView::changeEvent(QEvent *event)
{
    LineScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        layOut();
}

void ByteMapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return moveTo(m_row - 1, 0);
    case Qt::Key_Down:
        return moveTo(m_row + 1, 0);
    case Qt::Key_PageUp:
        return moveTo(m_row - wholeLines(), 0);
    case Qt::Key_PageDown:
        return moveTo(m_row + wholeLines(), 0);
    case Qt::Key_Home:
        return moveTo(0, 0);
    case Qt::Key_End:
        return moveTo(std::ssize(m_offsets) - 1, 0);
    case Qt::Key_Left:
        return moveTo(m_row, m_value - 1);
    case Qt::Key_Right:
        return moveTo(m_row, m_value + 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose();
    default:
        event->ignore();
    }
}

void ByteMapView::mousePressEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || hit.row < 0)
        return;
    moveTo(hit.row, std::max(0, hit.value));
    if (hit.value >= 0)
        choose();
}

void ByteMapView::mouseMoveEvent(QMouseEvent *event)
{
    const bool isOnValue = hitAt(event->position().toPoint()).value >= 0;
    viewport()->setCursor(isOnValue ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace wirelark
