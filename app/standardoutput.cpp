#include "app/standardoutput.h"

#include <algorithm>
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

bool StandardOutput::writePeerBytes(ConnectionId connection, const QByteArray &bytes)
{
    if (!m_isTerminal)
        return write(bytes);
    QByteArray all = m_unfinished.take(connection) + bytes;
    const QByteArray unfinished = visibleText(QByteArrayView(all).last(std::min<qsizetype>(all.size(), 3))).unfinished;
    all.chop(unfinished.size());
    if (!unfinished.isEmpty())
        m_unfinished.insert(connection, unfinished);
    return write(visibleLines(all));
}

bool StandardOutput::writeUnfinished(ConnectionId connection)
{
    return m_unfinished.isEmpty() || write(visibleLines(m_unfinished.take(connection)));
}

} // namespace wirelark
