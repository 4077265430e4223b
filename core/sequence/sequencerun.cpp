#include "core/sequence/sequencerun.h"

#include "core/net/bytessource.h"
#include "core/net/clock.h"
#include "core/net/filesource.h"
#include "core/sequence/countedsource.h"
#include "core/sequence/sendpayload.h"

#include <algorithm>

#include <QDir>

namespace wirelark {

namespace {

using Failure = StepResult::Failure;
using State = StepResult::State;
using Outcome = SequenceBoard::Outcome;

constexpr int stepsAtOnce = 200;             // then other connections have their turn
constexpr int mostLateAlarms = 100;
constexpr int stepsBehindTheEnd = 1'000'000; // that can still be run when the connection has ended
constexpr qint64 mostWaiting = 256 * 1024;   // bytes of ours, before more is sent
constexpr qint64 sendPause = 1'000'000;      // ns between two looks at how many these are

} // namespace

SequenceRun::SequenceRun(StepSequence sequence, std::shared_ptr<SequenceBoard> board, QString directory, quint64 seed)
    : m_sequence(std::move(sequence))
    , m_board(std::move(board))
    , m_directory(std::move(directory))
    , m_seed(seed)
    , m_results(m_sequence.steps().size())
{
}

SequenceRun::~SequenceRun()
{
    if (m_isOver)
        return;
    if (m_at < m_results.size() && m_stepBegun != 0)
        fail(Failure::Stopped);
    finish(Outcome::Stopped, nowNs());
}

void SequenceRun::onOpened(qint64 now, Outlet &out)
{
    m_board->begin(now);
    advance(now, &out);
}

void SequenceRun::onReceived(std::span<const char> bytes, qint64 now, Outlet &out)
{
    // What comes too late is not what was expected, whoever is told of the time first: the alarm, or this.
    for (int left = mostLateAlarms; m_alarm != 0 && now > m_alarm && left > 0; --left)
        advance(m_alarm, &out);
    if (m_isOver)
        return;
    m_unmatched.append(bytes);
    advance(now, &out);
}

void SequenceRun::onPeerFinished(qint64 now, Outlet &out)
{
    m_peerFinished = true;
    advance(now, &out);
}

void SequenceRun::onEnded(EndReason reason, qint64 now)
{
    m_hasEnded = true;
    m_endReason = reason;
    advance(now, nullptr);
}

bool SequenceRun::isFull() const
{
    // While something is sent the peer is read all the same: it may wait for that.
    const bool isWaiting = !m_isOver && m_sequence.steps()[m_at].kind == Step::Kind::Wait;
    return isWaiting && m_unmatched.isFull();
}

void SequenceRun::advance(qint64 now, Outlet *out)
{
    m_alarm = 0;
    for (int left = m_hasEnded ? stepsBehindTheEnd : stepsAtOnce; !m_isOver && left > 0; --left) {
        if (m_at == m_results.size())
            return finish(Outcome::Passed, now);
        if (m_stepBegun == 0)
            begin(now);
        switch (run(m_sequence.steps()[m_at], now, out)) {
        case Turn::Waits:
            return;
        case Turn::Passed:
            next(now);
            break;
        case Turn::Failed:
            result().took += now - m_stepBegun;
            finish(Outcome::Failed, now);
        }
    }
    if (m_isOver)
        return;
    if (m_hasEnded) {
        fail(Failure::Ended);
        return finish(Outcome::Failed, now);
    }
    m_alarm = now;
}

void SequenceRun::begin(qint64 now)
{
    m_stepBegun = now;
    result().state = State::Running;
    result().begun = now;
    m_board->change(m_at, result(), settled());
}

// The step at hand has passed: on to the one that comes after it.
void SequenceRun::next(qint64 now)
{
    result().state = State::Passed;
    result().took += now - m_stepBegun;
    ++result().times;
    const size_t passed = m_at;
    const Step &step = m_sequence.steps()[m_at];
    if (step.kind == Step::Kind::Repeat)
        m_loops.push_back({m_at, step.times - 1});
    if (step.kind == Step::Kind::EndRepeat && m_loops.back().left-- > 0) {
        m_at = step.partner + 1;
    } else {
        if (step.kind == Step::Kind::EndRepeat)
            m_loops.pop_back();
        ++m_at;
    }
    m_stepBegun = 0;
    m_isLooking = false;
    m_isSending = false;
    m_board->change(passed, m_results[passed], settled());
}

size_t SequenceRun::settled() const
{
    return m_loops.empty() ? m_at : m_loops.front().begin;
}

void SequenceRun::finish(Outcome outcome, qint64 now)
{
    m_isOver = true;
    m_alarm = 0;
    if (m_at < m_results.size())
        m_board->change(m_at, result(), settled());
    m_board->end(outcome, now);
}

SequenceRun::Turn SequenceRun::run(const Step &step, qint64 now, Outlet *out)
{
    switch (step.kind) {
    case Step::Kind::Send:
        return send(step, now, out);
    case Step::Kind::Expect:
        return expect(step, now);
    case Step::Kind::Wait:
        return m_hasEnded || now >= m_stepBegun + *step.time ? Turn::Passed : waitUntil(m_stepBegun + *step.time);
    case Step::Kind::Finish:
        return ask(out, &Outlet::finish);
    case Step::Kind::Reset:
        return ask(out, &Outlet::reset);
    case Step::Kind::Close:
        return ask(out, &Outlet::close);
    case Step::Kind::Note:
        if (out)
            out->note(step.text);
        return Turn::Passed;
    case Step::Kind::Timeout:
    case Step::Kind::Repeat:
    case Step::Kind::EndRepeat:
        break;
    }
    return Turn::Passed;
}

SequenceRun::Turn SequenceRun::waitUntil(qint64 when)
{
    m_alarm = when;
    return Turn::Waits;
}

SequenceRun::Turn SequenceRun::ask(Outlet *out, void (Outlet::*what)())
{
    if (out)
        (out->*what)();
    m_weFinished = true;
    return Turn::Passed; // what has ended is closed and reset already
}

SequenceRun::Turn SequenceRun::send(const Step &step, qint64 now, Outlet *out)
{
    if (!out)
        return fail(Failure::Ended);
    if (m_weFinished)
        return fail(Failure::WeFinished);
    if (m_isSending ? *m_waiting > 0 : *m_waiting > mostWaiting)
        return waitForPeer(step, now);
    if (m_isSending)
        return Turn::Passed;
    if (step.form == Step::Form::File) {
        m_isSending = true;
        const Turn turn = sendFile(step, *out);
        return turn == Turn::Failed ? turn : waitForPeer(step, now);
    }
    const auto bytes = payloadOf(step, {result().times + 1, now, ++m_seed, m_lastMatch, m_captures});
    if (!bytes)
        return fail(Failure::NotMade);
    if (!bytes->isEmpty())
        out->send(std::make_unique<CountedSource>(std::make_unique<BytesSource>(*bytes), m_waiting));
    return Turn::Passed;
}

// Until it has taken enough; not for ever.
SequenceRun::Turn SequenceRun::waitForPeer(const Step &step, qint64 now)
{
    const bool hasTaken = m_lastTaken < m_stepBegun || *m_waiting < m_waitedFor;
    if (hasTaken) {
        m_waitedFor = *m_waiting;
        m_lastTaken = now;
    }
    return now >= m_lastTaken + step.patience ? fail(Failure::NotTaken) : waitUntil(now + sendPause);
}

SequenceRun::Turn SequenceRun::sendFile(const Step &step, Outlet &out)
{
    int error = 0;
    auto file = FileSource::open(QDir(m_directory).filePath(step.text), error);
    if (!file)
        return fail(Failure::NotOpened, error);
    if (!file->atEnd())
        out.send(std::make_unique<CountedSource>(std::move(file), m_waiting));
    return Turn::Waits;
}

SequenceRun::Turn SequenceRun::expect(const Step &step, qint64 now)
{
    switch (step.form) {
    case Step::Form::Nothing:
        return expectNothing(step, now);
    case Step::Form::End:
    case Step::Form::Reset:
        return expectEnd(step, now);
    default:
        return expectPattern(step, now);
    }
}

SequenceRun::Turn SequenceRun::expectPattern(const Step &step, qint64 now)
{
    if (!m_isLooking) {
        const auto pattern = patternOf(step, m_captures);
        if (std::holds_alternative<SequenceError>(pattern))
            return fail(Failure::BadPattern);
        m_unmatched.lookFor(std::get<Pattern>(pattern));
        m_isLooking = true;
    }
    const bool isLast = m_peerFinished || m_hasEnded || now >= m_stepBegun + step.patience;
    switch (m_unmatched.look(isLast)) {
    case UnmatchedBytes::Look::Found:
        m_lastMatch = m_unmatched.found().front();
        keepCaptures(step);
        return Turn::Passed;
    case UnmatchedBytes::Look::GaveUp:
        return fail(Failure::GaveUp);
    case UnmatchedBytes::Look::Lost:
        return fail(Failure::Lost);
    case UnmatchedBytes::Look::Nothing:
        return isLast ? failExpected() : waitUntil(m_stepBegun + step.patience);
    }
    return Turn::Failed;
}

SequenceRun::Turn SequenceRun::expectNothing(const Step &step, qint64 now)
{
    if (m_unmatched.size() > 0)
        return fail(Failure::Unexpected);
    const bool isOver = m_peerFinished || m_hasEnded || now >= m_stepBegun + step.patience;
    return isOver ? Turn::Passed : waitUntil(m_stepBegun + step.patience);
}

// What has come before the end is let by.
SequenceRun::Turn SequenceRun::expectEnd(const Step &step, qint64 now)
{
    const bool isReset = m_hasEnded && m_endReason == EndReason::Reset;
    if (step.form == Step::Form::End ? m_peerFinished : isReset) {
        m_unmatched.takeAll();
        return Turn::Passed;
    }
    const bool isOver = m_hasEnded || now >= m_stepBegun + step.patience;
    return isOver ? failExpected() : waitUntil(m_stepBegun + step.patience);
}

// It is over, and what was expected has not come.
SequenceRun::Turn SequenceRun::failExpected()
{
    if (m_hasEnded)
        return fail(Failure::Ended);
    return fail(m_peerFinished ? Failure::PeerFinished : Failure::TooLate);
}

SequenceRun::Turn SequenceRun::fail(Failure failure, int error)
{
    StepResult &failed = result();
    failed.state = State::Failed;
    failed.failure = failure;
    failed.error = error;
    failed.reason = m_endReason;
    if (m_sequence.steps()[m_at].kind == Step::Kind::Expect) {
        failed.came = m_unmatched.first();
        failed.cameSize = m_unmatched.size();
    }
    return Turn::Failed;
}

// One name is the first group, or all of the match where there is none; of several each is a group.
void SequenceRun::keepCaptures(const Step &step)
{
    const std::vector<QByteArray> &found = m_unmatched.found();
    const size_t first = found.size() > 1 ? 1 : 0;
    for (qsizetype i = 0; i < step.names.size(); ++i)
        m_captures.insert(step.names[i], found[first + static_cast<size_t>(i)]);
}

} // namespace wirelark
