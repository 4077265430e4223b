#pragma once

#include "core/command/command.h"
#include "core/explain/ports.h"

#include <optional>
#include <vector>

#include <QStringList>

namespace wirelark {

struct Record;

// What explain() has to know of this computer, besides the failure, to say what a person can do about it.
struct MachineFacts
{
    // To be set by the caller, who knows: what failed, so that actions keep its options, and names that were
    // connected to before.
    std::optional<Command> command;
    QStringList recentHosts;

    std::optional<PortHolder> holder;  // of the port of AddressInUse
    quint16 freePort = 0;              // to use instead; 0: none
    std::vector<PortHolder> listening; // Refused: what listens on this computer
    QStringList addresses;             // see addressesOfThisComputer()
    qint64 fileLimit = 0;              // how many files this process may have open
    qint64 openFiles = 0;
    QString folder;                    // on the disk that failed
    qint64 freeBytes = -1;             // there; -1: not known
};

// Gathers what matters for this failure, and nothing else. Takes some milliseconds, never more than a fifth of a
// second; meant for the thread that shows the problem.
MachineFacts machineFacts(const Record &failure);

// The numeric addresses other computers may reach this one at, IPv4 first, without scope; then the loopback address.
QStringList addressesOfThisComputer();

// What a failure is about: the endpoint that was to be listened on or connected to.
Endpoint endpointOf(const Record &failure);

} // namespace wirelark
