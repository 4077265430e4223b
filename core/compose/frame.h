#pragma once

#include "core/compose/template.h"

namespace wirelark {

// A row of a message that is put together in a table. A name is the label of a field, a type its name, `hex` and `text`
// among them, and the value what stands behind that: `unit`, `u8`, `17` is `{unit=u8:17}`.
struct FrameRow
{
    QString name;
    QString type;
    QString value;

    bool operator==(const FrameRow &) const = default;
};

using FrameRows = std::vector<FrameRow>;

// What a row is in the message.
struct FramePart
{
    qint64 offset = -1; // -1: not known, as something is wrong, here or elsewhere
    QByteArray bytes {};
    std::optional<TemplateFault> fault {}; // its place is in `text`
    QString text {}; // of the draft
};

// The message as a hex draft with the names as labels, also while it has faults. Bytes without a name stand there plainly
// where they are read as the same row again.
Draft writeFrame(const FrameRows &rows);

// A draft that was understood, in rows. What is no field is a row of bytes, or of text where it was typed as such and can
// be read.
FrameRows readFrame(const Template &message, const Draft &draft);

// One part for each row.
std::vector<FramePart> makeFrame(const FrameRows &rows, const FieldContext &context);

} // namespace wirelark
