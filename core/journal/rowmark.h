#pragma once

#include <QString>

namespace wirelark {

// What a person noted of a row, as the journal keeps it: beside the records, of which it is none.
struct RowMark
{
    quint64 seq = 0;          // of the record that the row begins in
    quint32 offset = 0;       // of its first byte in that record
    qint64 streamOffset = -1; // the same in its direction of the connection; -1: it has no bytes
    bool isMarked = false;
    QString note {};          // may be there without the mark; neither takes back what was noted before

    static constexpr qsizetype maxNote = 1024; // letters that are kept

    bool operator==(const RowMark &) const = default;
};

} // namespace wirelark
