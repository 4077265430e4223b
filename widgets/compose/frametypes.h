#pragma once

#include <QStringList>

namespace wirelark {

// The types that a row of a frame may have, the common ones first and the checksums last.
QStringList frameTypes();

// What such a type is, in a few words; plain text.
QString frameTypeWords(const QString &type);

} // namespace wirelark
