#pragma once

#include "core/net/endreason.h"

#include <functional>
#include <memory>

#include <QHostAddress>
#include <QList>
#include <QString>

namespace wirelark {

class Mailbox;

// Asks the system's name service, in a thread that nobody waits for: neither a cancel nor the end of the program is
// held up by a server that does not answer (QHostInfo holds up the exit).
class Resolver
{
public:
    struct Answer
    {
        QList<QHostAddress> addresses;       // each once, in the order of the system (RFC 6724)
        EndReason reason = EndReason::None;  // HostNotFound or NameServiceFailed if there are none
        int error = 0;                       // errno, if the name service had one
    };

    // A running lookup; letting go of it takes the question back.
    class Lookup;

    // Numeric addresses, `localhost` (RFC 6761, 6.3) and the empty host, which is every address of this computer,
    // are answered by themselves. Any other name is not; null for it.
    static std::unique_ptr<Answer> known(const QString &host);
    // The answer comes through the mailbox, on its owner's thread.
    static std::shared_ptr<Lookup> ask(const QString &host, const std::shared_ptr<Mailbox> &mailbox,
        std::function<void(const Answer &)> onAnswer);
};

} // namespace wirelark
