#pragma once

#include "core/export/rowreader.h"
#include "core/export/rowwriter.h"

namespace wirelark {

// Comma-separated values (RFC 4180) in UTF-8, the names of the columns in the first line. The bytes of a message stand
// there as visible text and as hex. No cell begins like a formula of a spreadsheet: where a text would begin with one
// of = + - @, a tab or a carriage return, an apostrophe stands before it.
class CsvWriter : public RowWriter
{
public:
    // The reader must outlive it.
    CsvWriter(RowReader &reader, Put put);

    bool begin() override;
    bool write(const Message &message) override;

private:
    bool writeBytes(const Message &message);

    RowReader &m_reader;
    const Put m_put;
};

// A text as a cell, in quotes.
QByteArray toCsvCell(const QByteArray &text);

} // namespace wirelark
