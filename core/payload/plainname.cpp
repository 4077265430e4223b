#include "core/payload/plainname.h"

namespace wirelark {

QString plainName(QStringView name)
{
    QString plain;
    for (const QChar character : name) {
        if (character.isLetterOrNumber())
            plain += character.toLower();
    }
    return plain;
}

} // namespace wirelark
