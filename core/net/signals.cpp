#include "core/net/signals.h"

#include <signal.h>

namespace wirelark {

void leaveSignalsToMainThread()
{
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, nullptr);
}

} // namespace wirelark
