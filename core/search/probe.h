#pragma once

#include <QtGlobal>

namespace wirelark {

// Two bytes that tell nearly every place where a sequence cannot be: at `offset` from its start, (byte & mask) ==
// value.
struct Probe
{
    struct Byte
    {
        qsizetype offset = 0;
        uchar mask = 0;
        uchar value = 0;

        bool fits(const char *start) const { return (static_cast<uchar>(start[offset]) & mask) == value; }
    };
    Byte rarest;
    Byte other; // the same one for a sequence of one byte

    bool fits(const char *start) const { return rarest.fits(start) && other.fits(start); }
    bool isExact() const { return (rarest.mask & other.mask) == 0xFF; }
};

} // namespace wirelark
