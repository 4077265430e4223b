#include "widgets/find/findpresenter.h"

#include <QToolButton>

#include "core/explain/notes.h"
#include "core/journal/journal.h"
#include "core/timeline/byterow.h"
#include "core/timeline/messagerows.h"
#include "core/timeline/timeline.h"
#include "widgets/find/findbar.h"
#include "widgets/find/findedit.h"
#include "widgets/find/findscope.h"
#include "widgets/find/hitstrip.h"
#include "widgets/inspector/inspector.h"
#include "widgets/log/logview.h"

namespace wirelark {

FindPresenter::FindPresenter(
    const Timeline &timeline, MessageRows &rows, FindBar &bar, LogView &log, Inspector &inspector, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_rows(rows)
    , m_bar(bar)
    , m_log(log)
    , m_inspector(inspector)
    , m_strip(new HitStrip(log))
    , m_run(rows.journal())
{
    m_run.setFacts([this] { return m_rows.facts(); });
    m_log.setStrip(m_strip);
    m_bar.hide();
    connect(&bar.edit(), &FindEdit::patternChanged, this, &FindPresenter::restart);
    connect(&bar.edit(), &FindEdit::stepRequested, this,
        [this](bool isForwards) { step(isForwards ? Towards::Later : Towards::Earlier); });
    connect(&bar.scope(), &FindScope::changed, this, &FindPresenter::restart);
    connect(&bar.nextButton(), &QToolButton::clicked, this, &FindPresenter::findNext);
    connect(&bar.previousButton(), &QToolButton::clicked, this, &FindPresenter::findPrevious);
    connect(&bar, &FindBar::closed, this, &FindPresenter::stop);
    connect(&m_run, &FindRun::progressed, this, &FindPresenter::showStatus);
    connect(&m_run, &FindRun::sought, this, &FindPresenter::onSought);
    connect(&timeline, &Timeline::changed, &m_run, &FindRun::goOn);
    connect(&rows, &MessageRows::replaced, m_strip, qOverload<>(&QWidget::update));
    connect(&rows, &MessageRows::grew, m_strip, qOverload<>(&QWidget::update));
    // A hit whose row was not found yet, or was hidden, may have one now.
    connect(&rows, &MessageRows::progressed, this, [this] {
        if (m_run.isActive() && m_hit && !m_isShown)
            showHit();
    });
}

void FindPresenter::setSelection(const Selection &selection)
{
    m_selection = selection;
    if (m_run.isActive() && m_bar.scope().isSelectedOnly())
        restart();
}

void FindPresenter::find(const SearchLine &line)
{
    m_bar.show();
    m_bar.setLine(line);
}

std::optional<SearchLine> FindPresenter::line() const
{
    return m_run.isActive() ? std::optional(m_bar.edit().line()) : std::nullopt;
}

void FindPresenter::open()
{
    m_bar.open();
    if (!m_run.isActive())
        restart();
}

// False: there is nothing to look for.
bool FindPresenter::start()
{
    const std::optional<Pattern> &pattern = m_bar.edit().pattern();
    if (!pattern)
        return false;
    FindQuery query {*pattern, true, {}, {}, m_bar.scope().direction()};
    if (m_bar.scope().isSelectedOnly() && !m_selection.isAll()) {
        query.all = false;
        query.connections = m_selection.connections;
        query.listeners = m_selection.listeners;
    }
    m_run.start(query);
    m_log.setStripShown(true);
    return true;
}

void FindPresenter::restart()
{
    stop();
    m_hit.reset();
    m_hasWrapped = false;
    if (m_bar.isHidden() || !start())
        return;
    m_sought = {placeOfSight(), Towards::Later};
    m_run.seek(m_sought);
}

void FindPresenter::stop()
{
    const bool hadFocus = m_bar.isAncestorOf(m_bar.window()->focusWidget());
    m_run.clear();
    m_log.setStripShown(false);
    m_bar.setRemark({});
    if (hadFocus && m_bar.isHidden())
        m_log.setFocus();
}

void FindPresenter::step(Towards towards)
{
    if (!m_run.isActive() && !start())
        return m_bar.open();
    m_hasWrapped = false;
    BytePlace from = placeOfSight();
    // From the hit on, unless the person has gone elsewhere.
    if (m_hit && (!m_isShown || rowOfHit() == m_log.currentRow()))
        from = {m_hit->first.seq, m_hit->first.offset + (towards == Towards::Later ? 1 : 0)};
    m_sought = {from, towards};
    m_run.seek(m_sought);
}

// Where the person looks: the current row, or the first one in view.
BytePlace FindPresenter::placeOfSight() const
{
    const qint64 current = m_log.currentRow();
    const qint64 row = current >= 0 ? current : m_log.content().lines().at(m_log.topLine()).row;
    const Message message = m_rows.at(row);
    return message.isData() ? message.first : BytePlace {message.id.seq, 0};
}

void FindPresenter::onSought(const std::optional<FindHit> &hit)
{
    if (!hit && !m_hasWrapped) {
        m_hasWrapped = true;
        const bool isLater = m_sought.towards == Towards::Later;
        m_run.seek({isLater ? BytePlace {} : BytePlace {m_rows.journal().end(), 0}, m_sought.towards});
        return;
    }
    m_hit = hit;
    if (hit)
        showHit();
    else
        m_bar.setRemark({});
    showStatus();
}

void FindPresenter::showHit()
{
    const qint64 row = rowOfHit();
    m_isShown = row >= 0;
    if (m_isShown) {
        m_log.setCurrent(m_rows.idAt(row));
        m_inspector.selectBytes(m_hit->first, m_hit->length);
        if (!m_hasWrapped)
            m_bar.setRemark({});
        else if (m_sought.towards == Towards::Later)
            m_bar.setRemark(tr("From the first one again: there is none behind."));
        else
            m_bar.setRemark(tr("From the last one again: there is none before."));
        return;
    }
    if (!m_rows.isComplete())
        m_bar.setRemark(tr("The row of this hit is still being looked for."));
    else if (!isSelected(m_hit->connection))
        m_bar.setRemark(tr("This hit is in connection #%1, which is not selected.").arg(m_hit->connection));
    else if (!m_rows.query().filter.isEmpty())
        m_bar.setRemark(tr("The filter hides the row of this hit."));
    else
        m_bar.setRemark(tr("The row of this hit is no longer there."));
    m_bar.show();
}

qint64 FindPresenter::rowOfHit() const
{
    return rowOfByte(m_rows, m_hit->first, m_hit->connection, m_hit->direction);
}

bool FindPresenter::isSelected(ConnectionId id) const
{
    const RowQuery &query = m_rows.query();
    const ConnectionRow *row = m_timeline.connections().connection(id);
    return query.all || query.connections.contains(id) || (row && query.listeners.contains(row->listener));
}

void FindPresenter::showStatus()
{
    if (!m_run.isActive())
        return m_bar.setCount({}, {});
    const FindStatus status = m_run.status();
    const qint64 number = m_hit ? m_run.numberOf(m_hit->first) : 0;
    m_bar.setCount(findCount(status, number, m_run.isCancelled()), searchGaps(status.givenUp, status.isShortened));
    m_strip->setDensity(m_run.density());
}

} // namespace wirelark
