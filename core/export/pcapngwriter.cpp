#include "core/export/pcapngwriter.h"

#include "core/journal/eventblock.h"
#include "core/journal/packetblock.h"
#include "core/journal/pcapng.h"
#include "core/net/clock.h"

#include <array>

namespace wirelark {

namespace {

bool isBeginning(EventKind kind)
{
    return kind == EventKind::Accepted || kind == EventKind::Connected;
}

} // namespace

PcapngWriter::PcapngWriter(const Journal &journal, const Marks &marks, Put put)
    : m_reader(journal)
    , m_marks(marks)
    , m_put(std::move(put))
{
}

bool PcapngWriter::begin()
{
    return m_put(pcapng::sectionStart(m_written + 1));
}

bool PcapngWriter::pass(quint64 seq, const Entry &entry, bool isWanted)
{
    return entry.isData() ? passData(seq, entry, isWanted) : passEvent(seq, entry, isWanted);
}

bool PcapngWriter::passData(quint64 seq, const Entry &entry, bool isWanted)
{
    Flow &flow = m_flows.flow(entry.connection);
    qint64 &offset = flow.offset[index(entry.direction())];
    if (isWanted) {
        const Record record = m_reader.record(seq, entry);
        if (record.seq == 0) {
            ++m_missing;
            return true;
        }
        // Of a connection whose beginning is not stored any more, these say what it was.
        offset = record.streamOffset;
        flow.local = record.event.local;
        flow.peer = record.event.peer;
        if (flow.listener == 0)
            flow.listener = record.event.listener;
        if (!introduce(flow, entry.time))
            return false;
        const std::span<const char> block = m_reader.block(entry);
        if (!m_put({block.data(), std::ssize(block)}) || !passMarks(seq))
            return false;
    }
    offset += entry.size;
    return true;
}

// Once a connection: what its first records would say, had they been wanted.
bool PcapngWriter::introduce(const Flow &flow, qint64 time)
{
    return !m_introduced.insert(flow.connection).second || m_put(encodeContinued(flow, time));
}

// Those on the record that was written last.
bool PcapngWriter::passMarks(quint64 seq)
{
    ++m_written;
    const auto isOnIt = [seq](const Mark *mark) { return mark && mark->message.first.seq == seq; };
    for (const Mark *mark = m_marks.after({seq - 1, ~quint32(0)}); isOnIt(mark); mark = m_marks.after(mark->message.first)) {
        if (!m_put(encodeMark({m_written, mark->message.first.offset, mark->streamOffset, mark->isMarked, mark->note}, nowNs())))
            return false;
    }
    return true;
}

bool PcapngWriter::passEvent(quint64 seq, const Entry &entry, bool isWanted)
{
    const bool changesFlow = entry.connection != 0
        && (isBeginning(entry.kind()) || m_flows.find(entry.connection));
    if (!isWanted && !changesFlow)
        return true;
    const Record record = m_reader.record(seq, entry);
    const Event &event = record.event;
    if (record.seq == 0) {
        m_missing += isWanted ? 1 : 0;
        return true;
    }
    m_flows.begin(event);
    Flow *flow = m_flows.find(event.connection);
    std::array<char, 2 * maxPacketExtra> packets {};
    const qsizetype size = flow ? putPackets(packets.data(), *flow, event) : 0;
    bool written = true;
    if (isWanted) {
        if (isBeginning(event.kind))
            m_introduced.insert(event.connection);
        written = (!flow || introduce(*flow, event.time)) && m_put({packets.data(), size}) && m_put(encodeEvent(event)) && passMarks(seq);
    }
    m_flows.end(event);
    return written;
}

} // namespace wirelark
