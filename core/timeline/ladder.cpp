#include "core/timeline/ladder.h"

#include "core/journal/journal.h"

#include <algorithm>

namespace wirelark {

using Kind = LadderStep::Kind;
using Part = LadderPlace::Part;

namespace {

// Of a row that stands for itself.
Kind kindOf(const Message &message)
{
    if (message.isData())
        return Kind::Data;
    if (message.connection == 0)
        return Kind::Remark;
    switch (message.kind) {
    case EventKind::Accepted:
    case EventKind::Connected:
        return Kind::Opened;
    case EventKind::PeerFinished:
        return Kind::PeerFin;
    case EventKind::WeFinished:
        return Kind::OurFin;
    case EventKind::Reset:
        return Kind::Reset;
    case EventKind::Closed:
    case EventKind::Failed:
        return Kind::Ended;
    default:
        return Kind::Remark;
    }
}

} // namespace

Ladder::Ladder(const MessageRows &rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
    , m_walk(rows, [this](const Message &message) { m_folds.take(message); }, this)
{
    connect(&m_walk, &RowWalk::replaced, this, [this] {
        m_folds.clear();
        Q_EMIT replaced();
    });
    connect(&m_walk, &RowWalk::lostOldest, this, [this](qint64 lost) { m_folds.dropFirst(lost); });
    connect(&m_walk, &RowWalk::advanced, this, [this] { Q_EMIT changed(0); });
    // After the walk, which heard of it first.
    connect(&rows, &MessageRows::grew, this, [this] { Q_EMIT changed(0); });
    connect(&rows, &MessageRows::lostOldest, this, [this](qint64 lost) { Q_EMIT changed(lost); });
}

int Ladder::progress() const
{
    const qint64 count = m_rows.count();
    return isComplete() || count == 0 ? 100 : static_cast<int>(m_folds.rowCount() * 100 / count);
}

qint64 Ladder::lineCount() const
{
    return m_folds.lineCount() + std::max<qint64>(0, m_rows.count() - m_folds.rowCount());
}

LadderPlace Ladder::placeAt(qint64 line) const
{
    const qint64 known = m_folds.lineCount();
    return line < known ? m_folds.at(line) : LadderPlace {.row = m_folds.rowCount() + line - known};
}

qint64 Ladder::lineOf(const LadderPlace &place) const
{
    return place.row < m_folds.rowCount() ? m_folds.lineOf(place) : lineOfRow(place.row);
}

qint64 Ladder::lineOfRow(qint64 row) const
{
    const qint64 known = m_folds.rowCount();
    return row < known ? m_folds.lineOf(row) : m_folds.lineCount() + row - known;
}

bool Ladder::toggle(qint64 line)
{
    if (line < 0 || line >= m_folds.lineCount())
        return false;
    const LadderPlace place = m_folds.at(line);
    if (!m_folds.toggle(place.runRow >= 0 ? place.runRow : place.row))
        return false;
    Q_EMIT changed(0);
    return true;
}

LadderStep Ladder::at(qint64 line) const
{
    if (line < 0 || line >= lineCount())
        return {};
    const LadderPlace place = placeAt(line);
    return stepOf(place, m_rows.at(place.row));
}

LadderStep Ladder::stepOf(const LadderPlace &place, const Message &message) const
{
    if (!message)
        return {};
    LadderStep step;
    step.place = place;
    step.message = message;
    const qint64 before = timeBefore(place.row);
    step.sincePrevious = before < 0 ? -1 : message.time - before;
    step.isOurs = message.kind == EventKind::Connected;
    switch (place.part) {
    case Part::Quiet:
        step.kind = Kind::Quiet;
        step.lasted = step.sincePrevious;
        return step;
    case Part::Handshake:
        step.kind = Kind::Handshake;
        step.isInferred = true;
        return step;
    case Part::Run:
        step.kind = Kind::Run;
        step.lasted = m_rows.at(place.row + place.rows - 1).time - message.time;
        step.answerSize = place.isPairs ? m_rows.at(place.row + 1).size : 0;
        return step;
    case Part::Row:
        break;
    }
    step.kind = kindOf(message);
    step.acknowledged = untilAcknowledged(message);
    if (step.kind == Kind::Reset) {
        const bool isOurs = m_rows.journal().entry(message.id.seq).reason() == EndReason::ResetByUs;
        step.message.direction = isOurs ? Direction::Out : Direction::In;
    }
    return step;
}

qint64 Ladder::untilAcknowledged(const Message &message) const
{
    // Where its last byte is in another record than the one that completed it, it is not worth looking for.
    if (!message.isData() || message.direction != Direction::Out || message.isTail() || message.endsBefore)
        return -1;
    const qint64 time = m_rows.journal().acknowledged(message.id.seq);
    return time < message.time ? -1 : time - message.time;
}

qint64 Ladder::timeBefore(qint64 row) const
{
    return row == 0 ? -1 : m_rows.at(row - 1).time;
}

} // namespace wirelark
