#include "widgets/log/logview.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "widgets/format.h"
#include "widgets/log/logactions.h"
#include "widgets/log/logheader.h"
#include "widgets/log/logpainting.h"
#include "widgets/log/logstep.h"
#include "widgets/log/rowannouncer.h"
#include "widgets/theme.h"
#include "widgets/view/datafont.h"
#include "widgets/view/tableaccessible.h"

namespace wirelark {

using namespace Qt::StringLiterals;

LogView::LogView(MessageRows &rows, QWidget *parent)
    : LineScrollArea(parent)
    , m_rows(rows)
    , m_content(rows)
    , m_cells(*this, m_content)
    , m_header(new LogHeader(this))
    , m_following(new Following(viewport()))
    , m_actions(new LogActions(*this))
{
    TableAccessible::install();
    setObjectName(u"logView"_s);
    setAccessibleName(tr("Messages"));
    // Numbers, arrows and bytes read from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&rows, &MessageRows::aboutToBeReplaced, this, &LogView::onAboutToBeReplaced);
    connect(&rows, &MessageRows::replaced, this, &LogView::onReplaced);
    connect(&rows, &MessageRows::grew, this, &LogView::onGrew);
    connect(&rows, &MessageRows::lostOldest, this, &LogView::onLostOldest);
    connect(m_header, &LogHeader::timeModeRequested, this, &LogView::setTimeMode);
    connect(m_header, &LogHeader::widthsChanged, this, &LogView::layOut);
    connect(m_header, &LogHeader::fitRequested, this, &LogView::fitColumn);
    m_header->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_header->addAction(m_actions->resetColumns());
    connect(m_following, &Following::requested, this, &LogView::follow);
    connect(m_following, &Following::changed, this, &LogView::followingChanged);
    connect(this, &LineScrollArea::scrolledByPerson, m_following, &Following::pause);
    new RowAnnouncer(rows, this);
    m_font = dataFont();
    onReplaced();
}

void LogView::setMode(Mode mode)
{
    const LineMap::Place place = m_content.lines().at(topLine());
    m_content.setMode(mode);
    keepPlace(place);
}

void LogView::setTimeMode(TimeMode mode)
{
    m_content.source().timeMode = mode;
    m_header->setTimeMode(mode);
    viewport()->update();
    Q_EMIT timeModeChanged(mode);
}

void LogView::setConnectionStart(const LogRowSource::ConnectionStart &start)
{
    m_content.source().connectionStart = start;
    viewport()->update();
}

void LogView::setMarks(const LogRowSource::MarkOf &markOf)
{
    m_content.source().markOf = markOf;
    viewport()->update();
}

void LogView::setColourRules(const ColourRules &rules)
{
    m_content.source().rules.set(rules);
    viewport()->update();
}

void LogView::setZoom(int points)
{
    m_font = dataFont(points);
    m_glyphs.reset();
    layOut();
}

void LogView::onAboutToBeReplaced()
{
    const qint64 row = current() ? currentRow() : m_content.lines().at(topLine()).row;
    m_kept.forget();
    if (current() || !isFollowing())
        m_kept.remember(m_rows, row, current() ? m_byte : 0, m_content.lines().firstLineOf(row) - topLine());
    m_rows.stayNear(isFollowing() ? 0 : m_kept.message().id.seq);
}

void LogView::onReplaced()
{
    m_following->startOver(rowCount());
    m_shifted = 0;
    m_content.takeRows();
    const qint64 row = m_kept.rowIn(m_rows);
    const bool hadCurrent = bool(current());
    if (hadCurrent) {
        m_selection.clear();
        m_selection.moveTo(m_rows.idAt(row), false);
    }
    layOut();
    if (row >= 0 && !isFollowing())
        setTopLine(m_content.lines().firstLineOf(row) - m_kept.line());
    // The row that was looked at is not among these: begin where everybody does, at the newest.
    if (hadCurrent && row < 0)
        follow();
    if (hadCurrent && currentMessage() != m_kept.message())
        Q_EMIT currentChanged(currentMessage());
}

// What had no end has grown, or has ended and is another row.
void LogView::settleCurrent()
{
    if (!current().isTail)
        return;
    const qint64 row = m_rows.rowOfTail(current());
    if (row < 0)
        return setCurrent({});
    m_selection.moveTo(m_rows.idAt(row), false);
    Q_EMIT currentChanged(currentMessage());
}

void LogView::onGrew(qint64 count)
{
    m_following->setRowCount(count);
    settleCurrent();
    const qint64 lines = m_content.lineCount();
    setLines(lines, isFollowing() ? lines : topLine());
    viewport()->update(); // the last ones may be others
}

void LogView::onLostOldest(qint64 rows)
{
    const qint64 lines = m_content.lines().firstLineOf(rows);
    m_following->loseRows(rows);
    m_shifted += rows;
    m_content.takeRows();
    setLines(m_content.lineCount(), topLine() - lines);
}

void LogView::follow()
{
    m_following->start();
    setTopLine(lastTopLine());
}

void LogView::setCurrent(const RowId &id)
{
    if (id) {
        moveTo(m_rows.rowOf(id), false);
    } else if (current()) {
        m_selection.clear();
        viewport()->update();
        Q_EMIT currentChanged({});
    }
}

bool LogView::isRowSelected(qint64 row) const
{
    return row >= m_selection.firstRow(m_rows) && row <= m_selection.lastRow(m_rows);
}

void LogView::moveTo(qint64 row, bool extends)
{
    if (rowCount() == 0)
        return;
    const qint64 target = std::clamp<qint64>(row, 0, rowCount() - 1);
    const bool hasMoved = m_selection.moveTo(m_rows.idAt(target), extends);
    m_following->pause();
    ensureLineVisible(m_content.lines().firstLineOf(target));
    viewport()->update();
    if (hasMoved) {
        Q_EMIT currentChanged(currentMessage());
        TableAccessible::announceCurrent(this);
    }
}

void LogView::moveBy(qint64 lines, bool extends)
{
    if (rowCount() == 0)
        return;
    const qint64 row = currentRow();
    if (row < 0)
        return moveTo(m_content.lines().at(isFollowing() ? m_content.lineCount() - 1 : topLine()).row, false);
    const LogStep step = stepFrom(row, lines, m_content, topLine(), wholeLines());
    if (!step.scrolls)
        return moveTo(step.row, extends);
    m_following->pause();
    setTopLine(topLine() + lines);
}

void LogView::toggleExpanded()
{
    if (!current())
        return;
    const LineMap::Place place = m_content.lines().at(topLine());
    m_content.toggleExpanded(currentRow());
    keepPlace({place.row, 0});
    ensureLineVisible(m_content.lines().firstLineOf(currentRow()));
}

void LogView::toggleShown()
{
    if (rowCount() == 0)
        return;
    const qint64 first = m_cells.firstVisibleRow();
    m_content.toggleExpanded(first, first + m_cells.visibleRowCount() - 1);
    m_following->pause();
    keepPlace({first, 0});
}

void LogView::fitColumn(LogColumn column)
{
    const qint64 first = m_cells.firstVisibleRow();
    const int needed = m_content.neededWidth(column, first, first + m_cells.visibleRowCount() - 1);
    m_header->setWidth(column, std::max(needed, m_header->neededWidth(column)));
}

void LogView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void LogView::setStripShown(bool shown)
{
    m_strip->setVisible(shown);
    layOut();
}

QByteArray LogView::saveColumns() const
{
    return m_header->widths().save();
}

void LogView::restoreColumns(const QByteArray &state)
{
    m_header->setWidths(ColumnWidths::restored(state));
}

QString LogView::cellText(qint64 row, LogColumn column) const
{
    return m_content.text(m_content.row(row), column);
}

void LogView::layOut()
{
    const int headerHeight = m_header->sizeHint().height();
    const QFontMetrics metrics(m_font);
    const LineMap::Place place = m_content.lines().at(topLine());
    const int stripWidth = m_strip && !m_strip->isHidden() ? m_strip->sizeHint().width() : 0;
    setViewportMargins(0, headerHeight, stripWidth, 0);
    if (stripWidth > 0)
        m_strip->setGeometry(viewport()->x() + viewport()->width(), viewport()->y(), stripWidth, viewport()->height());
    m_header->setGeometry(0, 0, viewport()->width(), headerHeight);
    m_content.layOut(viewport()->width(), metrics, m_header->widths());
    m_header->setColumns(m_content.columns(), metrics.horizontalAdvance(u'0'));
    setLineHeight(metrics.height() + 4);
    keepPlace(place);
    m_following->placePill();
}

void LogView::keepPlace(LineMap::Place place)
{
    const LineMap &map = m_content.lines();
    const qint64 top = map.firstLineOf(place.row) + std::min(place.line, map.linesOf(place.row) - 1);
    const qint64 lines = m_content.lineCount();
    setLines(lines, isFollowing() ? lines : top);
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(m_font);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setPen(Theme::tokens(this).info);
    const LogSight sight{.topLine = topLine(),
        .lineHeight = lineHeight(),
        .size = viewport()->size(),
        .shade = m_shifted,
        .hasFocus = hasFocus()};
    if (!m_glyphs)
        m_glyphs.emplace(m_font);
    paintLog(painter, *m_glyphs, m_content, m_selection, sight, Theme::tokens(this));
    if (rowCount() == 0)
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void LogView::resizeEvent(QResizeEvent *event)
{
    LineScrollArea::resizeEvent(event);
    layOut();
}

void LogView::changeEvent(QEvent *event)
{
    LineScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

bool LogView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOurs(commandOf(*static_cast<QKeyEvent *>(event)))) {
        event->accept();
        return true;
    }
    return LineScrollArea::event(event);
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    const LogCommand command = commandOf(*event);
    if (command == LogCommand::None)
        event->ignore();
    else
        run(command, event->modifiers() & Qt::ShiftModifier);
}

void LogView::run(LogCommand command, bool extends)
{
    switch (command) {
    case LogCommand::None:
        return;
    case LogCommand::Up:
        return moveBy(-1, extends);
    case LogCommand::Down:
        return moveBy(1, extends);
    case LogCommand::PageUp:
        return moveBy(-wholeLines(), extends);
    case LogCommand::PageDown:
        return moveBy(wholeLines(), extends);
    case LogCommand::First:
        return moveTo(0, extends);
    case LogCommand::Last:
        return moveTo(rowCount() - 1, extends);
    case LogCommand::Follow:
        return follow();
    case LogCommand::Expand:
        return toggleExpanded();
    case LogCommand::SelectAll:
        moveTo(0, false);
        return moveTo(rowCount() - 1, true);
    case LogCommand::Copy:
        return m_actions->copyRowsNow();
    }
}

qint64 LogView::rowAt(QPoint position) const
{
    const qint64 line = topLine() + (position.y() < 0 ? -1 : position.y() / lineHeight());
    return line >= m_content.lineCount() ? rowCount() : m_content.lines().at(std::max<qint64>(0, line)).row;
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    const qint64 row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row < rowCount())
        moveTo(row, event->modifiers() & Qt::ShiftModifier);
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveTo(rowAt(event->position().toPoint()), true);
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rowAt(event->position().toPoint()) < rowCount())
        toggleExpanded();
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    const qint64 row = rowAt(event->pos());
    if (event->reason() == QContextMenuEvent::Mouse && row < rowCount() && !isRowSelected(row))
        moveTo(row, false);
    if (rowCount() > 0)
        m_actions->popup(event->globalPos());
}

bool LogView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return LineScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const LogRow logRow = m_content.row(rowAt(help->pos()));
    QString text;
    if (logRow && m_content.columnAt(help->pos().x()) == LogColumn::Time)
        text = fullTimeText(logRow.preview.message.time, QLocale());
    else if (!logRow.rule.isEmpty())
        text = tr("Colour rule: %1").arg(logRow.rule);
    QToolTip::showText(help->globalPos(), safeToolTip(text), viewport());
    return true;
}

} // namespace wirelark
