#pragma once

#include <optional>

#include "core/compose/field.h"

namespace wirelark {

// A field has its bytes written in itself: `{u16be:513}`, `{a=hex:01 02}`, `{text:hi}`.
bool isLiteral(const Field &field);

// Such a field with other bytes, as it is written, with its braces: of the same type where the type can say them, else
// `hex`. There is at least one byte.
QString literalText(const Field &field, const QByteArray &bytes);

} // namespace wirelark
