#pragma once

#include "core/lens/sample.h"

namespace wirelark {

// How many bytes of each `period` equal the byte one period before them, beyond what chance explains; 0 if none.
double repetition(const Sample &sample, qsizetype period);

// The sizes of records that a sample may be made of, the likeliest first and few: those it repeats itself with, and the
// largest that divides what all reads returned.
std::vector<quint32> repeatedSizes(const Sample &sample);

// If the pieces come in bursts, with silences between them that are far longer than those inside: a time, in
// nanoseconds, between the two. Else 0.
qint64 silenceBetweenBursts(const Sample &sample);

} // namespace wirelark
