#include "app/fontsearch.h"

#include <dlfcn.h>

#include "core/net/signals.h"

namespace wirelark {

std::jthread beginFontSearch()
{
    // FcInit(3) of fontconfig, which Qt brings along where it looks for fonts with it, and nobody else need know of.
    const auto init = reinterpret_cast<int (*)()>(::dlsym(RTLD_DEFAULT, "FcInit"));
    if (!init)
        return {};
    return std::jthread([init] {
        leaveSignalsToMainThread();
        init();
    });
}

} // namespace wirelark
