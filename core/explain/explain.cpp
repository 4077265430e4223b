#include "core/explain/explain.h"

#include "core/explain/connectproblem.h"
#include "core/explain/listenproblem.h"
#include "core/explain/phrases.h"
#include "core/explain/errorkinds.h"
#include "core/explain/shorttext.h"
#include "core/journal/record.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

// What befalls the program, or a connection that was there.
class RunningProblem
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::RunningProblem)

public:
    static Problem tooManyFiles(const Event &event, const MachineFacts &facts)
    {
        const QLocale locale;
        Problem problem;
        problem.severity = Severity::Warning;
        problem.title = tr("The system allows no more connections");
        problem.cause = tr("%1 open files is this process's limit; %2 are open. Who comes now waits until one is closed.")
                            .arg(locale.toString(facts.fileLimit), locale.toString(facts.openFiles));
        problem.details = errorDetails(event.error);
        if (isOutOfMemory(event.error)) {
            problem.cause = tr("It has no memory for them.");
            problem.actions.push_back({ActionKind::ShowDetails, tr("Details"), {}, 0});
            return problem;
        }
        problem.actions.push_back(
            {ActionKind::CopyCommand, tr("Copy command that raises it"), u"ulimit -n $(ulimit -Hn)"_s, 0});
        problem.actions.push_back({ActionKind::ShowDetails, tr("Details"), {}, 0});
        return problem;
    }

    // The session's own journal, which goes on in memory and returns to the disk by itself.
    static Problem notKept(const Event &event, const MachineFacts &facts)
    {
        const bool isFull = event.reason == EndReason::DiskFull;
        Problem problem;
        problem.severity = Severity::Warning;
        problem.title = isFull ? tr("The disk is full: messages are kept in memory")
                               : tr("The disk cannot be written: messages are kept in memory");
        problem.cause = tr("Traffic goes on. The oldest messages leave memory first; as soon as the disk takes them, "
                           "new ones are kept there again.");
        if (facts.freeBytes >= 0)
            problem.cause.prepend(tr("%1 has %2 free.", "a folder, a size")
                                      .arg(shortText(facts.folder), sizeText(facts.freeBytes)) + u' ');
        problem.details = errorDetails(event.error);
        problem.actions.push_back({ActionKind::ShowDetails, tr("Details"), {}, 0});
        return problem;
    }

    // A recording, which has ended by it.
    static Problem notRecorded(const Event &event, const MachineFacts &facts)
    {
        if (event.reason == EndReason::RecordingFailed)
            return explain(FileFault::CannotRecord, event.text, event.error);
        Problem problem;
        problem.title = tr("Recording stopped: the disk is full");
        problem.cause = facts.freeBytes < 0
            ? tr("There is no room for %1.").arg(shortText(event.text))
            : tr("There are %1 free for %2.").arg(sizeText(facts.freeBytes), shortText(event.text));
        problem.details = errorDetails(event.error);
        problem.actions.push_back({ActionKind::ShowDetails, tr("Details"), {}, 0});
        return problem;
    }

    static Problem connectionEnded(const Record &failure)
    {
        Problem problem;
        const QString peer = shortText(endpointOf(failure).toString(), 30);
        problem.title = failure.event.kind == EventKind::Reset ? tr("The connection to %1 was reset").arg(peer)
                                                               : tr("The connection to %1 broke").arg(peer);
        problem.cause = describe(failure);
        problem.details = errorDetails(failure.event.error);
        return problem;
    }
};

// An end that both a connect and an open connection may come to; only the latter has two ends.
bool wasOpen(const Event &event)
{
    switch (event.reason) {
    case EndReason::Refused:
    case EndReason::HostNotFound:
    case EndReason::NameServiceFailed:
    case EndReason::AddressNotAvailable:
    case EndReason::ConnectedToItself:
        return false;
    default:
        return !event.local.isNull() && !event.peer.isNull();
    }
}

} // namespace

Problem explain(const Record &failure, const MachineFacts &facts)
{
    const Event &event = failure.event;
    if (event.reason == EndReason::Cancelled || event.reason == EndReason::ResetByUs)
        return {};
    if (event.reason == EndReason::TooManyFiles)
        return RunningProblem::tooManyFiles(event, facts);
    if (event.reason == EndReason::DiskFull || event.reason == EndReason::RecordingFailed)
        return event.text.isEmpty() ? RunningProblem::notKept(event, facts) : RunningProblem::notRecorded(event, facts);
    if (event.kind != EventKind::Failed && event.kind != EventKind::Reset)
        return {};
    if (event.connection == 0)
        return ListenProblem(failure, facts).problem();
    if (wasOpen(event))
        return RunningProblem::connectionEnded(failure);
    return ConnectProblem(failure, facts).problem();
}

} // namespace wirelark
