#include "core/explain/explain.h"

#include <cstring>

namespace wirelark {

QString errorDetails(int error)
{
    if (error == 0)
        return {};
#ifdef __GLIBC__
    const char *name = strerrorname_np(error);
#else
    const char *name = nullptr;
#endif
    return QStringLiteral("%1 (%2): %3")
        .arg(QString::fromLatin1(name ? name : "errno"), QString::number(error),
            QString::fromLocal8Bit(std::strerror(error)));
}

} // namespace wirelark
