#include "widgets/window/rowspresenter.h"

#include <algorithm>
#include <utility>

#include <QPushButton>

#include "core/command/command.h"
#include "core/journal/journal.h"
#include "core/timeline/messagerows.h"
#include "core/timeline/timeline.h"
#include "widgets/format.h"
#include "widgets/lens/lenspanel.h"
#include "widgets/lens/lenssample.h"
#include "widgets/lens/lenswords.h"
#include "widgets/viewbar/filteredit.h"
#include "widgets/viewbar/viewbar.h"

namespace wirelark {

namespace {

constexpr qint64 enoughToFilter = 20; // rows: about a screen of them
constexpr qint64 sampleBytes = 64 * 1024;
constexpr size_t sampleRecords = 100'000; // of other streams too, among which these are looked for

} // namespace

RowsPresenter::RowsPresenter(const Timeline &timeline, MessageRows &rows, ViewBar &bar, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_rows(rows)
    , m_bar(bar)
{
    connect(&bar.lensButton(), &QPushButton::clicked, this, &RowsPresenter::chooseLens);
    connect(&bar.filterEdit(), &FilterEdit::filterChanged, &rows, &MessageRows::setFilter);
    connect(&rows, &MessageRows::grew, this, &RowsPresenter::showCount);
    connect(&rows, &MessageRows::replaced, this, &RowsPresenter::showCount);
    connect(&rows, &MessageRows::lostOldest, this, &RowsPresenter::showCount);
    connect(&rows, &MessageRows::progressed, this, &RowsPresenter::showCount);
    showLens();
    showCount();
}

void RowsPresenter::setSelection(const Selection &selection)
{
    m_selection = selection;
    if (selection.isAll())
        m_rows.showAll();
    else
        m_rows.showOnly(selection.connections, selection.listeners);
    showLens();
}

void RowsPresenter::setLens(const Selection &selection, const LensPair &lens)
{
    LensTable table = m_rows.query().lenses;
    if (selection.isAll())
        table.setAll(lens);
    for (const ListenerId listener : selection.listeners) {
        table.setListener(listener, lens);
        for (const auto &[id, row] : m_timeline.connections().connections()) {
            if (row.listener == listener)
                table.resetConnection(id);
        }
    }
    for (const ConnectionId connection : selection.connections)
        table.setConnection(connection, lens);
    m_rows.setLenses(table);
    showLens();
    Q_EMIT lensChanged();
}

void RowsPresenter::beginAt(ConnectionId connection, Direction direction, qint64 streamOffset)
{
    LensTable table = m_rows.query().lenses;
    table.beginAt(connection, direction, streamOffset);
    m_rows.setLenses(table);
}

void RowsPresenter::beginAtNextChunk(const Message &message)
{
    const Journal &journal = m_timeline.journal();
    const quint64 end = std::min(journal.end(), message.first.seq + sampleRecords);
    for (quint64 seq = message.first.seq + 1; seq < end; ++seq) {
        const Entry entry = journal.entry(seq);
        if (entry.isData() && entry.connection == message.connection && entry.direction() == message.direction)
            return beginAt(entry.connection, entry.direction(), journal.record(seq).streamOffset);
    }
}

void RowsPresenter::apply(const Selection &selection, const Command &command)
{
    if (!command.lens.isRaw())
        setLens(selection, command.lens);
    if (!command.filter.isEmpty()) {
        m_bar.showFilter();
        m_bar.filterEdit().setText(command.filter);
    }
}

// Of the first one, where several are selected.
LensPair RowsPresenter::lensOf(const Selection &selection) const
{
    const LensTable &table = m_rows.query().lenses;
    if (!selection.connections.isEmpty()) {
        const ConnectionId id = *selection.connections.begin();
        const ConnectionRow *row = m_timeline.connections().connection(id);
        return table.lensOf(id, row ? row->listener : 0);
    }
    return selection.listeners.isEmpty() ? table.usual() : table.listenerLens(*selection.listeners.begin());
}

void RowsPresenter::showLens()
{
    const LensPair lens = lensOf(m_selection);
    //: The lenses of the two directions, where they differ
    m_bar.setLens(lens.in == lens.out ? lensName(lens.in) : tr("↓ %1 ↑ %2").arg(lensName(lens.in), lensName(lens.out)));
}

void RowsPresenter::showCount()
{
    if (m_rows.count() > enoughToFilter)
        m_bar.showFilter();
    m_bar.setCount(m_rows.count(), m_rows.countUnfiltered(), m_rows.progress());
    const bool hidesAll = m_rows.count() == 0 && m_rows.countUnfiltered() > 0 && m_rows.progress() == 100;
    //: How many rows a filter hides; Escape is a key
    const QString text = hidesAll ? tr("No message matches the filter. %1 hidden; Escape in the filter shows them.")
                                        .arg(formatCount(m_rows.countUnfiltered()))
                                  : QString();
    if (std::exchange(m_emptyText, text) != text)
        Q_EMIT emptyTextChanged(text);
}

void RowsPresenter::chooseLens()
{
    if (!m_panel) {
        m_panel = new LensPanel(&m_bar);
        m_panel->setSource([this](Direction direction) { return sample(direction); });
        connect(m_panel, &LensPanel::lensChanged, this, [this](const LensPair &lens) { setLens(m_selection, lens); });
    }
    m_panel->setLens(lensOf(m_selection));
    m_panel->popup(&m_bar.lensButton());
}

// The newest bytes of one stream among those selected: that which spoke last.
LensSample RowsPresenter::sample(Direction direction) const
{
    const Journal &journal = m_timeline.journal();
    const quint64 newest = journal.end();
    const quint64 lowest = std::max(journal.first(), newest > sampleRecords ? newest - sampleRecords : 0);
    std::vector<quint64> records; // the newest first
    ConnectionId connection = 0;
    qint64 bytes = 0;
    for (quint64 seq = newest; seq-- > lowest && bytes < sampleBytes;) {
        const Entry entry = journal.entry(seq);
        if (!entry.isData() || entry.direction() != direction)
            continue;
        const ConnectionRow *row = m_timeline.connections().connection(entry.connection);
        const bool isChosen = m_selection.isAll() || m_selection.connections.contains(entry.connection)
            || (row && m_selection.listeners.contains(row->listener));
        if (!isChosen || (connection != 0 && entry.connection != connection))
            continue;
        connection = entry.connection;
        bytes += entry.size;
        records.push_back(seq);
    }
    if (records.empty())
        return {};
    LensSample sample(journal.record(records.back()).streamOffset);
    for (auto record = records.rbegin(); record != records.rend(); ++record)
        sample.append(journal.payload(*record), journal.entry(*record).time);
    return sample;
}

} // namespace wirelark
