#pragma once

#include "core/payload/byteorder.h"
#include "core/payload/valuefault.h"

#include <QByteArrayView>

namespace wirelark {

// What a value that was typed does to the bytes from its place on.
struct NewValue
{
    QByteArray bytes;
    // How many bytes it takes the place of; of a number as many as it has, of a string those of the string that was
    // there. Where the message ends before that, it grows.
    qsizetype replaced = 0;

    bool operator==(const NewValue &) const = default;
};

using WrittenValue = std::variant<NewValue, ValueFault>;

// The way back from valuesAt(): `label` is one of its labels, `before` are the bytes from the place on (maxValueSize of
// them, or what there is). Numbers are decimal, or hex behind 0x and bits behind 0b; times are ISO 8601, UTC unless they
// have an offset; a character is itself, an escape or U+20AC; strings have the escapes of the send box. Whatever
// valueToEdit() gives is taken, and valuesAt() of the new bytes gives it again.
WrittenValue writeValue(const QString &label, const QString &typed, ByteOrder order, QByteArrayView before);

// The value as a person edits it: as valuesAt() has it, but strings whole and with escapes, without quotes and sizes.
QString valueToEdit(const QString &label, ByteOrder order, QByteArrayView bytes);

} // namespace wirelark
