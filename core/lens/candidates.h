#pragma once

#include "core/lens/sample.h"

namespace wirelark {

// The lenses that are worth trying on a sample, in no order: all kinds but Raw, with the parameters that it suggests.
std::vector<Lens> candidateLenses(const Sample &sample);

} // namespace wirelark
