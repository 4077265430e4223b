#pragma once

#include <QByteArrayView>
#include <QString>

namespace wirelark {

// What bytes can be turned into on their way to the clipboard.
enum class CopyFormat : quint8 {
    Hex, // 54 3D 80 0A
    HexDump, // offset, sixteen bytes, text: one line for sixteen bytes
    Text, // UTF-8 with its line breaks and tabs; anything else unsafe is a token, and no line break at the
          // end
    CArray, // unsigned char data[4] = {0x54, ...};
    PythonBytes, // b'T=\x80\n'
};

// Safe to paste into a terminal: no control but line breaks and tabs comes out of it. Plain ASCII but for
// Text. `offset` is what a hex dump counts from. Nothing gives nothing, except in Python.
QString copyAs(CopyFormat format, QByteArrayView bytes, qint64 offset = 0);

} // namespace wirelark
