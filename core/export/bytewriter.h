#pragma once

#include "core/export/rowreader.h"
#include "core/export/rowwriter.h"

namespace wirelark {

// The bytes of messages and nothing else, those of each direction to a place of their own.
class ByteWriter : public RowWriter
{
public:
    // The reader must outlive it.
    ByteWriter(RowReader &reader, Put in, Put out);

    bool write(const Message &message) override;

private:
    RowReader &m_reader;
    const Put m_in;
    const Put m_out;
};

} // namespace wirelark
