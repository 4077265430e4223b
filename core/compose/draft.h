#pragma once

#include <QString>

#include "core/payload/ending.h"

namespace wirelark {

enum class PayloadMode : quint8 { Text, Hex };

// What stands in the send box, or wherever else a message is written down.
struct Draft
{
    PayloadMode mode = PayloadMode::Text;
    QString text;
    Ending ending = Ending::Lf; // Text only
    bool hasEscapes = true; // Text only: escapes and fields are turned into bytes; else every letter is itself

    bool operator==(const Draft &) const = default;
};

} // namespace wirelark
