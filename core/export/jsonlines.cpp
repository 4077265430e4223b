#include "core/export/jsonlines.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/explain/phrases.h"
#include "core/journal/eventblock.h"
#include "core/journal/record.h"
#include "core/timeline/message.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

// Written by hand, member by member: the order is the one of the manual, and 64-bit numbers stay exact.
class Line
{
public:
    void add(QLatin1StringView name, qint64 number) { begin(name) += QByteArray::number(number); }
    void addPlain(QLatin1StringView name, const QByteArray &text) { begin(name) += '"' + text + '"'; }
    void add(QLatin1StringView name, const QString &text)
    {
        const QByteArray object = QJsonDocument(QJsonObject {{u"x"_s, text}}).toJson(QJsonDocument::Compact);
        begin(name) += QByteArrayView(object).sliced(5, object.size() - 6);
    }
    // The opening quote of a text that is written elsewhere.
    void open(QLatin1StringView name) { begin(name) += '"'; }
    QByteArray text() const { return m_line; }
    QByteArray end() { return m_line + "}\n"; }

private:
    QByteArray &begin(QLatin1StringView name)
    {
        m_line += m_line.isEmpty() ? '{' : ',';
        m_line += '"';
        m_line += QByteArrayView(name.data(), name.size());
        return m_line += "\":";
    }
    QByteArray m_line;
};

// What every object begins with.
void addHead(Line &line, quint64 seq, qint64 time, QLatin1StringView word, const Event &event)
{
    line.add("seq"_L1, qint64(seq));
    line.addPlain("time"_L1, toIsoTime(time));
    line.addPlain("event"_L1, QByteArray(word.data(), word.size()));
    if (event.connection != 0)
        line.add("connection"_L1, qint64(event.connection));
    if (event.listener != 0)
        line.add("listener"_L1, qint64(event.listener));
    if (!event.local.isNull())
        line.add("local"_L1, event.local.toString());
    if (!event.peer.isNull())
        line.add("peer"_L1, event.peer.toString());
}

} // namespace

QByteArray toIsoTime(qint64 ns)
{
    constexpr qint64 second = 1'000'000'000;
    const qint64 rest = (ns % second + second) % second; // of times before 1970 as well, which a foreign capture may have
    const QDateTime time = QDateTime::fromSecsSinceEpoch(ns / second - (ns % second < 0 ? 1 : 0), Qt::UTC);
    return time.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + '.' + QByteArray::number(rest).rightJustified(9, '0') + 'Z';
}

QByteArray toJsonHead(const Message &message, const Record &first)
{
    Line line;
    addHead(line, message.id.seq, message.time, "message"_L1, first.event);
    line.addPlain("direction"_L1, message.direction == Direction::In ? "in" : "out");
    line.add("size"_L1, message.size);
    line.open("data"_L1);
    return line.text();
}

QByteArray toJsonTail(const Message &message)
{
    QByteArray tail = "\",\"chunks\":" + QByteArray::number(message.chunks);
    if (message.fault != Fault::None) {
        const QLatin1StringView fault = word(message.fault);
        tail += ",\"fault\":\"" + QByteArray(fault.data(), fault.size()) + '"';
    }
    return tail + "}\n";
}

QByteArray toJsonHit(const Message &hit, qint64 offset, const Record &first, const QByteArray &bytes)
{
    Line line;
    addHead(line, first.seq, hit.time, "hit"_L1, first.event);
    line.addPlain("direction"_L1, hit.direction == Direction::In ? "in" : "out");
    line.add("offset"_L1, offset);
    line.add("size"_L1, hit.size);
    line.addPlain("data"_L1, bytes.toBase64());
    return line.end();
}

QByteArray toJsonLine(const Record &record, std::span<const char> payload)
{
    const Event &event = record.event;
    Line line;
    addHead(line, record.seq, event.time, wirelark::word(event.kind), event);
    if (event.kind == EventKind::Data) {
        line.addPlain("direction"_L1, record.direction == Direction::In ? "in" : "out");
        line.add("size"_L1, qint64(record.size));
        line.addPlain("data"_L1, QByteArray::fromRawData(payload.data(), std::ssize(payload)).toBase64());
        return line.end();
    }
    if (event.reason != EndReason::None)
        line.add("reason"_L1, QString(wirelark::word(event.reason)));
    line.add("message"_L1, describe(record));
    if (isEnd(event.kind) || event.unsent > 0)
        line.add("unsent"_L1, event.unsent);
    return line.end();
}

} // namespace wirelark
