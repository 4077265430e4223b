#include "core/journal/eventblock.h"

#include "core/journal/pcapng.h"
#include "core/journal/safetext.h"

#include <algorithm>
#include <array>
#include <charconv>

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

void addField(QByteArray &out, QByteArrayView key, QByteArrayView value)
{
    if (!value.isEmpty())
        out += key + '=' + value + '\n';
}

// Digits without a detour through memory of their own: a crowd of connections comes this way.
class Digits
{
public:
    explicit Digits(qint64 value)
        : m_size(std::to_chars(m_bytes.begin(), m_bytes.end(), value).ptr - m_bytes.begin())
    {
    }
    operator QByteArrayView() const { return {m_bytes.data(), m_size}; }

private:
    std::array<char, 20> m_bytes;
    qsizetype m_size;
};

void addNumber(QByteArray &out, QByteArrayView key, qint64 value)
{
    if (value != 0)
        addField(out, key, Digits(value));
}

// As SocketAddress::toString() has it.
QByteArray toText(const SocketAddress &address)
{
    if (address.isNull() || address.host.protocol() != QAbstractSocket::IPv4Protocol)
        return address.toString().toUtf8();
    const quint32 host = address.host.toIPv4Address();
    QByteArray text;
    text.reserve(24);
    for (int shift = 24; shift >= 0; shift -= 8) {
        text += QByteArrayView(Digits(host >> shift & 0xff));
        text += shift > 0 ? '.' : ':';
    }
    return text += QByteArrayView(Digits(address.port));
}

QByteArrayView priority(const Event &event)
{
    if (event.kind == EventKind::Failed)
        return "3"; // err, syslog(3)
    return event.error != 0 || event.kind == EventKind::Reset ? "4" : "6";
}

// One line for whoever reads the capture with another program.
QByteArray message(const Event &event, QLatin1StringView what, const QByteArray &local, const QByteArray &peer)
{
    QByteArray line(what.data(), what.size());
    const bool fromPeer = event.kind == EventKind::Accepted;
    const QByteArray &from = fromPeer ? peer : local;
    const QByteArray &to = fromPeer ? local : peer;
    if (!from.isEmpty())
        line += ' ' + from;
    if (!to.isEmpty())
        line += " -> " + to;
    const auto reason = word(event.reason);
    if (!reason.isEmpty())
        line += ' ' + QByteArray(reason.data(), reason.size());
    if (!event.text.isEmpty())
        line += ' ' + toSafeText(QStringView(event.text).left(200));
    return line;
}

QByteArray fields(const Event &event, QLatin1StringView what)
{
    const QByteArray local = toText(event.local);
    const QByteArray peer = toText(event.peer);
    QByteArray out;
    out.reserve(512); // more than most need
    addField(out, "__REALTIME_TIMESTAMP", Digits(event.time / 1000));
    addField(out, "SYSLOG_IDENTIFIER", "wirelark");
    addField(out, "PRIORITY", priority(event));
    addField(out, "MESSAGE", message(event, what, local, peer));
    addNumber(out, "WIRELARK_TIME", event.time);
    addField(out, "WIRELARK_EVENT", what);
    addNumber(out, "WIRELARK_CONNECTION", event.connection);
    addNumber(out, "WIRELARK_LISTENER", event.listener);
    addField(out, "WIRELARK_LOCAL", local);
    addField(out, "WIRELARK_PEER", peer);
    addField(out, "WIRELARK_REASON", word(event.reason));
    addNumber(out, "WIRELARK_ERRNO", event.error);
    addNumber(out, "WIRELARK_UNSENT", event.unsent);
    addNumber(out, "WIRELARK_UNACKED", event.unacked);
    addField(out, "WIRELARK_TEXT", toSafeText(QStringView(event.text).left(maxEventText)));
    return out;
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
        event.local = SocketAddress::fromString(QString::fromUtf8(value));
    else if (key == "PEER")
        event.peer = SocketAddress::fromString(QString::fromUtf8(value));
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

} // namespace

QLatin1StringView word(EventKind kind)
{
    return kindWords.at(static_cast<size_t>(kind));
}

QByteArray encodeEvent(const Event &event)
{
    QByteArray block;
    pcapng::appendBlock(block, pcapng::journalBlock, fields(event, word(event.kind)));
    return block;
}

QByteArray encodeContinued(const Flow &flow, qint64 time)
{
    Event event;
    event.time = time;
    event.connection = flow.connection;
    event.listener = flow.listener;
    event.local = flow.local;
    event.peer = flow.peer;
    QByteArray body = fields(event, continued);
    addNumber(body, "WIRELARK_IN", flow.offset[index(Direction::In)]);
    addNumber(body, "WIRELARK_OUT", flow.offset[index(Direction::Out)]);
    QByteArray block;
    pcapng::appendBlock(block, pcapng::journalBlock, body);
    return block;
}

bool decodeEvent(std::span<const char> body, EventBlock &block)
{
    constexpr QByteArrayView ours = "WIRELARK_";
    bool isOurs = false;
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
            continue;
        }
        isOurs = true;
        block.isContinued = value == continued;
        block.event.kind = kindFromWord(QLatin1StringView(value));
    }
    return isOurs;
}

} // namespace wirelark
