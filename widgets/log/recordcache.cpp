#include "widgets/log/recordcache.h"

#include <algorithm>

#include "core/explain/phrases.h"
#include "core/journal/journal.h"
#include "core/payload/visibletext.h"

namespace wirelark {

namespace {

constexpr size_t maxPreviews = 512;
constexpr quint64 lookBack = 256; // records among which the chunk before is looked for

bool isContinuation(char byte)
{
    return (quint8(byte) & 0xC0) == 0x80;
}

// What the chunks before left unfinished: one read may end in the middle of a character.
QByteArray unfinishedBefore(const Journal &journal, quint64 seq, const Entry &entry)
{
    QByteArray tail;
    const quint64 lowest = std::max(journal.first(), seq > lookBack ? seq - lookBack : 0);
    for (quint64 earlier = seq; earlier > lowest && tail.size() < 3;) {
        const Entry other = journal.entry(--earlier);
        if (!other.isData() || other.connection != entry.connection || other.direction() != entry.direction())
            continue;
        const qsizetype wanted = std::min<qsizetype>(3 - tail.size(), other.size);
        tail.prepend(journal.payload(earlier, other.size - wanted, wanted));
    }
    return visibleText(tail).unfinished;
}

bool isAlarm(const Event &event)
{
    return event.kind == EventKind::Failed
        || (event.kind == EventKind::Reset && event.reason != EndReason::ResetByUs);
}

void readData(RecordPreview &preview, const Journal &journal, quint64 seq, const Entry &entry)
{
    preview.size = entry.size;
    preview.bytes = journal.payload(seq, 0, RecordCache::maxPreview);
    preview.isGone = preview.bytes.isEmpty();
    if (!preview.isGone && isContinuation(preview.bytes[0]))
        preview.before = unfinishedBefore(journal, seq, entry);
    // A character that our own limit cuts is not one that the chunk cuts.
    if (preview.bytes.size() < preview.size)
        preview.bytes.chop(
            visibleText(preview.bytes.last(std::min<qsizetype>(3, preview.bytes.size()))).unfinished.size());
}

void readEvent(RecordPreview &preview, const Journal &journal, quint64 seq)
{
    const Record record = journal.record(seq);
    preview.isGone = record.seq == 0;
    if (preview.isGone)
        return;
    preview.sentence = describe(record);
    preview.endingWord = endingWord(record);
    preview.isAlarm = isAlarm(record.event);
}

} // namespace

const RecordPreview &RecordCache::preview(const Journal &journal, quint64 seq)
{
    if (const auto known = m_previews.find(seq); known != m_previews.end() && !known->second.isGone)
        return known->second;
    if (m_previews.size() >= maxPreviews)
        m_previews.clear();

    const Entry entry = journal.entry(seq);
    RecordPreview preview;
    preview.kind = entry.kind();
    preview.direction = entry.direction();
    preview.connection = entry.connection;
    preview.time = entry.time;
    if (entry.isData())
        readData(preview, journal, seq, entry);
    else
        readEvent(preview, journal, seq);
    return m_previews[seq] = std::move(preview);
}

} // namespace wirelark
