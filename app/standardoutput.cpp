#include "app/standardoutput.h"

#include <algorithm>
#include <cerrno>

#include <unistd.h>

#include "app/stopsignal.h"
#include "core/journal/journal.h"
#include "core/payload/visibletext.h"

namespace wirelark {

namespace {

constexpr qsizetype gatherLimit = 64 * 1024;
constexpr quint64 handOnLimit = 16 * 1024; // below it gathering is cheaper than a call for each record

// Everything, or false and errno.
bool writeWhole(QByteArrayView bytes)
{
    while (!bytes.empty()) {
        const auto n = ::write(STDOUT_FILENO, bytes.data(), size_t(bytes.size()));
        if (n < 0 && errno != EINTR)
            return false;
        bytes = bytes.sliced(std::max<qsizetype>(n, 0));
        if (!bytes.empty() && StopSignal::isPatienceOver())
            return false;
    }
    return true;
}

// Line ends stay, so that a text protocol reads as its lines; everything else that is not text is a token.
QByteArray visibleLines(QByteArrayView bytes)
{
    QByteArray lines;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', start);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        lines += visibleText(bytes.sliced(start, end - start)).text.toUtf8();
        if (newline >= 0)
            lines += '\n';
        start = end + 1;
    }
    return lines;
}

} // namespace

StandardOutput::StandardOutput(const Journal &journal, JournalReader &reader)
    : m_journal(journal)
    , m_reader(reader)
    , m_isTerminal(::isatty(STDOUT_FILENO) == 1)
{
}

bool StandardOutput::write(QByteArrayView bytes)
{
    if (m_gathered.size() + bytes.size() > gatherLimit && !flush())
        return false;
    if (bytes.size() >= gatherLimit)
        return writeWhole(bytes);
    m_gathered += bytes;
    return true;
}

bool StandardOutput::writePayload(quint64 seq, const Entry &entry)
{
    qsizetype done = 0;
    if (m_handsOn && !m_isTerminal && entry.size >= handOnLimit) {
        if (!flush() || !handOn(seq, entry, done))
            return false;
        if (done == qsizetype(entry.size))
            return true;
    }
    const std::span<const char> payload = m_reader.payload(entry);
    if (payload.empty())
        return true; // not there any more
    const QByteArrayView bytes = QByteArrayView(payload.data(), std::ssize(payload)).sliced(done);
    return writeBytes(entry.connection, bytes);
}

bool StandardOutput::writeBytes(ConnectionId connection, QByteArrayView bytes)
{
    return m_isTerminal ? writeVisibly(connection, bytes) : write(bytes);
}

// As much of it as goes without passing through this program; `done` says how much.
bool StandardOutput::handOn(quint64 seq, const Entry &entry, qsizetype &done)
{
    while (done < qsizetype(entry.size) && m_handsOn) {
        const qint64 n = m_journal.sendPayload(seq, STDOUT_FILENO, done);
        if (n == 0 || (n < 0 && errno != EINTR))
            m_handsOn = false; // a write will say what is wrong, or succeed
        done += std::max<qint64>(n, 0);
        if (done < qsizetype(entry.size) && StopSignal::isPatienceOver())
            return false;
    }
    return true;
}

bool StandardOutput::writeUnfinished(ConnectionId connection)
{
    return m_unfinished.isEmpty() || write(visibleLines(m_unfinished.take(connection)));
}

bool StandardOutput::writeVisibly(ConnectionId connection, QByteArrayView bytes)
{
    QByteArray all = m_unfinished.take(connection);
    all.append(bytes);
    const QByteArray unfinished = visibleText(QByteArrayView(all).last(std::min<qsizetype>(all.size(), 3))).unfinished;
    all.chop(unfinished.size());
    if (!unfinished.isEmpty())
        m_unfinished.insert(connection, unfinished);
    return write(visibleLines(all));
}

bool StandardOutput::flush()
{
    const bool written = writeWhole(m_gathered);
    m_gathered.resize(0);
    return written;
}

} // namespace wirelark
