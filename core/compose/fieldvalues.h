#pragma once

#include "core/compose/template.h"

namespace wirelark {

// Of a Count, Time, Unix, Number or Bytes.
QByteArray plainValue(const Field &field, const FieldContext &context);

// The next bytes of a sequence that `state` is the beginning and then the place of (SplitMix64). To look like noise,
// not to be secret.
QByteArray randomBytes(quint64 &state, qint64 size);

// The bytes themselves, or as hex digits in capitals.
QByteArray asWritten(const QByteArray &bytes, const Field &field);

} // namespace wirelark
