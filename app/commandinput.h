#pragma once

#include "app/inputreader.h"
#include "core/net/wakeup.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include <QByteArray>

namespace wirelark {

// One line of standard input, without its newline.
struct InputLine
{
    qint64 number = 0; // from 1
    QByteArray text;
    bool isTooLong = false; // more than CommandInput::maxLine bytes: they are not there
};

// Standard input, cut into lines by a thread of its own. It reads no further ahead than so many bytes of lines that nobody
// has taken: who writes faster than it is carried out waits. The main thread, except where it says so.
class CommandInput
{
public:
    static constexpr qsizetype maxLine = 16 * 1024 * 1024;

    CommandInput();
    ~CommandInput();

    // Readable when there is something to take, or the end has come; arm() first, then look.
    Wakeup &bell() { return m_bell; }
    // Nothing: there is none now. A last line needs no newline.
    std::optional<InputLine> take();
    // The end has come, and every line before it was taken.
    bool hasEnded() const;

private:
    // The thread.
    void run();
    bool cut(QByteArrayView bytes);
    bool put(InputLine line);

    Wakeup m_bell;
    mutable std::mutex m_mutex;
    std::condition_variable m_hasRoom;
    std::deque<InputLine> m_lines;
    qsizetype m_size = 0; // of these
    bool m_isAtEnd = false;
    bool m_isStopping = false;
    InputLine m_begun; // what has come of the next line: the thread's
    InputReader m_reader;
    std::thread m_thread;
};

} // namespace wirelark
