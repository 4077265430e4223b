#include "app/standardoutput.h"

#include <cerrno>

#include <unistd.h>

#include "app/stopsignal.h"
#include "core/payload/visibletext.h"

namespace wirelark {

StandardOutput::StandardOutput()
    : m_isTerminal(::isatty(STDOUT_FILENO) == 1)
{
}

bool StandardOutput::write(const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto n = ::write(STDOUT_FILENO, bytes.constData() + done, size_t(bytes.size() - done));
        if (n >= 0)
            done += n;
        else if (errno != EINTR || StopSignal::hasCome())
            return false;
    }
    return true;
}

bool StandardOutput::writePeerBytes(const QByteArray &bytes)
{
    return write(m_isTerminal ? visibleLines(bytes).toUtf8() : bytes);
}

} // namespace wirelark
