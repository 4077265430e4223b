#include "core/export/csvwriter.h"

#include "core/explain/phrases.h"
#include "core/export/jsonlines.h"
#include "core/export/textpieces.h"
#include "core/journal/eventblock.h"

namespace wirelark {

namespace {

constexpr QByteArrayView formulaStarts = "=+-@\t\r";

QByteArray doubled(QByteArray text)
{
    return text.replace('"', "\"\"");
}

QByteArray guarded(const QByteArray &text)
{
    return !text.isEmpty() && formulaStarts.contains(text[0]) ? '\'' + text : text;
}

QByteArray fromWord(QLatin1StringView word)
{
    return QByteArray(word.data(), word.size());
}

// The cells before the bytes; those of a message's size and what was wrong with it are empty for an event.
QByteArray cellsBefore(const Message &message, const Record &record)
{
    const Event &event = record.event;
    QByteArrayList cells {QByteArray::number(message.number), toIsoTime(message.time), fromWord(word(message.kind)),
        message.connection == 0 ? QByteArray() : QByteArray::number(message.connection), toCsvCell(event.local.toUtf8()),
        toCsvCell(event.peer.toUtf8())};
    if (message.isData())
        cells << (message.direction == Direction::In ? "in" : "out") << QByteArray::number(message.size)
              << QByteArray::number(message.chunks) << (message.fault == Fault::None ? QByteArray() : fromWord(word(message.fault)));
    else
        cells << QByteArray() << QByteArray() << QByteArray() << QByteArray();
    return cells.join(',') + ',';
}

} // namespace

QByteArray toCsvCell(const QByteArray &text)
{
    return '"' + doubled(guarded(text)) + '"';
}

CsvWriter::CsvWriter(RowReader &reader, Put put)
    : m_reader(reader)
    , m_put(std::move(put))
{
}

bool CsvWriter::begin()
{
    return m_put("number,time,event,connection,local,peer,direction,size,chunks,fault,text,hex,message\r\n");
}

bool CsvWriter::write(const Message &message)
{
    const Record record = m_reader.record(message);
    if (!m_put(cellsBefore(message, record)))
        return false;
    if (message.isData())
        return writeBytes(message) && m_put(",\r\n");
    return m_put(",,") && m_put(toCsvCell(describe(record).toUtf8())) && m_put("\r\n");
}

bool CsvWriter::writeBytes(const Message &message)
{
    TextPieces text(BytesAs::Text);
    bool isFirst = true;
    const auto putText = [&](const QByteArray &some) {
        if (some.isEmpty())
            return true;
        const bool isStart = std::exchange(isFirst, false);
        return m_put(doubled(isStart ? guarded(some) : some));
    };
    TextPieces hex(BytesAs::Hex);
    return m_put("\"") && m_reader.eachPiece(message, [&](QByteArrayView piece) { return putText(text.next(piece)); })
        && putText(text.rest()) && m_put("\",\"")
        && m_reader.eachPiece(message, [&](QByteArrayView piece) { return m_put(hex.next(piece)); }) && m_put("\"");
}

} // namespace wirelark
