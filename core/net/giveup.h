#pragma once

namespace wirelark {

// Ends the process with exit status 1, and says on standard error what the system refused and why (errno). For what
// nothing works without; it is no bug, so there is no core dump as of qFatal().
[[noreturn]] void giveUp(const char *what);

} // namespace wirelark
