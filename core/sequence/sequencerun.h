#pragma once

#include "core/net/responder.h"
#include "core/sequence/expectation.h"
#include "core/sequence/sequenceboard.h"
#include "core/sequence/stepsequence.h"
#include "core/sequence/unmatchedbytes.h"

#include <atomic>
#include <memory>

#include <QString>

namespace wirelark {

// Runs a sequence on one connection, from its opening or from now. A state machine: what it does follows from the bytes,
// the times and the ends it is told, and from nothing else; how the bytes are cut changes nothing. Ends with the first
// step that fails, and leaves the connection as it is then.
class SequenceRun : public Responder
{
public:
    // `directory`: what the paths of files are relative to. `seed`: of random fields.
    SequenceRun(StepSequence sequence, std::shared_ptr<SequenceBoard> board, QString directory, quint64 seed);
    ~SequenceRun() override; // Stopped, unless it is over

    void onOpened(qint64 now, Outlet &out) override;
    void onReceived(std::span<const char> bytes, qint64 now, Outlet &out) override;
    void onPeerFinished(qint64 now, Outlet &out) override;
    void onEnded(EndReason reason, qint64 now) override;
    qint64 nextAlarm() const override { return m_alarm; }
    void onAlarm(qint64 now, Outlet &out) override { advance(now, &out); }
    bool isDone() const override { return m_isOver; }
    bool keepsOpen() const override { return !m_isOver; }
    bool isFull() const override;

private:
    enum class Turn : quint8 { Passed, Waits, Failed };

    void advance(qint64 now, Outlet *out);
    Turn run(const Step &step, qint64 now, Outlet *out);
    Turn send(const Step &step, qint64 now, Outlet *out);
    Turn sendFile(const Step &step, Outlet &out);
    Turn waitForPeer(const Step &step, qint64 now);
    Turn expect(const Step &step, qint64 now);
    Turn expectPattern(const Step &step, qint64 now);
    Turn expectNothing(const Step &step, qint64 now);
    Turn expectEnd(const Step &step, qint64 now);
    Turn ask(Outlet *out, void (Outlet::*what)());
    Turn waitUntil(qint64 when);
    Turn fail(StepResult::Failure failure, int error = 0);
    Turn failExpected();
    void begin(qint64 now);
    void next(qint64 now);
    void finish(SequenceBoard::Outcome outcome, qint64 now);
    void keepCaptures(const Step &step);
    size_t settled() const;
    StepResult &result() { return m_results[m_at]; }

    struct Loop
    {
        size_t begin = 0;
        qint64 left = 0; // how often it is run again
    };

    const StepSequence m_sequence;
    const std::shared_ptr<SequenceBoard> m_board;
    const QString m_directory;
    quint64 m_seed;
    std::vector<StepResult> m_results;
    size_t m_at = 0;
    std::vector<Loop> m_loops;
    UnmatchedBytes m_unmatched;
    Captures m_captures;
    std::optional<QByteArray> m_lastMatch;
    // Bytes of ours that the kernel has not taken.
    std::shared_ptr<std::atomic<qint64>> m_waiting = std::make_shared<std::atomic<qint64>>(0);
    qint64 m_waitedFor = 0;  // of these when the peer last took some, and when that was
    qint64 m_lastTaken = 0;
    qint64 m_stepBegun = 0; // 0: the step at hand has not begun
    qint64 m_alarm = 0;
    bool m_isLooking = false;  // for the pattern of the step at hand
    bool m_isSending = false;  // the file of the step at hand
    bool m_weFinished = false;
    bool m_peerFinished = false;
    bool m_hasEnded = false;
    EndReason m_endReason = EndReason::None;
    bool m_isOver = false;
};

} // namespace wirelark
