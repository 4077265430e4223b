#include "core/timeline/connectiontable.h"

#include <algorithm>

#include <QDeadlineTimer>

#include "core/journal/journal.h"

namespace wirelark {

namespace {

constexpr quint64 entriesBetweenLooksAtTheClock = 512;

void count(Traffic &traffic, quint32 bytes)
{
    traffic.bytes += bytes;
    ++traffic.chunks;
}

Outcome outcomeOf(const Event &event)
{
    return {event.kind, event.reason, event.error, event.time, event.unsent, event.unacked};
}

bool isBeginning(EventKind kind)
{
    return kind == EventKind::Connecting || kind == EventKind::Accepted;
}

// One after the other they are of the same row, or of new ones: a list is quicker to be made than a set.
void note(QList<quint32> &rows, quint32 id)
{
    if (rows.isEmpty() || rows.back() != id)
        rows.append(id);
}

void keepOneOfEach(QList<quint32> &rows)
{
    std::ranges::sort(rows);
    // Not std::ranges::unique(): with libstdc++ 12 clang 14, which builds the fuzz targets, cannot compile its subrange.
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

// Puts the bytes into the row's history; a row that had none is noted in `busy`.
template <typename Row>
void remember(Row &row, std::vector<quint32> &busy, const Entry &entry)
{
    const bool wasQuiet = row.history.isEmpty();
    row.history.add(TrafficHistory::secondOf(entry.time), entry.direction(), entry.size);
    if (wasQuiet && !row.history.isEmpty())
        busy.push_back(row.id);
    row.lastActivity = entry.time;
    count(entry.direction() == Direction::In ? row.in : row.out, entry.size);
}

// `find` gives the row, or null if it was forgotten.
template <typename Find>
void forgetHistories(std::vector<quint32> &busy, qint64 second, Find find)
{
    std::erase_if(busy, [second, &find](quint32 id) {
        auto *row = find(id);
        if (row && row->history.isQuiet(second))
            row->history = {};
        return !row || row->history.isEmpty();
    });
}

} // namespace

bool ConnectionTable::advance(std::chrono::microseconds budget)
{
    forgetNow();
    const QDeadlineTimer deadline(budget, Qt::PreciseTimer);
    for (;;) {
        const EntryRun run = m_journal.run(m_next);
        if (run.entries.empty())
            return false;
        if (run.first > m_next)
            doubtCounts();
        m_next = run.first;
        for (const Entry &entry : run.entries) {
            const quint64 seq = m_next++;
            m_newest = entry.time;
            if (entry.isData())
                takeData(seq, entry);
            else
                takeRecord(m_reader.record(seq, entry));
            if ((!entry.isData() || seq % entriesBetweenLooksAtTheClock == 0) && deadline.hasExpired())
                return m_next < m_journal.end();
        }
    }
}

ConnectionChanges ConnectionTable::takeChanges()
{
    ConnectionChanges changes = std::exchange(m_changes, {});
    keepOneOfEach(changes.listeners);
    keepOneOfEach(changes.connections);
    return changes;
}

const ConnectionRow *ConnectionTable::connection(ConnectionId id) const
{
    const auto found = m_connections.find(id);
    return found != m_connections.end() && found->second.firstSeq ? &found->second : nullptr;
}

bool ConnectionTable::hasEnded(ConnectionId id) const
{
    const ConnectionRow *row = connection(id);
    return row ? row->isEnded() : m_forgotten.find(id).has_value();
}

qint64 ConnectionTable::started(ConnectionId id) const
{
    if (const ConnectionRow *row = connection(id))
        return row->started;
    const std::optional<Traces::Trace> trace = m_forgotten.find(id);
    const Entry first = trace ? m_journal.entry(trace->firstSeq) : Entry();
    return isBeginning(first.kind()) ? first.time : 0;
}

const ListenerRow *ConnectionTable::listener(ListenerId id) const
{
    const ListenerRow *row = m_listenerById.value(id);
    return row && row->firstSeq ? row : nullptr;
}

void ConnectionTable::takeData(quint64 seq, const Entry &entry)
{
    if (!m_last || m_last->id != entry.connection) {
        m_last = &rowOf(entry.connection);
        m_lastListener = m_listenerById.value(m_last->listener);
    }
    if (!m_last->isCounted[static_cast<std::size_t>(entry.direction())])
        countFromOffset(*m_last, seq, entry);
    remember(*m_last, m_busyConnections, entry);
    if (entry.direction() == Direction::In)
        m_last->lastIn = seq;
    if (m_lastListener)
        remember(*m_lastListener, m_busyListeners, entry);
    m_history.add(TrafficHistory::secondOf(entry.time), entry.direction(), entry.size);
    count(entry.direction() == Direction::In ? m_in : m_out, entry.size);
    m_changes.hasTraffic = true;
    m_hasRecentTraffic = true;
}

// Records before this one are gone: where its bytes stand in their stream tells how many there were.
void ConnectionTable::countFromOffset(ConnectionRow &row, quint64 seq, const Entry &entry)
{
    const Record record = m_reader.record(seq, entry);
    if (!row.firstSeq) {
        begin(row, record);
        row.firstSeq = seq;
        m_lastListener = m_listenerById.value(row.listener);
    }
    Traffic &traffic = entry.direction() == Direction::In ? row.in : row.out;
    traffic.bytes = std::max(traffic.bytes, record.streamOffset);
    row.isCounted[static_cast<std::size_t>(entry.direction())] = true;
}

// The journal discarded records before they were looked at.
void ConnectionTable::doubtCounts()
{
    for (const ConnectionId id : std::as_const(m_alive))
        rowOf(id).isCounted = {};
}

void ConnectionTable::takeRecord(const Record &record)
{
    if (!record.seq) // it was discarded just now
        return;
    if (record.event.connection)
        takeConnectionEvent(record);
    else if (record.event.listener)
        takeListenerEvent(record);
    m_changes.events.push_back(record);
}

void ConnectionTable::takeConnectionEvent(const Record &record)
{
    const Event &event = record.event;
    const bool isAfterTheEnd = event.kind == EventKind::Note && event.unsent > 0;
    if (isAfterTheEnd && !connection(event.connection)) // it was forgotten, or the journal knows nothing of it any more
        return;
    ConnectionRow &row = rowOf(event.connection);
    if (!row.firstSeq)
        begin(row, record);
    switch (event.kind) {
    case EventKind::Connecting:
        if (!event.text.isEmpty())
            row.target = event.text;
        row.tried = event.peer;
        row.ending = {};
        setState(row, ConnectionState::Connecting);
        break;
    case EventKind::Connected:
    case EventKind::Accepted:
        row.local = event.local;
        row.peer = event.peer;
        row.opened = event.time;
        row.isCounted = {true, true};
        setState(row, ConnectionState::Open);
        break;
    case EventKind::PeerFinished:
    case EventKind::WeFinished:
        if (row.state == ConnectionState::Open)
            setState(row, event.kind == EventKind::PeerFinished ? ConnectionState::PeerFinished : ConnectionState::WeFinished);
        break;
    case EventKind::Closed:
    case EventKind::Reset:
    case EventKind::Failed: {
        row.ending = outcomeOf(event);
        const bool isOurs = event.reason == EndReason::ResetByUs || event.reason == EndReason::Cancelled;
        setState(row, event.kind == EventKind::Closed || isOurs ? ConnectionState::Closed : ConnectionState::Failed);
        break;
    }
    case EventKind::Note:
        if (isAfterTheEnd) {
            row.ending.unsent += event.unsent;
            markChanged(row);
        }
        break;
    default:
        break;
    }
}

void ConnectionTable::takeListenerEvent(const Record &record)
{
    const Event &event = record.event;
    ListenerRow &row = listenerRowOf(event.listener);
    if (!row.firstSeq)
        begin(row, record);
    switch (event.kind) {
    case EventKind::Listening:
        if (std::ranges::find(row.addresses, event.local) == row.addresses.end())
            row.addresses.push_back(event.local);
        setState(row, ListenerState::Listening);
        break;
    case EventKind::Closed:
    case EventKind::Failed:
        row.ending = outcomeOf(event);
        setState(row, event.kind == EventKind::Closed ? ListenerState::Closed : ListenerState::Failed);
        break;
    default:
        break;
    }
    if (!event.text.isEmpty() && event.kind != EventKind::Note)
        row.target = event.text;
}

void ConnectionTable::forget(const std::vector<ConnectionId> &connections)
{
    m_leaving.insert(m_leaving.end(), connections.begin(), connections.end());
}

void ConnectionTable::forgetNow()
{
    for (const ConnectionId id : m_leaving) {
        const ConnectionRow *row = connection(id);
        if (!row || !row->isEnded() || !row->switches.name.isEmpty())
            continue;
        m_forgotten.add(id, {.firstSeq = row->firstSeq, .isFailed = row->state == ConnectionState::Failed});
        if (m_last == row)
            m_last = nullptr;
        m_connections.erase(id);
    }
    m_leaving.clear();
}

// Makes of a new row the one that was forgotten, as far as the journal still tells of it.
void ConnectionTable::recall(ConnectionRow &row, const Traces::Trace &trace)
{
    const Event first = m_journal.record(trace.firstSeq).event;
    row.firstSeq = trace.firstSeq;
    row.state = trace.isFailed ? ConnectionState::Failed : ConnectionState::Closed;
    row.listener = first.listener;
    row.local = first.local;
    row.peer = first.peer;
    row.started = isBeginning(first.kind) ? first.time : 0;
    if (first.kind == EventKind::Connecting)
        row.target = first.text;
}

// The first record of a row. What began before the journal's first record is taken to be open.
void ConnectionTable::begin(ConnectionRow &row, const Record &record)
{
    const Event &event = record.event;
    row.firstSeq = record.seq;
    row.listener = event.listener;
    row.local = event.local;
    row.peer = event.peer;
    const bool isConnecting = event.kind == EventKind::Connecting;
    if (isBeginning(event.kind))
        row.started = event.time;
    row.state = isConnecting ? ConnectionState::Connecting : ConnectionState::Open;
    if (row.listener) {
        ListenerRow &listener = listenerRowOf(row.listener);
        if (!listener.firstSeq)
            begin(listener, record);
        row.switches.reply = listener.switches.reply;
        row.switches.finAnswer = listener.switches.finAnswer;
        ++listener.openCount;
    }
    ++m_counts.of(row.state);
    m_alive.insert(row.id);
    markChanged(row);
}

void ConnectionTable::begin(ListenerRow &row, const Record &record)
{
    row.firstSeq = record.seq;
    if (!record.event.connection)
        row.started = record.event.time;
    ++m_counts.listening;
    markChanged(row);
}

void ConnectionTable::setState(ConnectionRow &row, ConnectionState state)
{
    --m_counts.of(row.state);
    ++m_counts.of(state);
    if (ListenerRow *listener = m_listenerById.value(row.listener)) {
        const int ended = (state >= ConnectionState::Closed ? 1 : 0) - (row.isEnded() ? 1 : 0);
        listener->openCount -= ended;
        listener->endedCount += ended;
    }
    row.state = state;
    if (row.isEnded())
        m_alive.remove(row.id);
    else
        m_alive.insert(row.id);
    markChanged(row);
}

void ConnectionTable::setState(ListenerRow &row, ListenerState state)
{
    m_counts.listening += (state == ListenerState::Listening ? 1 : 0) - (row.isEnded() ? 0 : 1);
    row.state = state;
    markChanged(row);
}

ConnectionRow &ConnectionTable::rowOf(ConnectionId id)
{
    const auto [found, isNew] = m_connections.try_emplace(id);
    ConnectionRow &row = found->second;
    if (isNew) {
        row.id = id;
        if (const std::optional<Traces::Trace> trace = m_forgotten.take(id))
            recall(row, *trace);
    }
    return row;
}

ListenerRow &ConnectionTable::listenerRowOf(ListenerId id)
{
    ListenerRow *&row = m_listenerById[id];
    if (!row) {
        row = &m_listeners.emplace_back();
        row->id = id;
    }
    return *row;
}

void ConnectionTable::markChanged(const ConnectionRow &row)
{
    if (!row.firstSeq)
        return;
    note(m_changes.connections, row.id);
    if (row.listener)
        note(m_changes.listeners, row.listener);
}

void ConnectionTable::markChanged(const ListenerRow &row)
{
    if (row.firstSeq)
        note(m_changes.listeners, row.id);
}

template <typename Row>
Switches &ConnectionTable::change(Row &row)
{
    markChanged(row);
    return row.switches;
}

void ConnectionTable::setName(ConnectionId id, const QString &name)
{
    change(rowOf(id)).name = name;
}

void ConnectionTable::setListenerName(ListenerId id, const QString &name)
{
    change(listenerRowOf(id)).name = name;
}

void ConnectionTable::setReply(ListenerId id, Reply reply)
{
    change(listenerRowOf(id)).reply = reply;
    for (const ConnectionId connection : std::as_const(m_alive)) {
        ConnectionRow &row = rowOf(connection);
        if (row.listener == id)
            change(row).reply = reply;
    }
}

void ConnectionTable::setConnectionReply(ConnectionId id, Reply reply)
{
    change(rowOf(id)).reply = reply;
}

void ConnectionTable::setFinAnswer(ConnectionId id, FinAnswer answer)
{
    change(rowOf(id)).finAnswer = answer;
}

void ConnectionTable::setListenerFinAnswer(ListenerId id, FinAnswer answer)
{
    change(listenerRowOf(id)).finAnswer = answer;
}

void ConnectionTable::forgetTrafficBefore(qint64 second)
{
    m_hasRecentTraffic = !m_history.isQuiet(second);
    forgetHistories(m_busyConnections, second, [this](ConnectionId id) {
        const auto found = m_connections.find(id);
        return found == m_connections.end() ? nullptr : &found->second;
    });
    forgetHistories(m_busyListeners, second, [this](ListenerId id) { return m_listenerById.value(id); });
}

} // namespace wirelark
