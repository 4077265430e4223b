#include "core/timeline/messagerows.h"

#include "core/journal/journal.h"
#include "core/timeline/rowscan.h"
#include "core/timeline/scanthread.h"

#include <algorithm>
#include <utility>

namespace wirelark {

using namespace std::chrono_literals;

namespace {

const std::atomic<bool> goOn {false};

constexpr auto atOnce = 10ms; // a person does not notice

// So many records, or so many of their bytes, on either side of a place are looked through before all others.
constexpr quint64 nearRecords = 10'000;
constexpr qint64 nearBytes = 4 * 1024 * 1024;

} // namespace

MessageRows::MessageRows(const Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    startOver();
}

MessageRows::~MessageRows() = default;

// Asks another question: whoever shows the rows can note before what was looked at.
template <typename Change>
void MessageRows::ask(const Change &change)
{
    Q_EMIT aboutToBeReplaced();
    change(m_query);
    startOver();
}

void MessageRows::setNoteOf(const NoteOf &noteOf)
{
    if (m_query.filter.needs(Filter::Need::Note))
        ask([&](RowQuery &query) { query.noteOf = noteOf; });
    else
        m_query.noteOf = noteOf;
}

void MessageRows::showAll()
{
    if (m_query.all)
        return;
    ask([](RowQuery &query) {
        query.all = true;
        query.connections.clear();
        query.listeners.clear();
    });
}

void MessageRows::showOnly(const QSet<ConnectionId> &connections, const QSet<ListenerId> &listeners)
{
    ask([&](RowQuery &query) {
        query.all = false;
        query.connections = connections;
        query.listeners = listeners;
    });
}

void MessageRows::setLenses(const LensTable &lenses)
{
    if (m_query.lenses != lenses)
        ask([&](RowQuery &query) { query.lenses = lenses; });
}

void MessageRows::setFilter(const Filter &filter)
{
    if (m_query.filter != filter)
        ask([&](RowQuery &query) { query.filter = filter; });
}

bool MessageRows::showsSeveral() const
{
    return m_query.all || !m_query.listeners.isEmpty() || m_query.connections.size() > 1;
}

void MessageRows::startOver()
{
    m_thread.reset();
    m_near.reset();
    m_scan.reset();
    m_tails.clear();
    m_first = m_journal.first();
    m_settled = 0;
    m_lost = 0;
    if (m_query.isEverything())
        m_settled = static_cast<qint64>(m_journal.end() - m_first);
    else
        lookFor();
    Q_EMIT replaced();
    Q_EMIT progressed();
}

void MessageRows::lookFor()
{
    FactsById facts = this->facts();
    m_scan = std::make_unique<RowScan>(m_journal, m_query, facts, m_first);
    m_goal = m_journal.end();
    if (m_scan->advance(atOnce, goOn)) {
        const quint64 place = m_place == 0 ? m_goal : m_place;
        const quint64 from = nearStart(place);
        const quint64 until = place + nearRecords < m_goal ? place + nearRecords : ~quint64(0);
        if (from > m_scan->first()) {
            m_near = std::make_unique<RowScan>(m_journal, m_query, std::move(facts), from, until);
            m_near->advance(5 * atOnce, goOn); // mostly it takes less
        }
        startThread();
    }
    count(shown()->rows().count(), shown()->tails());
}

// Where to begin to look for the rows around a place: a record before it, and not too much to look through.
quint64 MessageRows::nearStart(quint64 place) const
{
    const quint64 lowest = place > m_first + nearRecords ? place - nearRecords : m_first;
    qint64 bytes = 0;
    quint64 seq = place;
    while (seq > lowest && bytes < nearBytes)
        bytes += m_journal.entry(--seq).size;
    return seq;
}

qint64 MessageRows::countUnfiltered() const
{
    if (m_query.filter.isEmpty())
        return isComplete() ? count() : -1;
    return isComplete() ? m_scan->seen() : -1;
}

RowId MessageRows::idAt(qint64 row) const
{
    if (row < 0 || row >= count())
        return {};
    if (row >= m_settled)
        return m_tails[static_cast<size_t>(row - m_settled)].id;
    return m_scan ? shown()->rows().idAt(row) : RowId {.seq = m_first + static_cast<quint64>(row)};
}

Message MessageRows::at(qint64 row) const
{
    if (row < 0 || row >= count())
        return {};
    Message message;
    if (row >= m_settled)
        message = m_tails[static_cast<size_t>(row - m_settled)];
    else if (m_scan)
        message = settledAt(row);
    else
        message = wholeRecord(idAt(row).seq, m_journal.entry(idAt(row).seq));
    message.number = numberOf(row);
    return message;
}

Message MessageRows::settledAt(qint64 row) const
{
    const RowStore &rows = shown()->rows();
    Message message = rows.at(row);
    if (areRecords() || !message.isData())  {
        const RowId id = message.id;
        message = wholeRecord(id.seq, m_journal.entry(id.seq));
        message.id = id;
        return message;
    }
    Entry entry = m_journal.entry(message.id.seq);
    message.connection = entry.connection;
    // It was silence, the end of the stream, or the beginning of the next message that ended it.
    for (quint64 seq = message.id.seq; message.endsBefore && seq > m_first; entry = m_journal.entry(--seq)) {
        if (seq < message.id.seq && entry.isData() && entry.connection == message.connection && entry.direction() == message.direction)
            break;
    }
    message.time = entry.time;
    return message;
}

qint64 MessageRows::rowOf(const RowId &id) const
{
    if (id.isTail) {
        const auto tail = std::ranges::find(m_tails, id, &Message::id);
        return m_settled + (tail - m_tails.begin());
    }
    if (m_scan)
        return std::min(m_settled, shown()->rows().rowOf(id));
    return id.seq <= m_first ? 0 : std::min(static_cast<qint64>(id.seq - m_first), m_settled);
}

qint64 MessageRows::rowOfTail(const RowId &tail) const
{
    constexpr qint64 farthest = 10'000; // rows that came since
    if (const qint64 row = rowOf(tail); row < count())
        return row;
    for (qint64 row = m_settled - 1; row >= std::max<qint64>(0, m_settled - farthest); --row) {
        const Message message = at(row);
        if (message.isData() && message.first == BytePlace {tail.seq, tail.index})
            return row;
    }
    return -1;
}

qint64 MessageRows::rowShowing(const Message &before) const
{
    constexpr qint64 farthest = 100'000; // rows of other streams in between
    const bool isData = before.isData();
    qint64 found = -1;
    const qint64 start = rowOf({.seq = isData ? before.first.seq : before.id.seq});
    for (qint64 row = start; row < std::min(count(), start + farthest); ++row) {
        const Message message = at(row);
        if (!isData) {
            if (!message.isData() && message.id.seq == before.id.seq)
                return row;
            if (message.id.seq > before.id.seq)
                return -1;
            continue;
        }
        if (!message.isData() || message.connection != before.connection || message.direction != before.direction)
            continue;
        if (message.first > before.first)
            break;
        found = row;
        const bool reaches = message.first.seq == before.first.seq
            && message.first.offset + message.size > before.first.offset;
        if (reaches)
            break;
    }
    return found;
}

bool MessageRows::areRecords() const
{
    return !m_scan || shown()->rows().kind() == RowStore::Kind::Records;
}

qint64 MessageRows::numberOf(qint64 row) const
{
    if (areRecords())
        return static_cast<qint64>(idAt(row).seq);
    return isComplete() ? m_lost + row + 1 : 0;
}

int MessageRows::progress() const
{
    if (!m_thread || m_goal <= m_first)
        return 100;
    const quint64 done = std::clamp(m_scan->next(), m_first, m_goal) - m_first;
    return static_cast<int>(done * 100 / (m_goal - m_first));
}

bool MessageRows::advance(std::chrono::microseconds budget)
{
    dropOldest();
    if (!m_scan) {
        const qint64 before = std::exchange(m_settled, static_cast<qint64>(m_journal.end() - m_first));
        if (m_settled != before)
            Q_EMIT grew(m_settled);
        return false;
    }
    const bool hasMore = lookFurther(budget);
    if (count(shown()->rows().count(), shown()->tails()))
        Q_EMIT grew(count());
    return hasMore;
}

// True: there is more that the main thread can do.
bool MessageRows::lookFurther(std::chrono::microseconds budget)
{
    if (m_thread && m_thread->isDone()) {
        m_thread.reset();
        swapIfFound();
    }
    if (m_thread)
        return m_near && m_near->advance(budget, goOn);
    if (!m_scan->advance(budget, goOn))
        return false;
    if (budget < 1s) // who gives more time than that waits for it
        startThread();
    return !m_thread;
}

// Takes note of what there is to show; true if that is something else than before.
bool MessageRows::count(qint64 settled, std::vector<Message> tails)
{
    const auto isSame = [](const Message &a, const Message &b) { return a.id == b.id && a.size == b.size; };
    const bool isOther = m_settled != settled || !std::ranges::equal(m_tails, tails, isSame);
    m_settled = settled;
    m_tails = std::move(tails);
    return isOther;
}

void MessageRows::dropOldest()
{
    const quint64 first = m_journal.first();
    if (first == m_first)
        return;
    const qint64 lost = rowOf({.seq = first});
    m_first = first;
    for (const auto &scan : {m_scan.get(), m_near.get()}) {
        if (scan)
            scan->rows().dropFirst(std::min(scan->rows().count(), scan->rows().rowOf({.seq = first})));
    }
    m_settled -= lost;
    m_lost += lost;
    if (lost > 0)
        Q_EMIT lostOldest(lost);
}

// All rows take the place of those that were near, as soon as they have been found. True if so.
bool MessageRows::swapIfFound()
{
    if (!m_near || m_scan->next() < m_goal)
        return false;
    Q_EMIT aboutToBeReplaced();
    m_near.reset();
    count(m_scan->rows().count(), m_scan->tails());
    Q_EMIT replaced();
    return true;
}

void MessageRows::startThread()
{
    const auto advance = [scan = m_scan.get()](std::chrono::microseconds budget, const std::atomic<bool> &stop) {
        return scan->advance(budget, stop);
    };
    m_thread = std::make_unique<ScanThread>(advance, [this] { m_bell.ring(); });
}

void MessageRows::onProgress()
{
    if (!m_scan)
        return;
    swapIfFound();
    // What came while the thread was at work rang the bell in vain.
    while (advance(5ms) && !m_thread) { }
    Q_EMIT progressed();
}

} // namespace wirelark
