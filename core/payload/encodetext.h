#pragma once

#include <optional>

#include <QByteArray>
#include <QStringView>

#include "core/payload/encoding.h"

namespace wirelark {

// A text as bytes of an available encoding; nothing if it has no way to write one of the characters, or the text has a
// lone surrogate.
std::optional<QByteArray> encodeText(QStringView text, Encoding encoding);

} // namespace wirelark
