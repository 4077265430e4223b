#include "app/standardoutput.h"

#include <cerrno>

#include <unistd.h>

#include "app/stopsignal.h"
#include "core/payload/visibletext.h"

namespace wirelark {

namespace {

// Line ends stay, so that a text protocol reads as its lines; everything else that is not text is a token.
QByteArray visibleLines(const QByteArray &bytes)
{
    QByteArray lines;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', start);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        lines += visibleText(QByteArrayView(bytes).sliced(start, end - start)).text.toUtf8();
        if (newline >= 0)
            lines += '\n';
        start = end + 1;
    }
    return lines;
}

} // namespace

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
    return write(m_isTerminal ? visibleLines(bytes) : bytes);
}

} // namespace wirelark
