#pragma once

#include <QString>

namespace wirelark {

// Text that somebody else chose, in one line, with nothing invisible or misleading in it; see safeText(). What is
// longer than `max` letters is cut in the middle, where `…` stands, so that both ends of a path or a host can be read.
QString shortText(const QString &text, qsizetype max = 300);

// So many bytes in the units of a disk: `1.1 MB`.
QString sizeText(qint64 bytes);

} // namespace wirelark
