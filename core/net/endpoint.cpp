#include "core/net/endpoint.h"

namespace wirelark {

using namespace Qt::StringLiterals;

QString Endpoint::toString() const
{
    const QString number = QString::number(port);
    if (host.contains(u':'))
        return u'[' + host + "]:"_L1 + number;
    return host + u':' + number;
}

} // namespace wirelark
