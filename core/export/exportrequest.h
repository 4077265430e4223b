#pragma once

#include "core/export/textpieces.h"
#include "core/timeline/marks.h"
#include "core/timeline/message.h"
#include "core/timeline/rowquery.h"

#include <optional>

#include <QString>
#include <QStringList>

namespace wirelark {

enum class ExportFormat : quint8 {
    Text,      // TextWriter
    Csv,       // CsvWriter
    JsonLines, // JsonWriter
    Bytes,     // ByteWriter, into two files: NAME.in.bin and NAME.out.bin
    Pcapng,    // PcapngWriter
};

// Rows from one to another, both included.
struct RowRange
{
    RowId first;
    RowId last;
};

// Which rows go into which file.
struct ExportRequest
{
    ExportFormat format = ExportFormat::Text;
    QString path;
    BytesAs bytesAs = BytesAs::Text; // Text only
    RowQuery query;
    FactsById facts;              // see MessagePicker
    std::optional<RowRange> rows; // none: all that the query asks for
    Marks marks;                  // Pcapng only: written beside the records they are on
};

// The files that a request writes.
QStringList filesOf(const ExportRequest &request);

struct ExportResult
{
    enum class Fault : quint8 { None, Stopped, CannotWrite };

    Fault fault = Fault::None;
    QString path;  // CannotWrite: of which file
    int error = 0; // CannotWrite: errno
    qint64 rows = 0;
    qint64 missing = 0; // so many are not whole, for they were not stored any more; of Pcapng so many records
};

} // namespace wirelark
