#include "core/explain/listenproblem.h"

#include "core/explain/shorttext.h"
#include "core/journal/record.h"
#include "core/net/socketaddress.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

QString clock(const QDateTime &time)
{
    const bool isToday = time.date() == QDate::currentDate();
    return time.toString(isToday ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

ListenProblem::ListenProblem(const Record &failure, const MachineFacts &facts)
    : m_reason(failure.event.reason)
    , m_error(failure.event.error)
    , m_facts(facts)
    , m_at(endpointOf(failure))
{
}

Problem ListenProblem::problem() const
{
    Problem problem = m_reason == EndReason::AddressInUse ? inUse()
        : m_reason == EndReason::AddressNotAvailable      ? notAvailable()
        : m_reason == EndReason::PermissionDenied         ? notAllowed()
                                                          : other();
    problem.details = errorDetails(m_error);
    return problem;
}

// The command again, for another place. Its options stay as they were, as far as they are known.
Action ListenProblem::listenOn(const Endpoint &at, const QString &label) const
{
    Command command = m_facts.command.value_or(Command());
    command.verb = Command::Verb::Listen;
    command.listen.at = at;
    return {ActionKind::StartCommand, label, command.toString(), 0};
}

void ListenProblem::addFreePort(Problem &problem) const
{
    if (m_facts.freePort != 0)
        problem.actions.push_back(listenOn({m_at.host, m_facts.freePort}, tr("Use %1").arg(m_facts.freePort)));
}

QString ListenProblem::holderName() const
{
    const PortHolder &holder = *m_facts.holder;
    if (holder.pid == 0)
        return holder.isOwnUser ? tr("A program of yours") : tr("Another user's program (uid %1)").arg(holder.uid);
    const QString pid = QString::number(holder.pid);
    if (holder.pid == getpid())
        return tr("This Wirelark (pid %1)").arg(pid);
    const QString started = clock(holder.started);
    if (holder.isOwnUser)
        return tr("%1 (pid %2, you, started %3)", "program, its number, a time").arg(holder.program, pid, started);
    return tr("%1 (pid %2, uid %3, started %4)", "program, its number, its user's number, a time")
        .arg(holder.program, pid, QString::number(holder.uid), started);
}

QString ListenProblem::holderCause() const
{
    if (!m_facts.holder)
        return tr("The last connections on it are still closing; it is free in at most 60 seconds.");
    const QString at = m_facts.holder->at.toString();
    return m_facts.holder->isListening ? tr("%1 is listening on %2.").arg(holderName(), at)
                                       : tr("%1 has a connection from %2.").arg(holderName(), at);
}

Problem ListenProblem::inUse() const
{
    Problem problem {tr("Port %1 is already taken").arg(m_at.port), holderCause(), {}, {}};
    if (!m_facts.holder)
        problem.actions.push_back(listenOn(m_at, tr("Try again")));
    addFreePort(problem);
    if (!m_facts.holder)
        return problem;
    const PortHolder &holder = *m_facts.holder;
    if (holder.isListening) {
        Command connect;
        const bool isLocal = holder.at.host.isEvery() || holder.at.host.isLoopback();
        connect.connect.to = {isLocal ? u"localhost"_s : holder.at.host.toString(), holder.at.port};
        problem.actions.push_back({ActionKind::StartCommand, tr("Connect to it"), connect.toString(), 0});
    }
    if (holder.pid == 0) {
        const QString command = u"sudo ss -ltnp sport = :%1"_s.arg(m_at.port);
        problem.actions.push_back({ActionKind::CopyCommand, tr("Copy command that names it"), command, 0});
    } else if (holder.isOwnUser && holder.pid != getpid()) {
        const QString label = tr("End %1…").arg(shortText(holder.program, 24));
        problem.actions.push_back({ActionKind::EndProcess, label, holder.program, holder.pid});
    }
    return problem;
}

Problem ListenProblem::notAvailable() const
{
    Problem problem;
    problem.title = tr("%1 is not an address of this computer").arg(shortText(m_at.host, 24));
    problem.cause = tr("This computer has %1.").arg(m_facts.addresses.join(", "_L1));
    if (!m_facts.addresses.isEmpty()) {
        const QString &first = m_facts.addresses.front();
        problem.actions.push_back(listenOn({first, m_at.port}, tr("Listen on %1").arg(first)));
    }
    problem.actions.push_back(listenOn({{}, m_at.port}, tr("Listen on all")));
    return problem;
}

Problem ListenProblem::notAllowed() const
{
    if (m_at.port >= 1024)
        return other();
    Problem problem;
    problem.title = tr("Port %1 needs administrator rights").arg(m_at.port);
    problem.cause = tr("On this system only administrators may listen below 1024.");
    addFreePort(problem);
    QString program = QCoreApplication::applicationFilePath();
    program.replace(u'\'', "'\\''"_L1); // it ends up in a shell
    const QString command = "sudo setcap cap_net_bind_service=+ep '"_L1 + program + u'\'';
    problem.actions.push_back({ActionKind::CopyCommand, tr("Copy command that allows it"), command, 0});
    return problem;
}

Problem ListenProblem::other() const
{
    Problem problem;
    problem.title = tr("Cannot listen on %1").arg(shortText(m_at.toString(), 30));
    if (m_reason == EndReason::HostNotFound || m_reason == EndReason::NameServiceFailed)
        problem.cause = tr("It is not known which address of this computer \"%1\" is.").arg(shortText(m_at.host));
    else
        problem.cause = tr("The system says: %1.").arg(m_error == 0 ? QString(word(m_reason)) : errorDetails(m_error));
    problem.actions.push_back(listenOn(m_at, tr("Try again")));
    return problem;
}

} // namespace wirelark
