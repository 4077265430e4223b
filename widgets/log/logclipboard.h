#pragma once

#include <QString>

#include "core/payload/copyas.h"

namespace wirelark {

class LogContent;
class LogSelection;

// What the selected rows of the log are on the clipboard.
namespace LogClipboard {

inline constexpr qint64 maxRows = 10'000;
inline constexpr qint64 maxBytes = 16 * 1024 * 1024;

// A line for each row, its cells separated by tabs; beyond maxRows the last line says how many are missing.
QString lines(const LogContent &content, const LogSelection &selection);

// Whether there are payload bytes, not more than maxBytes in not more than maxRows.
bool hasBytes(const LogContent &content, const LogSelection &selection);
// The payloads one after the other. Only if hasBytes().
QString bytesAs(CopyFormat format, const LogContent &content, const LogSelection &selection);

} // namespace LogClipboard

} // namespace wirelark
