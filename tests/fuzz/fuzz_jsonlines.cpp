// A record with anything in it becomes one line of JSON that reads back.

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "core/export/jsonlines.h"
#include "core/explain/phrases.h"
#include "core/journal/record.h"
#include "core/payload/visibility.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

SocketAddress anAddress(Input &input)
{
    const auto family = input.number<std::uint8_t>() % 3;
    if (family == 0)
        return {};
    if (family == 1)
        return {QHostAddress(input.number<quint32>()), input.number<quint16>()};
    return {QHostAddress(input.number<Q_IPV6ADDR>()), input.number<quint16>()};
}

Record aRecord(Input &input)
{
    Record record;
    Event &event = record.event;
    record.seq = input.number<quint32>();
    event.kind = EventKind(input.number<std::uint8_t>() % (int(EventKind::Failed) + 1));
    event.reason = EndReason(input.number<std::uint8_t>() % (int(EndReason::Other) + 1));
    event.error = input.number<int>();
    event.connection = input.number<quint32>();
    event.listener = input.number<quint16>();
    event.time = input.number<qint64>();
    event.local = anAddress(input);
    event.peer = anAddress(input);
    event.unsent = input.number<qint64>();
    event.unacked = input.number<qint64>();
    record.direction = Direction(input.number<std::uint8_t>() % 2);
    return record;
}

void checkTime(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$)"));
    PROPERTY(form.match(text).hasMatch());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    Record record = aRecord(input);
    Input copy = input;
    record.event.text = copy.text();
    const QByteArrayView payload = input.rest();
    record.size = quint32(payload.size());

    const QByteArray line = toJsonLine(record, payload.toByteArray());
    PROPERTY(line.endsWith('\n') && line.indexOf('\n') == line.size() - 1);
    for (const char c : line.chopped(1))
        PROPERTY(std::uint8_t(c) >= 0x20 && c != 0x7f);
    QJsonParseError error {};
    const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
    PROPERTY(error.error == QJsonParseError::NoError);
    checkTime(object[u"time"].toString());
    if (record.event.kind == EventKind::Data)
        PROPERTY(QByteArray::fromBase64(object[u"data"].toString().toLatin1()) == payload);
    for (const char32_t c : describe(record).toUcs4())
        PROPERTY(visibilityOf(c) != Visibility::Token || QChar::isSpace(c)); // locales group digits with blanks of theirs
    return 0;
}
