#pragma once

#include "core/export/rowreader.h"
#include "core/export/rowwriter.h"
#include "core/timeline/findhit.h"

namespace wirelark {

// Writes what was found, one hit after the other, each with its number, the time of the record it begins in, and where
// in the stream of its direction it stands. One thread at a time.
class HitWriter
{
public:
    enum class Form : quint8 {
        Text, // a line, with tabs between number, time, connection, direction, offset, size and bytes as safe text
        Csv,  // RFC 4180, the names of the columns first
        Json, // an object a line, see wirelark(1)
    };

    // The reader must outlive it.
    HitWriter(Form form, RowReader &reader, Put put);

    bool begin();
    // False if Put was. What is not stored any more is left out.
    bool write(const FindHit &hit);

private:
    const Form m_form;
    RowReader &m_reader;
    const Put m_put;
    qint64 m_number = 0;
};

} // namespace wirelark
