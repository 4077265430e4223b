#include "app/stepreport.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/explain/sequencewords.h"
#include "core/payload/visibletext.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using State = StepResult::State;
using Outcome = SequenceBoard::Outcome;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::StepReport)

public:
    static QString result(State state)
    {
        switch (state) {
        case State::Passed:
            return tr("ok");
        case State::Failed:
            return tr("FAILED");
        case State::NotRun:
        case State::Running:
            break;
        }
        return tr("not run");
    }

    static QString outcome(Outcome outcome)
    {
        switch (outcome) {
        case Outcome::Passed:
            return tr("passed");
        case Outcome::Failed:
            return tr("FAILED");
        default:
            return tr("stopped");
        }
    }

    static QString counts(qsizetype passed, qsizetype failed, qsizetype notRun)
    {
        return tr("%1 passed, %2 failed, %3 not run").arg(passed).arg(failed).arg(notRun);
    }

    static QString came(const QString &text) { return tr("came instead: %1").arg(text); }
    static QString seconds(qint64 ns) { return tr("%1 s").arg(double(ns) / 1e9, 0, 'f', 3); }
    static QString times(qint64 times) { return u"\u00D7%1"_s.arg(times); }
};

QString stateWord(State state)
{
    return state == State::Passed ? u"passed"_s : state == State::Failed ? u"failed"_s : u"not-run"_s;
}

QString outcomeWord(const SequenceBoard::State &state)
{
    if (!StepReport::hasBegun(state))
        return u"not-connected"_s;
    return state.outcome == Outcome::Passed ? u"passed"_s : state.outcome == Outcome::Failed ? u"failed"_s : u"stopped"_s;
}

// The stable word of a failure.
QString failureWord(StepResult::Failure failure)
{
    static const QStringList words {{}, u"too-late"_s, u"peer-finished"_s, u"ended"_s, u"unexpected"_s, u"lost"_s, u"gave-up"_s,
        u"bad-pattern"_s, u"not-made"_s, u"not-opened"_s, u"not-taken"_s, u"we-finished"_s, u"stopped"_s};
    return words.at(qsizetype(failure));
}

const Step &stepOf(const SequenceFile &file, size_t index)
{
    return std::get<StepSequence>(file.parsed).steps()[index];
}

// What is a test: repeats and the like are only words, unless the sequence failed there.
bool isTest(const Step &step, const StepResult &result)
{
    const bool isWord = step.kind == Step::Kind::Repeat || step.kind == Step::Kind::EndRepeat || step.kind == Step::Kind::Timeout
        || step.kind == Step::Kind::Note;
    return !isWord || result.state == State::Failed;
}

QString whyOf(const Step &step, const StepResult &result)
{
    const QString came = cameText(result);
    const QString why = failureText(step, result);
    return came.isEmpty() || why.isEmpty() ? why : why + "; "_L1 + Words::came(came);
}

struct Counts
{
    qsizetype passed = 0;
    qsizetype failed = 0;
    qsizetype notRun = 0;
};

Counts countsOf(const SequenceFile &file, const SequenceBoard::State &state)
{
    Counts counts;
    for (size_t i = 0; i < state.results.size(); ++i) {
        if (!isTest(stepOf(file, i), state.results[i]))
            continue;
        ++(state.results[i].state == State::Passed ? counts.passed : state.results[i].state == State::Failed ? counts.failed : counts.notRun);
    }
    return counts;
}

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray StepReport::stepLine(
    ConnectionId connection, const SequenceFile &file, size_t index, const StepResult &result) const
{
    const Step &step = stepOf(file, index);
    if (!isTest(step, result))
        return {};
    if (m_form == Form::Text) {
        const QString place = u"%1: %2:%3: "_s.arg(connection).arg(safeText(file.name())).arg(step.line);
        QString line = place + Words::result(result.state) + ": "_L1 + safeText(step.toString(), 120);
        if (result.state != State::NotRun)
            line += " ("_L1 + (result.times > 1 ? Words::times(result.times) + ", "_L1 : QString()) + Words::seconds(result.took) + u')';
        if (result.state == State::Failed)
            line += ": "_L1 + whyOf(step, result);
        return line.toUtf8() + '\n';
    }
    QJsonObject object {{u"event"_s, u"step"_s}, {u"connection"_s, qint64(connection)}, {u"file"_s, file.path}, {u"line"_s, step.line},
        {u"step"_s, step.toString()}, {u"result"_s, stateWord(result.state)}, {u"times"_s, result.times},
        {u"seconds"_s, double(result.took) / 1e9}};
    if (result.state == State::Failed) {
        object.insert(u"reason"_s, failureWord(result.failure));
        object.insert(u"message"_s, failureText(step, result));
        object.insert(u"came"_s, QString::fromLatin1(result.came.toBase64()));
        object.insert(u"cameSize"_s, result.cameSize);
    }
    return jsonLine(object);
}

QByteArray StepReport::endLine(ConnectionId connection, const SequenceFile &file, const SequenceBoard::State &state) const
{
    const Counts counts = countsOf(file, state);
    if (m_form == Form::Text) {
        const QString what = Words::outcome(state.outcome) + ": "_L1 + Words::counts(counts.passed, counts.failed, counts.notRun);
        return u"%1: %2: %3 (%4)\n"_s.arg(connection).arg(safeText(file.name()), what, Words::seconds(state.took)).toUtf8();
    }
    return jsonLine({{u"event"_s, u"sequence"_s}, {u"connection"_s, qint64(connection)}, {u"file"_s, file.path},
        {u"result"_s, outcomeWord(state)}, {u"passed"_s, counts.passed}, {u"failed"_s, counts.failed},
        {u"notRun"_s, counts.notRun}, {u"seconds"_s, double(state.took) / 1e9}});
}

TestSuite StepReport::suite(ConnectionId connection, const SequenceFile &file, const SequenceBoard::State &state)
{
    TestSuite suite {.name = u"%1 #%2"_s.arg(file.name()).arg(connection), .begun = state.begun, .took = state.took, .cases = {}};
    if (!hasBegun(state))
        suite.cases.push_back({.name = u"connect"_s, .className = file.name(), .result = TestCase::Result::Error,
            .kind = u"not-connected"_s, .message = u"not connected"_s});
    for (size_t i = 0; i < state.results.size(); ++i) {
        const Step &step = stepOf(file, i);
        const StepResult &result = state.results[i];
        if (!isTest(step, result))
            continue;
        TestCase test {.name = u"%1: %2"_s.arg(step.line).arg(step.toString()), .className = file.name(), .line = step.line, .took = result.took};
        test.result = result.state == State::Passed    ? TestCase::Result::Passed
            : result.state == State::Failed && hasBegun(state) ? TestCase::Result::Failed
                                                       : TestCase::Result::Skipped;
        test.kind = failureWord(result.failure);
        test.message = whyOf(step, result);
        test.details = cameText(result);
        suite.cases.push_back(test);
    }
    return suite;
}

} // namespace wirelark
