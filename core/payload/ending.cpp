#include "core/payload/ending.h"

namespace wirelark {

QByteArray endingBytes(Ending ending)
{
    switch (ending) {
    case Ending::None:
        return {};
    case Ending::Lf:
        return QByteArrayLiteral("\n");
    case Ending::CrLf:
        return QByteArrayLiteral("\r\n");
    case Ending::Cr:
        return QByteArrayLiteral("\r");
    case Ending::Nul:
        return QByteArray(1, '\0');
    }
    return {};
}

QByteArray lineBreakBytes(Ending ending)
{
    const bool breaksLines = ending == Ending::Lf || ending == Ending::CrLf || ending == Ending::Cr;
    return endingBytes(breaksLines ? ending : Ending::Lf);
}

} // namespace wirelark
