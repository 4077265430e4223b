#include "core/export/jsonwriter.h"

#include "core/export/jsonlines.h"

namespace wirelark {

JsonWriter::JsonWriter(RowReader &reader, bool cuts, Put put)
    : m_reader(reader)
    , m_cuts(cuts)
    , m_put(std::move(put))
{
}

bool JsonWriter::write(const Message &message)
{
    const Record record = m_reader.record(message);
    if (record.seq == 0) {
        m_reader.miss(message);
        return true;
    }
    if (!message.isData())
        return m_put(toJsonLine(record, {}));
    if (!m_cuts)
        return m_put(toJsonLine(record, m_reader.payload(message)));
    return m_put(toJsonHead(message, record))
        && m_reader.eachPiece(message, [this](QByteArrayView piece) { return m_put(piece.toByteArray().toBase64()); })
        && m_put(toJsonTail(message));
}

} // namespace wirelark
