#pragma once

namespace wirelark {

// Called by a thread that is not the main one: signals are for that (pthread_sigmask(3)).
void leaveSignalsToMainThread();

} // namespace wirelark
