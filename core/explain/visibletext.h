#pragma once

#include <QString>

namespace wirelark {

// The text in one line with nothing invisible in it: controls, line ends, bidi marks, zero-width characters and what is
// no character show as `\n`, `\x1B`, `\u202E`. More than `max` letters are cut in the middle, where `…` stands.
QString visibleText(const QString &text, qsizetype max = 300);

} // namespace wirelark
