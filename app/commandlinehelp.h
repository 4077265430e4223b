#pragma once

#include <QString>

namespace wirelark {

// What --help prints; wirelark(1) says the same at length.
QString commandLineHelp();

} // namespace wirelark
