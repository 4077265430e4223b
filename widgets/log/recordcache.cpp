#include "widgets/log/recordcache.h"

#include <algorithm>

#include "core/explain/phrases.h"
#include "core/journal/journal.h"
#include "core/payload/visibletext.h"
#include "core/timeline/messagebytes.h"

namespace wirelark {

namespace {

constexpr size_t maxPreviews = 512;
constexpr quint64 lookBack = 256; // records among which the bytes before are looked for

bool isContinuation(char byte)
{
    return (quint8(byte) & 0xC0) == 0x80;
}

// What the bytes before left unfinished: a read, or a lens, may cut in the middle of a character.
QByteArray unfinishedBefore(const Journal &journal, const Message &message)
{
    const BytePlace first = message.first;
    QByteArray tail = first.offset == 0 ? QByteArray() : journal.payload(first.seq, std::max(0, int(first.offset) - 3), std::min(3, int(first.offset)));
    const quint64 lowest = std::max(journal.first(), first.seq > lookBack ? first.seq - lookBack : 0);
    for (quint64 earlier = first.seq; earlier > lowest && tail.size() < 3;) {
        const Entry other = journal.entry(--earlier);
        if (!other.isData() || other.connection != message.connection || other.direction() != message.direction)
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

void readData(RecordPreview &preview, const Journal &journal)
{
    const Message &message = preview.message;
    preview.bytes = MessageBytes(journal, message).read(0, RecordCache::maxPreview);
    preview.isGone = preview.bytes.isEmpty();
    preview.isAlarm = message.fault != Fault::None;
    if (!preview.isGone && isContinuation(preview.bytes[0]))
        preview.before = unfinishedBefore(journal, message);
    // A character that our own limit cuts is not one that the message cuts.
    if (preview.bytes.size() < message.size)
        preview.bytes.chop(
            visibleText(preview.bytes.last(std::min<qsizetype>(3, preview.bytes.size()))).unfinished.size());
}

void readEvent(RecordPreview &preview, const Journal &journal)
{
    const Record record = journal.record(preview.message.id.seq);
    preview.isGone = record.seq == 0;
    if (preview.isGone)
        return;
    preview.sentence = describe(record);
    preview.endingWord = endingWord(record);
    preview.isAlarm = isAlarm(record.event);
}

} // namespace

const RecordPreview &RecordCache::preview(const Journal &journal, const Message &message)
{
    // One that goes on growing is another one then.
    const auto known = m_previews.find(message.id);
    if (known != m_previews.end() && !known->second.isGone && known->second.message.size == message.size)
        return known->second;
    if (m_previews.size() >= maxPreviews)
        m_previews.clear();

    RecordPreview preview;
    preview.message = message;
    if (message.isData())
        readData(preview, journal);
    else
        readEvent(preview, journal);
    return m_previews[message.id] = std::move(preview);
}

} // namespace wirelark
