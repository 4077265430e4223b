#pragma once

#include "core/filter/subject.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

namespace wirelark {

// Both ends belong to it.
struct Range
{
    qint64 low = 0;
    qint64 high = 0;

    bool operator==(const Range &) const = default;
};
using Ranges = std::vector<Range>;

// Sorted, and none touches another.
Ranges merged(Ranges ranges);
bool isIn(const Ranges &ranges, qint64 value);

// One word of a filter, understood. A value; any thread may ask it.
struct Condition
{
    // What it asks for, that which costs least first.
    enum class Kind : quint8 { Row, Size, Chunks, Connection, Time, TimeOfDay, Fault, Peer, Note, Bytes, Expression };
    // Kinds of rows.
    static constexpr quint8 in = 1;
    static constexpr quint8 out = 2;
    static constexpr quint8 notData = 4;

    Kind kind = Kind::Row;
    bool isNegated = false;
    quint8 rows = 0;       // Row: which kinds of them
    Ranges ranges;         // Size to TimeOfDay, merged; TimeOfDay: ns since local midnight
    QByteArray fault;      // Fault: this one; `bad`: any; `ok`: none
    QString text;          // Peer: the wildcard, Note: the part
    std::optional<Pattern> pattern; // Bytes, Expression

    bool matches(const Subject &subject) const { return holds(subject) != isNegated; }

private:
    bool holds(const Subject &subject) const;
};

} // namespace wirelark
