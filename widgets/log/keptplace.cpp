#include "widgets/log/keptplace.h"

#include "core/timeline/messagebytes.h"

namespace wirelark {

void KeptPlace::remember(const MessageRows &rows, qint64 row, qint64 byte, qint64 line)
{
    m_message = m_looked = rows.at(row);
    m_line = line;
    if (!m_message.isData() || byte <= 0)
        return;
    const BytePlace place = MessageBytes(rows.journal(), m_message).placeOf(byte);
    if (place.seq != 0)
        m_looked.first = place;
}

} // namespace wirelark
