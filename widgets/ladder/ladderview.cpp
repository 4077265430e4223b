#include "widgets/ladder/ladderview.h"

#include <algorithm>
#include <utility>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

#include "widgets/ladder/ladderactions.h"
#include "widgets/ladder/ladderheader.h"
#include "widgets/ladder/ladderpainter.h"
#include "widgets/theme.h"
#include "widgets/view/datafont.h"
#include "widgets/view/tableaccessible.h"

namespace wirelark {

using namespace Qt::StringLiterals;

LadderView::LadderView(MessageRows &rows, QWidget *parent)
    : LineScrollArea(parent)
    , m_rows(rows)
    , m_ladder(rows)
    , m_cells(*this)
    , m_header(new LadderHeader(this))
    , m_actions(new LadderActions(*this))
    , m_font(dataFont())
{
    TableAccessible::install();
    setObjectName(u"ladderView"_s);
    setAccessibleName(tr("Ladder"));
    // Time goes down and our lifeline is at the left in every language.
    setLayoutDirection(Qt::LeftToRight);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&rows, &MessageRows::aboutToBeReplaced, this, &LadderView::onAboutToBeReplaced);
    connect(&m_ladder, &Ladder::replaced, this, &LadderView::onReplaced);
    connect(&m_ladder, &Ladder::changed, this, &LadderView::onChanged);
    connect(this, &LineScrollArea::topLineChanged, this, &LadderView::notePlace);
    connect(this, &LineScrollArea::scrolledByPerson, this, [this] { m_isFollowing = topLine() == lastTopLine(); });
    layOut();
}

void LadderView::setEnds(const LadderEnds &ends)
{
    if (m_ends == ends)
        return;
    m_ends = ends;
    m_header->setEnds(ends);
    layOut();
}

void LadderView::setHint(const QString &hint)
{
    if (m_hint == hint)
        return;
    m_hint = hint;
    m_ladder.setOn(isVisible() && hasLadder());
    m_actions->setShown(isVisible() && hasLadder());
    m_header->setVisible(hasLadder());
    onReplaced();
}

void LadderView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void LadderView::setHex(bool isHex)
{
    m_isHex = isHex;
    viewport()->update();
}

void LadderView::setZoom(int points)
{
    m_font = dataFont(points);
    layOut();
}

void LadderView::setCurrent(const RowId &id)
{
    if (m_current == id)
        return;
    m_current = id;
    m_currentPart = LadderPlace::Part::Row;
    viewport()->update();
    const qint64 line = isVisible() ? currentLine() : -1;
    if (line < 0)
        return;
    m_isFollowing = false;
    ensureLineVisible(line);
    TableAccessible::announceCurrent(this);
}

qint64 LadderView::currentLine() const
{
    if (!m_current)
        return -1;
    const qint64 row = m_rows.rowOf(m_current);
    return m_rows.idAt(row) == m_current ? m_ladder.lineOf({.row = row, .part = m_currentPart}) : -1;
}

LadderLine LadderView::line(qint64 line) const
{
    // No arrow has room for more, and what does not fit is not looked at.
    const qsizetype columns = std::clamp(m_layout.width / std::max(1, QFontMetrics(m_font).averageCharWidth()), 8, 400);
    return ladderLine(m_rows.journal(), m_ladder.at(line), {columns, m_isHex});
}

void LadderView::onAboutToBeReplaced()
{
    m_seen = {};
    if (!isVisible() || m_isFollowing || lineCount() == 0)
        return;
    const qint64 line = currentLine() >= 0 ? currentLine() : topLine();
    m_seen = m_rows.at(m_ladder.placeAt(line).row);
    m_seenLine = line - topLine();
    m_rows.stayNear(m_seen.id.seq);
}

void LadderView::onReplaced()
{
    const Message seen = std::exchange(m_seen, {});
    const qint64 row = seen ? m_rows.rowShowing(seen) : -1;
    m_isFollowing = row < 0;
    takeLines(m_isFollowing ? m_ladder.lineCount() : m_ladder.lineOfRow(row) - m_seenLine);
    notePlace();
}

void LadderView::onChanged(qint64 lost)
{
    if (!isVisible() || !hasLadder())
        return;
    m_topPlace.row = std::max<qint64>(0, m_topPlace.row - lost);
    const qint64 lines = m_ladder.lineCount();
    takeLines(m_isFollowing || lines == 0 ? lines : m_ladder.lineOf(m_topPlace));
}

void LadderView::takeLines(qint64 top)
{
    const LadderPlace place = m_topPlace;
    setLines(hasLadder() ? m_ladder.lineCount() : 0, top);
    if (!m_isFollowing)
        m_topPlace = place; // lines that moved are not a person who scrolled
    m_header->setProgress(m_ladder.progress());
    viewport()->update();
}

void LadderView::notePlace()
{
    if (topLine() < m_ladder.lineCount())
        m_topPlace = m_ladder.placeAt(topLine());
}

void LadderView::layOut()
{
    const QFontMetrics metrics(m_font);
    const int height = m_header->heightFor(m_font);
    setViewportMargins(0, height, 0, 0);
    m_layout = LadderLayout::of(viewport()->width(), m_ends.peers.size(), metrics);
    m_header->setGeometry(0, 0, viewport()->width(), height);
    m_header->setPlaces(m_layout, m_font);
    setLineHeight(metrics.height() + 8);
    if (m_isFollowing)
        setTopLine(lastTopLine());
    viewport()->update();
}

void LadderView::moveTo(qint64 line)
{
    if (lineCount() == 0)
        return;
    const qint64 target = std::clamp<qint64>(line, 0, lineCount() - 1);
    const LadderPlace place = m_ladder.placeAt(target);
    const RowId id = m_rows.idAt(place.row);
    m_currentPart = place.part;
    ensureLineVisible(target);
    m_isFollowing = false;
    notePlace();
    viewport()->update();
    if (m_current != id) {
        m_current = id;
        Q_EMIT currentChanged(id);
    }
    TableAccessible::announceCurrent(this);
}

void LadderView::toggleRun()
{
    const qint64 line = currentLine();
    if (line < 0)
        return;
    // The run of a row that folds is what remains of it.
    if (const LadderPlace place = m_ladder.placeAt(line); place.runRow >= 0)
        moveTo(m_ladder.lineOf({.row = place.runRow, .part = LadderPlace::Part::Run}));
    m_isFollowing = false;
    m_ladder.toggle(currentLine());
    ensureLineVisible(currentLine());
}

void LadderView::showEvent(QShowEvent *event)
{
    LineScrollArea::showEvent(event);
    m_ladder.setOn(hasLadder());
    m_actions->setShown(hasLadder());
    onChanged(0);
    if (const qint64 line = currentLine(); line >= 0 && hasLadder()) {
        m_isFollowing = false;
        ensureLineVisible(line);
    }
}

void LadderView::hideEvent(QHideEvent *event)
{
    LineScrollArea::hideEvent(event);
    m_ladder.setOn(false);
    m_actions->setShown(false);
}

void LadderView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Tokens &tokens = Theme::tokens(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    if (lineCount() == 0) {
        painter.fillRect(viewport()->rect(), tokens.base);
        painter.setPen(tokens.info);
        painter.drawText(viewport()->rect().adjusted(40, 0, -40, 0), Qt::AlignCenter | Qt::TextWordWrap, hasLadder() ? m_emptyText : m_hint);
        return;
    }
    painter.setFont(m_font);
    LadderPainter ladder(painter, m_layout, m_ends, tokens);
    const qint64 current = currentLine();
    int y = 0;
    for (qint64 line = topLine(); line < lineCount() && y < viewport()->height(); ++line, y += lineHeight()) {
        const LadderLook look {.isSelected = line == current, .hasFocusFrame = line == current && hasFocus()};
        ladder.paintLine(QRect(0, y, viewport()->width(), lineHeight()), this->line(line), look);
    }
    ladder.paintEmpty(QRect(0, y, viewport()->width(), viewport()->height()));
}

void LadderView::resizeEvent(QResizeEvent *event)
{
    LineScrollArea::resizeEvent(event);
    layOut();
}

void LadderView::changeEvent(QEvent *event)
{
    LineScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

void LadderView::keyPressEvent(QKeyEvent *event)
{
    const qint64 line = currentLine();
    const qint64 from = line >= 0 ? line : m_isFollowing ? lineCount() : topLine() - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        return moveTo(from - 1);
    case Qt::Key_Down:
        return moveTo(from + 1);
    case Qt::Key_PageUp:
        return moveTo(from - wholeLines());
    case Qt::Key_PageDown:
        return moveTo(from + wholeLines());
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        moveTo(lineCount() - 1);
        m_isFollowing = true;
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return toggleRun();
    default:
        return LineScrollArea::keyPressEvent(event);
    }
}

void LadderView::mousePressEvent(QMouseEvent *event)
{
    const qint64 line = topLine() + event->position().toPoint().y() / lineHeight();
    if (event->button() != Qt::LeftButton || line >= lineCount())
        return;
    moveTo(line);
    if (m_currentPart == LadderPlace::Part::Run)
        toggleRun();
}

void LadderView::contextMenuEvent(QContextMenuEvent *event)
{
    const qint64 line = topLine() + event->pos().y() / lineHeight();
    if (event->reason() == QContextMenuEvent::Mouse && line < lineCount())
        moveTo(line);
    if (lineCount() > 0)
        m_actions->popup(event->globalPos());
}

} // namespace wirelark
