#pragma once

#include <QtGlobal>

namespace wirelark {

// Now, in nanoseconds since 1970-01-01 UTC: the wall clock as it stood when the process started, plus
// the monotonic time since. It never goes back, whatever is done to the system clock. Any thread.
qint64 nowNs();

} // namespace wirelark
