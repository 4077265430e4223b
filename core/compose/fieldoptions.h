#pragma once

#include <optional>
#include <variant>

#include "core/compose/field.h"

namespace wirelark {

// The words behind the name of a field, each taken for what it can be. What is not there has no value.
struct FieldOptions
{
    enum Part : quint8 { Format = 1, Order = 2, Range = 4, Delta = 8, Unit = 16, Utc = 32, Count = 64, HexText = 128 };

    quint8 given = 0; // of Part
    NumberFormat format;
    ByteOrder order = ByteOrder::Big;
    FieldRange range;
    qint64 delta = 0;
    TimeUnit unit = TimeUnit::Seconds;
    qint64 count = 0;
};

using ParsedOptions = std::variant<FieldOptions, TemplateFault>;

// `text` is what stands behind the first colon, at `at` of the field; `allowed` are the parts this field has.
ParsedOptions parseFieldOptions(QStringView text, qsizetype at, quint8 allowed);

} // namespace wirelark
