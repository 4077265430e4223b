#pragma once

#include <QString>

#include "core/payload/valuefault.h"

namespace wirelark {

// Why what was typed is no value of this label (`u8`, `IPv4`), in a sentence without its full stop. Plain text, with words
// of the person in it.
QString faultText(const ValueFault &fault, const QString &label, const QString &typed);

} // namespace wirelark
