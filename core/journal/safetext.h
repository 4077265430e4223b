#pragma once

#include <QByteArray>
#include <QString>

namespace wirelark {

// Text as one line of printable UTF-8: a backslash is doubled, and what could break the line, hide or move
// what stands beside it (controls, formats such as bidi marks, line separators, lone surrogates) becomes
// `\uXXXX`.
QByteArray toSafeText(QStringView text);
// The inverse. What is no escape of ours stands for itself.
QString fromSafeText(QByteArrayView line);

} // namespace wirelark
