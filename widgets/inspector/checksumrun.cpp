#include "widgets/inspector/checksumrun.h"

#include <algorithm>

namespace wirelark {

ChecksumRun::ChecksumRun(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ChecksumRun::addSlice);
}

void ChecksumRun::start(Reader reader, qint64 offset, qint64 size)
{
    m_reader = std::move(reader);
    m_offset = offset;
    m_size = size;
    m_done = 0;
    m_running.clear();
    m_results.clear();
    m_guesses.clear();
    if (size > maxSize) {
        enter(State::TooLarge);
        return;
    }
    for (const ChecksumAlgorithm &algorithm : allChecksums())
        m_running.emplace_back(algorithm);
    m_timer.start();
    enter(State::Running);
}

void ChecksumRun::stop()
{
    m_running.clear();
    m_results.clear();
    m_guesses.clear();
    m_reader = nullptr;
    enter(State::Idle);
}

int ChecksumRun::percent() const
{
    return m_size == 0 ? 100 : int(100 * m_done / m_size);
}

void ChecksumRun::enter(State state)
{
    m_state = state;
    if (state != State::Running)
        m_timer.stop();
    Q_EMIT changed();
}

void ChecksumRun::addSlice()
{
    if (m_done < m_size) {
        const QByteArray bytes = m_reader(m_offset + m_done, std::min(sliceSize, m_size - m_done));
        if (bytes.isEmpty()) {
            m_running.clear();
            enter(State::Unreadable);
            return;
        }
        for (Checksum &checksum : m_running)
            checksum.add(bytes);
        m_done += bytes.size();
    }
    if (m_done < m_size)
        Q_EMIT changed();
    else
        finish();
}

void ChecksumRun::finish()
{
    if (m_size <= maxGuessed)
        m_guesses = guessChecksum(m_reader(m_offset, m_size));
    m_results = std::move(m_running);
    m_running.clear();
    enter(State::Done);
}

} // namespace wirelark
