#pragma once

#include <memory>
#include <optional>

#include "core/compose/bytedraft.h"

class QMimeData;

namespace wirelark {

// Bytes on their way through the clipboard: for others as hex and as bytes, for another message as they are written, with
// their fields.
std::unique_ptr<QMimeData> toClipboard(const ByteDraft &units, const QByteArray &bytes);

// What can be pasted: units of a message, bytes, hex with or without fields; or, where text is typed, the bytes of a text.
// Nothing: it is none of these.
std::optional<ByteDraft> fromClipboard(const QMimeData &data, bool isText);

} // namespace wirelark
