#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/payload/checksum.h"
#include "core/payload/checksumguess.h"

namespace wirelark {

// All checksums of some bytes, computed in slices between which the event loop goes on. Whoever has it starts it, and
// may start it again for other bytes at any time.
class ChecksumRun : public QObject
{
    Q_OBJECT

public:
    // Up to `size` bytes from `offset` on; fewer when they cannot be read.
    using Reader = std::function<QByteArray(qint64 offset, qint64 size)>;

    enum class State {
        Idle, // not started, or stopped
        Running,
        Done, // there are results
        Unreadable, // some of the bytes are not there any more
        TooLarge, // more than maxSize
    };

    // Some seconds of work.
    static constexpr qint64 maxSize = 64 * 1024 * 1024;
    // Some ten milliseconds of work.
    static constexpr qint64 sliceSize = 32 * 1024;

    explicit ChecksumRun(QObject *parent = nullptr);

    void start(Reader reader, qint64 offset, qint64 size);
    void stop();

    State state() const { return m_state; }
    qint64 size() const { return m_size; }
    int percent() const;
    // In the order of allChecksums(); all of them when it is done, none before.
    const std::vector<Checksum> &results() const { return m_results; }
    // What the last of the bytes could be. Of more than maxGuessed bytes nothing is known.
    const std::vector<ChecksumGuess> &guesses() const { return m_guesses; }

Q_SIGNALS:
    void changed(); // state() or percent()

private:
    void enter(State state);
    void addSlice();
    void finish();

    Reader m_reader;
    qint64 m_offset = 0;
    qint64 m_size = 0;
    qint64 m_done = 0;
    State m_state = State::Idle;
    std::vector<Checksum> m_running;
    std::vector<Checksum> m_results;
    std::vector<ChecksumGuess> m_guesses;
    QTimer m_timer;
};

} // namespace wirelark
