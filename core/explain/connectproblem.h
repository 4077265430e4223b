#pragma once

#include "core/explain/explain.h"
#include "core/net/endreason.h"

#include <QCoreApplication>

namespace wirelark {

// Why a connection did not come about.
class ConnectProblem
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::ConnectProblem)

public:
    ConnectProblem(const Record &failure, const MachineFacts &facts);
    Problem problem() const;

private:
    Problem forReason() const;
    Problem refused() const;
    Problem hostNotFound() const;
    Problem nameServiceFailed() const;
    Problem timedOut() const;
    Problem unreachable() const;
    Problem connectedToItself() const;
    Problem other() const;

    bool isHere() const;
    const PortHolder *nearestListener() const;
    Action connectAgain(const Endpoint &to, const QString &label) const;
    Action retry(const QString &label) const;
    Action editHost() const;

    const EndReason m_reason;
    const int m_error;
    const MachineFacts &m_facts;
    const Endpoint m_to;
    const SocketAddress m_peer;
    const QString m_target; // to be shown
};

} // namespace wirelark
