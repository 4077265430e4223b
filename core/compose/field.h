#pragma once

#include <optional>
#include <variant>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/compose/numberformat.h"
#include "core/compose/templatefault.h"
#include "core/payload/checksumcatalogue.h"

namespace wirelark {

enum class FieldKind : quint8 {
    Count,    // how many times this has been sent, with this time
    Time,     // local time, ISO 8601
    Unix,     // since 1970 UTC
    Random,
    Length,
    Checksum,
    Last,     // bytes of the last message that was received
    Group,    // what a group of an expression took
    Variable, // bytes that have a name
    Number,   // written in the field itself
    Bytes,    // the same
};

enum class TimeUnit : quint8 { Seconds, Milliseconds, Microseconds, Nanoseconds };

// One end of a range of bytes.
struct RangeEnd
{
    enum class Kind : quint8 { Position, FromEnd, FieldStart, FieldEnd, OwnStart, OwnEnd };

    Kind kind = Kind::Position;
    qint64 position = 0; // Position: bytes before it; FromEnd: bytes behind it
    QString label {};    // FieldStart, FieldEnd: the field meant

    bool operator==(const RangeEnd &) const = default;
};

struct FieldRange
{
    RangeEnd start;
    RangeEnd end; // exclusive

    bool operator==(const FieldRange &) const = default;
};

// One field of a template, understood. What is not of its kind has no meaning.
struct Field
{
    FieldKind kind = FieldKind::Count;
    QString label;              // by which ranges mean it; may be empty
    NumberFormat format;        // Count, Unix, Length, Number
    qint64 number = 0;          // Count, Unix, Length: what is added; Random: bytes; Group: 0 to 9
    TimeUnit unit = TimeUnit::Seconds;                // Unix
    bool isUtc = false;                               // Time
    bool isHexText = false;                           // Random, Checksum, Last, Group, Variable: as digits
    ByteOrder order = ByteOrder::Big;                 // Checksum
    const ChecksumAlgorithm *checksum = nullptr;      // Checksum
    FieldRange range;                                 // Length, Checksum, Last
    QString name;                                     // Variable
    QByteArray bytes;                                 // Number, Bytes
};

// Which names are fields besides those that always are, and how strict it is.
struct FieldScope
{
    bool hasGroups = false;    // `{0}` to `{9}`
    QStringList variables {};  // `{name}`
    bool isStrict = false;     // text: what looks like a field must be one, as in hex
};

using ParsedField = std::variant<Field, TemplateFault>;

// A label and the names of variables: a letter, then letters, digits, `_` and `-`, all ASCII; and no word that means
// something behind a colon (`le`, `all`, `u8`).
bool isFieldLabel(QStringView word);

// What stands between the braces, see README.md. Places in the fault count from the beginning of `text`.
ParsedField parseField(QStringView text, const FieldScope &scope);

// Every name of a field, but for checksums (see allChecksums()) and what the scope adds.
QStringList fieldNames();

} // namespace wirelark
