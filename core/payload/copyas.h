#pragma once

#include <QByteArrayView>
#include <QString>

#include "core/payload/shellline.h"

namespace wirelark {

// What bytes can be turned into on their way to the clipboard.
enum class CopyFormat : quint8 {
    Hex, // 54 3D 80 0A
    HexDump, // offset, sixteen bytes, text: one line for sixteen bytes
    Text, // UTF-8 with its line breaks and tabs; anything else unsafe is a token, and no line break at the
          // end
    CArray, // unsigned char data[4] = {0x54, ...};
    PythonBytes, // b'T=\x80\n'
    RustBytes, // b"T=\x80\n"
    RustArray, // const DATA: [u8; 4] = [0x54, ...];
    Base64, // VD2ACg==
    JsonString, // "T=20\u20ac\n" where the bytes are UTF-8; JSON has no other strings, so else it is a JsonArray
    JsonArray, // [84, 61, 128, 10]
    Percent, // T%3D%80%0A, as in a URL
    ShellLine, // printf 'T=\200\n' | nc HOST PORT
};

// Safe to paste into a terminal: no control but line breaks and tabs comes out of it. Plain ASCII but for
// Text. `offset` is what a hex dump counts from, `target` is where a ShellLine sends to. Nothing gives nothing,
// except where nothing is written too: `b''`, `""`, `[]`.
QString copyAs(CopyFormat format, QByteArrayView bytes, qint64 offset = 0, const CopyTarget &target = {});

} // namespace wirelark
