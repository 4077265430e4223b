#pragma once

#include "core/export/rowreader.h"
#include "core/export/rowwriter.h"

namespace wirelark {

// The objects of `--json`, see wirelark(1): `data` for what was read and written, or where a lens has a say `message`.
class JsonWriter : public RowWriter
{
public:
    // `cuts`: MessagePicker::cuts(). The reader must outlive it.
    JsonWriter(RowReader &reader, bool cuts, Put put);

    bool write(const Message &message) override;

private:
    RowReader &m_reader;
    const bool m_cuts;
    const Put m_put;
};

} // namespace wirelark
