#include "core/net/giveup.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace wirelark {

void giveUp(const char *what)
{
    std::fprintf(stderr, "wirelark: The system gives no %s: %s\n", what, std::strerror(errno));
    std::_Exit(EXIT_FAILURE); // other threads run: nothing can be taken down in order
}

} // namespace wirelark
