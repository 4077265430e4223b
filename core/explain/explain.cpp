#include "core/explain/explain.h"

#include "core/explain/connectproblem.h"
#include "core/explain/listenproblem.h"
#include "core/explain/phrases.h"
#include "core/explain/shorttext.h"
#include "core/journal/record.h"

#include <cerrno>

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
        problem.title = tr("The system allows no more connections");
        problem.cause = tr("%1 open files is this process's limit; %2 are open.")
                            .arg(locale.toString(facts.fileLimit), locale.toString(facts.openFiles));
        problem.details = errorDetails(event.error);
        if (event.error == ENOBUFS || event.error == ENOMEM) {
            problem.cause = tr("It has no memory for them.");
            problem.actions.push_back({ActionKind::ShowDetails, tr("Details"), {}, 0});
            return problem;
        }
        problem.actions.push_back(
            {ActionKind::CopyCommand, tr("Copy command that raises it"), u"ulimit -n $(ulimit -Hn)"_s, 0});
        problem.actions.push_back({ActionKind::ShowDetails, tr("Details"), {}, 0});
        return problem;
    }

    // An event without a path is about the session's own journal, which goes on in memory.
    static Problem notRecorded(const Event &event, const MachineFacts &facts)
    {
        const bool isJournal = event.text.isEmpty();
        if (event.reason == EndReason::RecordingFailed)
            return isJournal ? explain(FileFault::CannotKeepJournal, journalPlace(), event.error)
                             : explain(FileFault::CannotRecord, event.text, event.error);
        Problem problem;
        problem.title =
            isJournal ? tr("The disk is full: messages are kept in memory") : tr("Recording stopped: the disk is full");
        problem.cause = facts.freeBytes < 0
            ? tr("There is no room for %1.").arg(isJournal ? journalPlace() : shortText(event.text))
            : tr("There are %1 free for %2.")
                  .arg(QLocale().formattedDataSize(facts.freeBytes),
                      isJournal ? journalPlace() : shortText(event.text));
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

private:
    static QString journalPlace() { return tr("the journal of this session"); }
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
        return RunningProblem::notRecorded(event, facts);
    if (event.kind != EventKind::Failed && event.kind != EventKind::Reset)
        return {};
    if (event.connection == 0)
        return ListenProblem(failure, facts).problem();
    if (wasOpen(event))
        return RunningProblem::connectionEnded(failure);
    return ConnectProblem(failure, facts).problem();
}

} // namespace wirelark
