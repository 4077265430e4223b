#include "core/export/bytewriter.h"

namespace wirelark {

ByteWriter::ByteWriter(RowReader &reader, Put in, Put out)
    : m_reader(reader)
    , m_in(std::move(in))
    , m_out(std::move(out))
{
}

bool ByteWriter::write(const Message &message)
{
    return m_reader.eachPiece(message, message.direction == Direction::In ? m_in : m_out);
}

} // namespace wirelark
