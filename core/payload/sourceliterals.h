#pragma once

#include <QByteArrayView>
#include <QString>

namespace wirelark {

// Bytes as they are written in the source of a program, in ASCII. CopyFormat has an example of each.
QString toCArray(QByteArrayView bytes); // of nothing it is empty, for C has no array of nothing
QString toPythonBytes(QByteArrayView bytes);
QString toRustBytes(QByteArrayView bytes);
QString toRustArray(QByteArrayView bytes);

// RFC 8259.
QString toJsonArray(QByteArrayView bytes);
// The text, if it is UTF-8, else toJsonArray().
QString toJsonString(QByteArrayView bytes);

} // namespace wirelark
