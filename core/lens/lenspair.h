#pragma once

#include "core/lens/lens.h"

namespace wirelark {

// The lenses of the two directions of a connection.
struct LensPair
{
    Lens in;
    Lens out;

    bool isRaw() const { return in.isRaw() && out.isRaw(); }
    // One lens if it is that of both, else `lines/raw`: that of what comes in, and that of what goes out.
    QString toString() const;
    bool operator==(const LensPair &) const = default;
};

std::variant<LensPair, LensError> parseLensPair(QStringView text);

} // namespace wirelark
