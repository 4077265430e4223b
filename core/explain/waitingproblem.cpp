#include "core/explain/explain.h"

#include <QCoreApplication>

#include "core/payload/visibletext.h"

namespace wirelark {

namespace {

struct WaitingProblem
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::WaitingProblem)
};

} // namespace

Problem explainWaiting(const Endpoint &to, std::chrono::seconds since)
{
    Problem problem;
    problem.severity = Severity::Information;
    problem.title = WaitingProblem::tr("Waiting for %1 to answer").arg(safeText(to.toString(), 30));
    problem.cause = since.count() == 0
        ? WaitingProblem::tr("Tried twice a second, until it answers or you cancel.")
        : WaitingProblem::tr("Tried twice a second for %n s now, until it answers or you cancel.", nullptr, int(since.count()));
    problem.actions.push_back({ActionKind::Cancel, WaitingProblem::tr("Cancel"), {}, 0});
    return problem;
}

} // namespace wirelark
