#pragma once

#include "core/compose/template.h"

namespace wirelark {

// What would be sent: exactly these bytes, or a fault and none.
struct Composed
{
    QByteArray bytes {};
    std::optional<TemplateFault> fault {};
    std::vector<EscapeSpan> escapes {}; // Text with escapes only
    std::vector<MadeField> fields {};
    std::vector<TemplateFault> doubts {}; // Text only: what looks like a field, and is sent as it was typed
};

// Pure. Text is UTF-8, hex is what parseHex() takes, and both may have the fields of README.md. An empty text with an
// ending is that ending.
Composed compose(const Draft &draft, const FieldContext &context = {});

} // namespace wirelark
