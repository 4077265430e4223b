#include "core/explain/connectproblem.h"

#include "core/explain/errorkinds.h"
#include "core/explain/shorttext.h"
#include "core/journal/record.h"
#include "core/payload/nearest.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wirelark {

ConnectProblem::ConnectProblem(const Record &failure, const MachineFacts &facts)
    : m_reason(failure.event.reason)
    , m_error(failure.event.error)
    , m_facts(facts)
    , m_to(endpointOf(failure))
    , m_peer(failure.event.peer)
    , m_target(shortText(m_to.toString(), 30))
{
}

Problem ConnectProblem::problem() const
{
    Problem problem = forReason();
    problem.details = errorDetails(m_error);
    return problem;
}

Problem ConnectProblem::forReason() const
{
    switch (m_reason) {
    case EndReason::Refused:
        return refused();
    case EndReason::HostNotFound:
        return hostNotFound();
    case EndReason::NameServiceFailed:
        return nameServiceFailed();
    case EndReason::TimedOut:
        return timedOut();
    case EndReason::Unreachable:
        return unreachable();
    case EndReason::ConnectedToItself:
        return connectedToItself();
    default:
        return other();
    }
}

bool ConnectProblem::isHere() const
{
    return m_to.host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || m_peer.host.isLoopback()
        || QHostAddress(m_to.host).isLoopback();
}

// The command again, to another place. Its options stay as they were, as far as they are known.
Action ConnectProblem::connectAgain(const Endpoint &to, const QString &label) const
{
    Command command = m_facts.command.value_or(Command());
    command.verb = Command::Verb::Connect;
    command.connect.to = to;
    return {ActionKind::StartCommand, label, command.toString(), 0};
}

Action ConnectProblem::retry(const QString &label) const
{
    return {ActionKind::RetryUntilItAnswers, label, m_to.toString(), 0};
}

Action ConnectProblem::editHost() const
{
    return {ActionKind::EditCommand, tr("Edit name"), m_to.host, 0};
}

// Of those who listen here, the one whose port looks most like a slip of the finger.
const PortHolder *ConnectProblem::nearestListener() const
{
    const auto distance = [this](const PortHolder &holder) { return std::abs(holder.at.port - m_to.port); };
    const auto nearest = std::min_element(
        m_facts.listening.cbegin(), m_facts.listening.cend(), [&](const PortHolder &a, const PortHolder &b) {
            return std::pair(!a.isOwnUser, distance(a)) < std::pair(!b.isOwnUser, distance(b));
        });
    return nearest == m_facts.listening.cend() ? nullptr : &*nearest;
}

Problem ConnectProblem::refused() const
{
    Problem problem;
    problem.title = tr("Nothing is listening on %1").arg(m_target);
    problem.cause = tr("The computer answered, but no program accepts on that port.");
    problem.actions.push_back(retry(tr("Retry until it answers")));
    if (!isHere())
        return problem;
    if (const PortHolder *other = nearestListener()) {
        const QString port = QString::number(other->at.port);
        problem.cause += u' '
            + (other->program.isEmpty() ? tr("Listening here now: port %1.").arg(port)
                                        : tr("Listening here now: port %1, %2.").arg(port, other->program));
        problem.actions.push_back(connectAgain({m_to.host, other->at.port}, tr("Connect to %1").arg(port)));
    }
    Command listen;
    listen.verb = Command::Verb::Listen;
    listen.listen.at = {u"localhost"_s, m_to.port};
    problem.actions.push_back({ActionKind::StartCommand, tr("Listen on %1 here").arg(m_to.port), listen.toString(), 0});
    return problem;
}

Problem ConnectProblem::hostNotFound() const
{
    Problem problem;
    problem.title = tr("\"%1\" was not found").arg(shortText(m_to.host, 36));
    problem.cause = tr("The name service knows no such name.");
    problem.actions.push_back(editHost());
    const QString nearest = nearestWord(m_to.host, m_facts.recentHosts);
    if (!nearest.isEmpty())
        problem.actions.push_back(connectAgain({nearest, m_to.port}, tr("Use %1").arg(shortText(nearest, 30))));
    return problem;
}

Problem ConnectProblem::nameServiceFailed() const
{
    Problem problem;
    problem.title = tr("The name service did not answer");
    problem.cause =
        tr("Without it nobody knows the address of \"%1\"; a numeric address still works.").arg(shortText(m_to.host));
    problem.actions.push_back(connectAgain(m_to, tr("Try again")));
    problem.actions.push_back(editHost());
    return problem;
}

Problem ConnectProblem::timedOut() const
{
    const auto deadline = m_facts.command ? m_facts.command->connect.deadline : ConnectRequest().deadline;
    const int seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(deadline).count());
    Problem problem;
    problem.title = tr("%1 did not answer in %2 s").arg(m_target, QString::number(seconds));
    problem.cause = tr("The address is wrong, the computer is off, or a firewall drops the request.");
    problem.actions.push_back(retry(tr("Keep trying")));
    problem.actions.push_back({ActionKind::Cancel, tr("Stop"), {}, 0});
    return problem;
}

Problem ConnectProblem::unreachable() const
{
    Problem problem;
    const bool isSilent = isSilentHost(m_error);
    problem.title = isSilent ? tr("%1 cannot be reached").arg(m_target) : tr("No route to %1").arg(m_target);
    problem.cause = isSilent
        ? tr("There is a way, but nobody at its end: the computer is off, or a firewall lets nobody pass.")
        : tr("Neither this computer nor a router on the way knows a network that leads there.");
    problem.actions.push_back(retry(tr("Retry")));
    problem.actions.push_back({ActionKind::ShowDetails, tr("Details"), {}, 0});
    return problem;
}

Problem ConnectProblem::connectedToItself() const
{
    Problem problem;
    problem.title = tr("%1 connected to itself").arg(m_target);
    problem.cause = tr("Nothing listens there, and the system gave this side the very same port.");
    problem.actions.push_back(retry(tr("Retry until it answers")));
    return problem;
}

Problem ConnectProblem::other() const
{
    Problem problem;
    problem.title = tr("Not connected to %1").arg(m_target);
    switch (m_reason) {
    case EndReason::PermissionDenied:
        problem.cause = tr("A firewall forbids it, one of this computer or one on the way.");
        break;
    case EndReason::AddressNotAvailable:
        problem.cause = tr("This computer has no address or no free port to connect from.");
        break;
    case EndReason::Reset:
        problem.cause = tr("The peer reset the connection before it was there.");
        break;
    default:
        problem.cause = tr("The system says: %1.").arg(m_error == 0 ? QString(word(m_reason)) : errorDetails(m_error));
    }
    problem.actions.push_back(connectAgain(m_to, tr("Try again")));
    problem.actions.push_back({ActionKind::ShowDetails, tr("Details"), {}, 0});
    return problem;
}

} // namespace wirelark
