#include "core/export/hitwriter.h"

#include "core/export/csvwriter.h"
#include "core/export/jsonlines.h"
#include "core/export/textwriter.h"
#include "core/payload/hex.h"
#include "core/payload/visibletext.h"

namespace wirelark {

namespace {

QByteArray textLine(const Message &message, qint64 offset, const QByteArray &bytes)
{
    const QByteArrayList cells {QByteArray::number(message.number), toIsoTime(message.time),
        '#' + QByteArray::number(message.connection), directionWord(message).toUtf8(), QByteArray::number(offset),
        QByteArray::number(message.size), visibleText(bytes).text.toUtf8()};
    return cells.join('\t') + '\n';
}

QByteArray csvLine(const Message &message, qint64 offset, const Event &event, const QByteArray &bytes)
{
    const QByteArrayList cells {QByteArray::number(message.number), toIsoTime(message.time),
        QByteArray::number(message.connection), toCsvCell(event.local.toUtf8()), toCsvCell(event.peer.toUtf8()),
        message.direction == Direction::In ? "in" : "out", QByteArray::number(offset), QByteArray::number(message.size),
        toCsvCell(visibleText(bytes).text.toUtf8()), toHex(bytes).toLatin1()};
    return cells.join(',') + "\r\n";
}

} // namespace

HitWriter::HitWriter(Form form, RowReader &reader, Put put)
    : m_form(form)
    , m_reader(reader)
    , m_put(std::move(put))
{
}

bool HitWriter::begin()
{
    return m_form != Form::Csv || m_put("number,time,connection,local,peer,direction,offset,size,text,hex\r\n");
}

bool HitWriter::write(const FindHit &hit)
{
    // It is read as a message of its own, which may begin within one record and end within another.
    Message message;
    message.id.seq = hit.first.seq;
    message.number = m_number + 1;
    message.kind = EventKind::Data;
    message.direction = hit.direction;
    message.connection = hit.connection;
    message.first = hit.first;
    message.size = hit.length;
    const Record record = m_reader.record(message);
    QByteArray bytes;
    m_reader.eachPiece(message, [&](QByteArrayView piece) {
        bytes.append(piece);
        return true;
    });
    if (record.seq == 0 || bytes.size() < message.size) {
        m_reader.miss(message);
        return true;
    }
    ++m_number;
    message.time = record.event.time;
    const qint64 offset = record.streamOffset + hit.first.offset;
    switch (m_form) {
    case Form::Text:
        return m_put(textLine(message, offset, bytes));
    case Form::Csv:
        return m_put(csvLine(message, offset, record.event, bytes));
    case Form::Json:
        return m_put(toJsonHit(message, offset, record, bytes));
    }
    return false;
}

} // namespace wirelark
