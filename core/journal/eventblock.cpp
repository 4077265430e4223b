#include "core/journal/eventblock.h"

#include "core/journal/pcapng.h"
#include "core/journal/safetext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindWords {
    "note"_L1,
    "listening"_L1,
    "connecting"_L1,
    "connected"_L1,
    "accepted"_L1,
    "data"_L1,
    "peer-finished"_L1,
    "we-finished"_L1,
    "reset"_L1,
    "closed"_L1,
    "failed"_L1,
};
constexpr auto continued = "continued"_L1;
constexpr auto acknowledged = "acknowledged"_L1;
constexpr auto marked = "mark"_L1;

// A block as it is written, without a detour through other memory: a crowd of connections comes this way.
class BlockText
{
public:
    BlockText() { m_at += pcapng::blockHead; }

    void put(QByteArrayView bytes)
    {
        makeRoom(bytes.size());
        std::memcpy(m_at, bytes.data(), size_t(bytes.size()));
        m_at += bytes.size();
    }
    void put(qint64 number)
    {
        makeRoom(longestNumber);
        m_at = std::to_chars(m_at, m_at + longestNumber, number).ptr;
    }
    // Nothing where there is no value.
    void add(QByteArrayView key, QByteArrayView value)
    {
        if (!value.isEmpty())
            putLine(key, value);
    }
    void add(QByteArrayView key, qint64 value)
    {
        if (value != 0)
            putLine(key, value);
    }
    QByteArray toBlock()
    {
        m_bytes.truncate(size());
        pcapng::finishBlock(m_bytes, pcapng::journalBlock);
        return std::move(m_bytes);
    }

private:
    static constexpr qsizetype usualSize = 640;
    static constexpr qsizetype longestNumber = 20;

    qsizetype size() const { return m_at - m_bytes.constData(); }
    void putLine(QByteArrayView key, auto value)
    {
        put(key);
        put("=");
        put(value);
        put("\n");
    }
    void makeRoom(qsizetype more)
    {
        const qsizetype written = size();
        if (m_bytes.size() - written >= more)
            return;
        m_bytes.resize(std::max(2 * m_bytes.size(), written + more));
        m_at = m_bytes.data() + written;
    }

    QByteArray m_bytes {usualSize, Qt::Uninitialized};
    char *m_at = m_bytes.data();
};

QByteArrayView priority(const Event &event)
{
    if (event.kind == EventKind::Failed)
        return "3"; // err, syslog(3)
    return event.error != 0 || event.kind == EventKind::Reset ? "4" : "6";
}

// One line for whoever reads the capture with another program.
void putMessage(BlockText &out, const Event &event, QLatin1StringView what, const QByteArray &local, const QByteArray &peer)
{
    const bool fromPeer = event.kind == EventKind::Accepted;
    const QByteArray &from = fromPeer ? peer : local;
    const QByteArray &to = fromPeer ? local : peer;
    const auto reason = word(event.reason);
    out.put("MESSAGE=");
    out.put(what);
    if (!from.isEmpty()) {
        out.put(" ");
        out.put(from);
    }
    if (!to.isEmpty()) {
        out.put(" -> ");
        out.put(to);
    }
    if (!reason.isEmpty()) {
        out.put(" ");
        out.put(reason);
    }
    if (!event.text.isEmpty()) {
        out.put(" ");
        out.put(toSafeText(QStringView(event.text).left(200)));
    }
    out.put("\n");
}

void putEvent(BlockText &out, const Event &event, QLatin1StringView what)
{
    const QByteArray local = event.local.toUtf8();
    const QByteArray peer = event.peer.toUtf8();
    out.put("__REALTIME_TIMESTAMP=");
    out.put(event.time / 1000);
    out.put("\nSYSLOG_IDENTIFIER=wirelark\n");
    out.add("PRIORITY", priority(event));
    putMessage(out, event, what, local, peer);
    out.add("WIRELARK_TIME", event.time);
    out.add("WIRELARK_EVENT", what);
    out.add("WIRELARK_CONNECTION", event.connection);
    out.add("WIRELARK_LISTENER", event.listener);
    out.add("WIRELARK_LOCAL", local);
    out.add("WIRELARK_PEER", peer);
    out.add("WIRELARK_REASON", word(event.reason));
    out.add("WIRELARK_ERRNO", event.error);
    out.add("WIRELARK_UNSENT", event.unsent);
    out.add("WIRELARK_UNACKED", event.unacked);
    if (!event.text.isEmpty())
        out.add("WIRELARK_TEXT", toSafeText(QStringView(event.text).left(maxEventText)));
}

// A word of a later version keeps its row, as a note; and bytes do not come this way.
EventKind kindFromWord(QLatin1StringView text)
{
    const auto found = std::find(kindWords.begin(), kindWords.end(), text);
    const auto kind = static_cast<EventKind>(found - kindWords.begin());
    return found == kindWords.end() || kind == EventKind::Data ? EventKind::Note : kind;
}

qint64 toOffset(QByteArrayView value)
{
    constexpr qint64 highest = qint64(1) << 52; // what an entry can hold, with room to add to
    return std::clamp<qint64>(value.toLongLong(), 0, highest);
}

void readField(EventBlock &block, QByteArrayView key, QByteArrayView value)
{
    Event &event = block.event;
    if (key == "TIME")
        event.time = value.toLongLong();
    else if (key == "CONNECTION")
        event.connection = value.toUInt();
    else if (key == "LISTENER")
        event.listener = value.toUInt();
    else if (key == "LOCAL")
        event.local = SocketAddress::fromUtf8(value);
    else if (key == "PEER")
        event.peer = SocketAddress::fromUtf8(value);
    else if (key == "REASON")
        event.reason = endReasonFromWord(QLatin1StringView(value));
    else if (key == "ERRNO")
        event.error = value.toInt();
    else if (key == "UNSENT")
        event.unsent = value.toLongLong();
    else if (key == "UNACKED")
        event.unacked = value.toLongLong();
    else if (key == "TEXT")
        event.text = fromSafeText(value);
    else if (key == "IN")
        block.offset[index(Direction::In)] = toOffset(value);
    else if (key == "OUT")
        block.offset[index(Direction::Out)] = toOffset(value);
}

void readMarkField(RowMark &mark, QByteArrayView key, QByteArrayView value)
{
    if (key == "SEQ")
        mark.seq = value.toULongLong();
    else if (key == "OFFSET")
        mark.offset = value.toUInt();
    else if (key == "STREAM")
        mark.streamOffset = toOffset(value) - 1;
    else if (key == "MARKED")
        mark.isMarked = value == "1";
}

} // namespace

QLatin1StringView word(EventKind kind)
{
    return kindWords.at(static_cast<size_t>(kind));
}

QByteArray encodeEvent(const Event &event)
{
    BlockText out;
    putEvent(out, event, word(event.kind));
    return out.toBlock();
}

QByteArray encodeContinued(const Flow &flow, qint64 time)
{
    Event event;
    event.time = time;
    event.connection = flow.connection;
    event.listener = flow.listener;
    event.local = flow.local;
    event.peer = flow.peer;
    BlockText out;
    putEvent(out, event, continued);
    out.add("WIRELARK_IN", flow.offset[index(Direction::In)]);
    out.add("WIRELARK_OUT", flow.offset[index(Direction::Out)]);
    return out.toBlock();
}

QByteArray encodeAcknowledged(const Event &event, qint64 bytes)
{
    BlockText out;
    putEvent(out, event, acknowledged);
    out.add("WIRELARK_OUT", bytes);
    return out.toBlock();
}

QByteArray encodeMark(const RowMark &mark, qint64 time)
{
    BlockText out;
    out.put("__REALTIME_TIMESTAMP=");
    out.put(time / 1000);
    out.put("\nSYSLOG_IDENTIFIER=wirelark\nPRIORITY=6\nMESSAGE=");
    out.put(mark.isMarked ? "marked " : mark.note.isEmpty() ? "no mark on " : "note on ");
    out.put(static_cast<qint64>(mark.seq));
    if (!mark.note.isEmpty()) {
        out.put(" ");
        out.put(toSafeText(QStringView(mark.note).left(200)));
    }
    out.put("\n");
    out.add("WIRELARK_TIME", time);
    out.add("WIRELARK_EVENT", marked);
    out.add("WIRELARK_SEQ", static_cast<qint64>(mark.seq));
    out.add("WIRELARK_OFFSET", mark.offset);
    out.add("WIRELARK_STREAM", mark.streamOffset + 1); // 0: it has no bytes
    out.add("WIRELARK_MARKED", mark.isMarked ? 1 : 0);
    out.add("WIRELARK_TEXT", toSafeText(QStringView(mark.note).left(RowMark::maxNote)));
    return out.toBlock();
}

bool decodeEvent(std::span<const char> body, EventBlock &block)
{
    constexpr QByteArrayView ours = "WIRELARK_";
    bool isOurs = false;
    bool isMark = false;
    RowMark mark;
    QByteArrayView rest(body.data(), std::ssize(body));
    while (!rest.isEmpty()) {
        const auto newline = rest.indexOf('\n');
        const auto line = newline < 0 ? rest : rest.first(newline);
        rest = newline < 0 ? QByteArrayView() : rest.sliced(newline + 1);
        const auto equals = line.indexOf('=');
        if (equals < 0 || !line.startsWith(ours))
            continue;
        const auto key = line.first(equals).sliced(ours.size());
        const auto value = line.sliced(equals + 1);
        if (key != "EVENT") {
            readField(block, key, value);
            readMarkField(mark, key, value);
            continue;
        }
        isOurs = true;
        isMark = value == marked;
        block.isContinued = value == continued;
        block.isAcknowledged = value == acknowledged;
        block.event.kind = kindFromWord(QLatin1StringView(value));
    }
    if (isMark) {
        mark.note = block.event.text.left(RowMark::maxNote);
        block.mark = mark;
    }
    return isOurs;
}

} // namespace wirelark
