#pragma once

#include "core/net/endreason.h"

#include <functional>
#include <mutex>
#include <vector>

#include <QByteArray>

namespace wirelark {

// What became of a step. One that is repeated has one result for all of its times.
struct StepResult
{
    enum class State : quint8 { NotRun, Running, Passed, Failed };
    enum class Failure : quint8 {
        None,
        TooLate,      // what was expected did not come within its time
        PeerFinished, // it did not come, and nothing will any more
        Ended,        // the connection ended: `reason`
        Unexpected,   // bytes, where nothing was to come
        Lost,         // more came since the last expect than is kept, and was lost
        GaveUp,       // the expression took too long for these bytes
        BadPattern,   // with what was captured it is no pattern any more
        NotMade,      // a field could not be made
        NotOpened,    // the file: errno in `error`
        NotTaken,     // the peer took nothing of what was sent for as long as an expect would have waited
        WeFinished,   // nothing can be sent behind a finish, close or reset
        Stopped,      // while it ran the sequence was stopped
    };

    State state = State::NotRun;
    Failure failure = Failure::None;
    EndReason reason = EndReason::None;
    int error = 0;
    qint64 times = 0;    // so often it has passed
    qint64 took = 0;     // ns, of all its times together
    qint64 begun = 0;    // Running: since when, as nowNs()
    QByteArray came {};  // a failed expect: the first bytes behind what was matched before, StepResult::mostCame of them
    qint64 cameSize = 0; // how many there were

    static constexpr qsizetype mostCame = 256;

    bool operator==(const StepResult &) const = default;
};

// How far a sequence is: written by its run on the I/O thread, read by any other. Bounded by the number of steps.
class SequenceBoard
{
public:
    enum class Outcome : quint8 { Waiting, Running, Passed, Failed, Stopped };

    struct State
    {
        Outcome outcome = Outcome::Waiting; // Waiting: the connection is not open yet
        qint64 begun = 0; // as nowNs()
        qint64 took = 0;  // ns, once it is over
        size_t settled = 0; // so many steps from the first one on will not be run again
        size_t at = 0;      // the step that was begun, or was over, last
        std::vector<StepResult> results; // one for each step of the sequence, those that only are words as well

        bool isOver() const { return outcome >= Outcome::Passed; }
    };
    // The same without the results, for who looks at thousands.
    struct Glance
    {
        quint64 revision = 0; // what it is a glance at
        Outcome outcome = Outcome::Waiting;
        qint64 begun = 0;
        qint64 took = 0;
        size_t at = 0;

        bool isOver() const { return outcome >= Outcome::Passed; }
    };

    // `over` is called once, on the thread of the run, when it is over.
    explicit SequenceBoard(size_t steps, std::function<void()> over = {});

    State state() const;
    Glance glance() const;
    // Grows with every change: who has seen this one has nothing to read.
    quint64 revision() const;

private:
    friend class SequenceRun;

    // The run's side.
    void begin(qint64 now);
    void change(size_t step, const StepResult &result, size_t settled);
    void end(Outcome outcome, qint64 now);

    mutable std::mutex m_mutex;
    State m_state;
    quint64 m_revision = 0;
    std::function<void()> m_over;
};

} // namespace wirelark
