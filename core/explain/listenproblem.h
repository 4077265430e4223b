#pragma once

#include "core/explain/explain.h"
#include "core/net/endreason.h"

#include <QCoreApplication>

namespace wirelark {

// Why nothing could be listened on.
class ListenProblem
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::ListenProblem)

public:
    ListenProblem(const Record &failure, const MachineFacts &facts);
    Problem problem() const;

private:
    Problem inUse() const;
    Problem notAvailable() const;
    Problem notAllowed() const;
    Problem other() const;

    QString holderCause() const;
    QString holderName() const;
    Action listenOn(const Endpoint &at, const QString &label) const;
    void addFreePort(Problem &problem) const;

    const EndReason m_reason;
    const int m_error;
    const MachineFacts &m_facts;
    const Endpoint m_at;
};

} // namespace wirelark
