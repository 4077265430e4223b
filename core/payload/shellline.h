#pragma once

#include <QByteArrayView>
#include <QString>

namespace wirelark {

// Where bytes are sent to: a name or an address, as it is typed.
struct CopyTarget
{
    QString host;
    quint16 port = 0;
};

// `printf 'T=\200\n' | nc plc.local 502`: one line for sh(1) that sends exactly these bytes. A host that is not made of
// the letters of names and addresses alone, or none, is written `HOST`; port 0 is written `PORT`.
QString toShellLine(QByteArrayView bytes, const CopyTarget &target);

} // namespace wirelark
