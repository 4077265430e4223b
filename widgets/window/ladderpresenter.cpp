#include "widgets/window/ladderpresenter.h"

#include <algorithm>

#include <QEvent>

#include "core/payload/visibletext.h"
#include "core/timeline/timeline.h"
#include "widgets/ladder/ladderview.h"
#include "widgets/log/logview.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

QString me(const ConnectionRow *alone)
{
    const QString word = LadderPresenter::tr("me", "our lifeline in a ladder");
    return alone && !alone->local.isNull() ? word + u"  "_s + alone->local.toString() : word;
}

// `#3 10.0.0.7:51522  client`
QString nameOf(const ConnectionRow &row)
{
    QString name = u'#' + QString::number(row.id);
    if (!row.switches.name.isEmpty())
        name += u' ' + safeText(row.switches.name);
    const QString address = row.peer.toString();
    name += u' ' + (address.isEmpty() ? safeText(row.target) : address);
    return name + u"  "_s
        + (row.target.isEmpty() ? LadderPresenter::tr("client", "the peer of a connection") : LadderPresenter::tr("server", "the peer of a connection"));
}

} // namespace

LadderPresenter::LadderPresenter(const Timeline &timeline, LadderView &ladder, LogView &log, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_ladder(ladder)
{
    connect(&timeline, &Timeline::connectionsChanged, this, &LadderPresenter::refresh);
    connect(&timeline, &Timeline::acknowledged, ladder.viewport(), qOverload<>(&QWidget::update));
    connect(&ladder, &LadderView::currentChanged, &log, &LogView::setCurrent);
    connect(&log, &LogView::currentChanged, &ladder, [&log, &ladder] { ladder.setCurrent(log.current()); });
    ladder.installEventFilter(this);
}

void LadderPresenter::setSelection(const Selection &selection)
{
    m_selection = selection;
    refresh();
}

bool LadderPresenter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_ladder && event->type() == QEvent::Show)
        refresh();
    return QObject::eventFilter(watched, event);
}

// What is selected, or so many of it that it is too much.
std::vector<const ConnectionRow *> LadderPresenter::shown() const
{
    const ConnectionTable &table = m_timeline.connections();
    std::vector<const ConnectionRow *> rows;
    const auto add = [&rows](const ConnectionRow *row) {
        if (row && row->firstSeq != 0)
            rows.push_back(row);
        return std::ssize(rows) <= LadderView::mostPeers;
    };
    if (m_selection.isAll() || !m_selection.listeners.isEmpty()) {
        for (const auto &[id, row] : table.connections()) {
            const bool isShown = m_selection.isAll() || m_selection.listeners.contains(row.listener) || m_selection.connections.contains(id);
            if (isShown && !add(&row))
                break;
        }
    } else {
        for (const ConnectionId id : m_selection.connections) {
            if (!add(table.connection(id)))
                break;
        }
    }
    std::ranges::sort(rows, {}, &ConnectionRow::id);
    return rows;
}

void LadderPresenter::refresh()
{
    if (!m_ladder.isVisible())
        return;
    const std::vector<const ConnectionRow *> rows = shown();
    const bool isTooMuch = std::ssize(rows) > LadderView::mostPeers
        || (m_selection.isAll() && m_timeline.connections().counts().connections() > LadderView::mostPeers);
    m_ladder.setHint(isTooMuch ? tr("A ladder has room for %1 connections. Select one in the list at the left to see its own.").arg(LadderView::mostPeers)
                               : QString());
    if (isTooMuch)
        return;
    LadderEnds ends {.me = me(rows.size() == 1 ? rows.front() : nullptr), .peers = {}};
    for (const ConnectionRow *row : rows)
        ends.peers.append({row->id, nameOf(*row)});
    m_ladder.setEnds(ends);
}

} // namespace wirelark
