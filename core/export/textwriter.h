#pragma once

#include "core/export/rowreader.h"
#include "core/export/rowwriter.h"
#include "core/export/textpieces.h"

namespace wirelark {

// `↓ In`, `↑ Out`, and for what is no message `· Info`, in the user's language.
QString directionWord(const Message &message);

// A line a row, as the log shows it and whole: number, time, connection, direction, size, bytes or sentence, note, with
// tabs between them.
class TextWriter : public RowWriter
{
public:
    // The reader must outlive it.
    TextWriter(RowReader &reader, BytesAs form, Put put);

    bool write(const Message &message) override;

private:
    bool writeBytes(const Message &message);

    RowReader &m_reader;
    const BytesAs m_form;
    const Put m_put;
};

} // namespace wirelark
