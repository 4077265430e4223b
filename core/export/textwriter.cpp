#include "core/export/textwriter.h"

#include "core/explain/notes.h"
#include "core/explain/phrases.h"
#include "core/export/jsonlines.h"

#include <QCoreApplication>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

struct TextExport
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::TextExport)

public:
    static QString direction(const Message &message)
    {
        if (!message.isData())
            return u"· "_s + tr("Info");
        return message.direction == Direction::In ? u"↓ "_s + tr("In") : u"↑ "_s + tr("Out");
    }
};

QByteArray cellsBefore(const Message &message)
{
    const QByteArrayList cells {QByteArray::number(message.number), toIsoTime(message.time),
        message.connection == 0 ? QByteArray() : '#' + QByteArray::number(message.connection),
        directionWord(message).toUtf8(), message.isData() ? QByteArray::number(message.size) : QByteArray()};
    return cells.join('\t') + '\t';
}

} // namespace

QString directionWord(const Message &message)
{
    return TextExport::direction(message);
}

TextWriter::TextWriter(RowReader &reader, BytesAs form, Put put)
    : m_reader(reader)
    , m_form(form)
    , m_put(std::move(put))
{
}

bool TextWriter::write(const Message &message)
{
    if (!m_put(cellsBefore(message)))
        return false;
    if (message.isData())
        return writeBytes(message) && m_put(QByteArray('\t' + messageNote(message).toUtf8() + '\n'));
    const Record record = m_reader.record(message);
    return m_put(QByteArray(describe(record).toUtf8() + '\t' + endingWord(record).toUtf8() + '\n'));
}

bool TextWriter::writeBytes(const Message &message)
{
    TextPieces text(m_form);
    return m_reader.eachPiece(message, [&](QByteArrayView piece) { return m_put(text.next(piece)); }) && m_put(text.rest());
}

} // namespace wirelark
