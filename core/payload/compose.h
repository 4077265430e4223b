#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/payload/ending.h"
#include "core/payload/escapes.h"
#include "core/payload/hex.h"

namespace wirelark {

enum class PayloadMode : quint8 { Text, Hex };

// What stands in the send box.
struct Draft
{
    PayloadMode mode = PayloadMode::Text;
    QString text;
    Ending ending = Ending::Lf; // Text only
    bool hasEscapes = true; // Text only: escapes are turned into bytes

    bool operator==(const Draft &) const = default;
};

// What would be sent: exactly these bytes, or an error and none.
struct Composed
{
    QByteArray bytes;
    std::optional<HexError> error; // Hex only
    std::vector<EscapeSpan> escapes; // Text with escapes only
};

// Pure. Text is UTF-8, hex is what parseHex() takes. An empty text with an ending is that ending.
Composed compose(const Draft &draft);

} // namespace wirelark
