#pragma once

#include <QString>

namespace wirelark {

// "0 B", "3.4 kB", "1.2 MB": powers of 1000, at most one decimal, in the person's number format.
QString dataSize(qint64 bytes);
// "1.4 of 2 GB", "900 kB of 2 GB".
QString dataSizeOf(qint64 part, qint64 whole);
// "1,204": every digit.
QString number(qint64 value);
// Plain text as a tooltip that can never be taken for rich text.
QString plainToolTip(const QString &text);

} // namespace wirelark
