#include "widgets/view/linescrollarea.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

namespace wirelark {

namespace {

constexpr qint64 maxBarSteps = 1 << 30;

} // namespace

LineScrollArea::LineScrollArea(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &LineScrollArea::onBarAction);
}

qint64 LineScrollArea::lastTopLine() const
{
    return std::max<qint64>(0, m_count - wholeLines());
}

int LineScrollArea::wholeLines() const
{
    return std::max(1, viewport()->height() / m_lineHeight);
}

int LineScrollArea::partLines() const
{
    return (viewport()->height() + m_lineHeight - 1) / m_lineHeight;
}

void LineScrollArea::setTopLine(qint64 line)
{
    setLines(m_count, line);
}

void LineScrollArea::ensureLineVisible(qint64 line)
{
    if (line < m_top)
        setTopLine(line);
    else if (line >= m_top + wholeLines())
        setTopLine(line - wholeLines() + 1);
}

void LineScrollArea::setLineCount(qint64 count)
{
    setLines(count, m_top);
}

void LineScrollArea::setLineHeight(int pixels)
{
    m_lineHeight = std::max(1, pixels);
    setLines(m_count, m_top);
}

void LineScrollArea::setLines(qint64 count, qint64 top)
{
    const qint64 oldTop = m_top;
    m_count = count;
    m_top = std::clamp<qint64>(top, 0, lastTopLine());
    syncBar();
    viewport()->update();
    if (m_top != oldTop)
        Q_EMIT topLineChanged(m_top);
}

void LineScrollArea::scrollContentsBy(int, int)
{
    // What this class did itself has already taken effect; what remains is the bar's handle.
    if (m_isSyncing || verticalScrollBar()->value() == barValue(m_top))
        return;
    scrollByPerson(topOfBarValue(verticalScrollBar()->value()));
}

void LineScrollArea::onBarAction(int action)
{
    qint64 top = m_top;
    switch (action) {
    case QAbstractSlider::SliderSingleStepAdd:
        ++top;
        break;
    case QAbstractSlider::SliderSingleStepSub:
        --top;
        break;
    case QAbstractSlider::SliderPageStepAdd:
        top += wholeLines();
        break;
    case QAbstractSlider::SliderPageStepSub:
        top -= wholeLines();
        break;
    default:
        return;
    }
    scrollByPerson(top);
}

void LineScrollArea::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    setLines(m_count, m_top);
}

void LineScrollArea::wheelEvent(QWheelEvent *event)
{
    // A touchpad tells pixels, a wheel tells angles: 120 to a notch, of as many lines as the desktop says.
    const bool hasPixels = !event->pixelDelta().isNull();
    const int delta = hasPixels ? event->pixelDelta().y() : event->angleDelta().y();
    const int oneLine =
        hasPixels ? m_lineHeight : std::max(1, 120 / std::max(1, QApplication::wheelScrollLines()));
    m_wheelRest += delta;
    const int lines = m_wheelRest / oneLine;
    m_wheelRest -= lines * oneLine;
    if (lines != 0)
        scrollByPerson(m_top - lines);
    event->accept();
}

void LineScrollArea::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void LineScrollArea::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LineScrollArea::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void LineScrollArea::scrollByPerson(qint64 top)
{
    const qint64 oldTop = m_top;
    setTopLine(top);
    if (m_top != oldTop)
        Q_EMIT scrolledByPerson();
}

void LineScrollArea::syncBar()
{
    const QScopedValueRollback guard(m_isSyncing, true);
    QScrollBar *bar = verticalScrollBar();
    const qint64 last = lastTopLine();
    const double scale = last > 0 ? double(barSteps()) / double(last) : 1;
    bar->setRange(0, int(barSteps()));
    bar->setPageStep(std::max(1, int(wholeLines() * scale)));
    bar->setValue(barValue(m_top));
}

qint64 LineScrollArea::barSteps() const
{
    return std::min(lastTopLine(), maxBarSteps);
}

int LineScrollArea::barValue(qint64 top) const
{
    const qint64 last = lastTopLine();
    if (last <= maxBarSteps)
        return int(top);
    return int(std::llround(double(top) / double(last) * double(maxBarSteps)));
}

qint64 LineScrollArea::topOfBarValue(int value) const
{
    const qint64 last = lastTopLine();
    if (last <= maxBarSteps)
        return value;
    return std::llround(double(value) / double(maxBarSteps) * double(last));
}

} // namespace wirelark
