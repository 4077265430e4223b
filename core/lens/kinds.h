#pragma once

#include "core/lens/lens.h"

#include <array>

namespace wirelark {

// The word of a kind, and what stands behind it and a colon.
struct LensKind
{
    Lens::Kind kind;
    QLatin1StringView word;
    QLatin1StringView values; // of what form; empty: nothing
    bool mayBeBare = false;   // the values can be left out
};

// In the order of Lens::Kind.
inline constexpr std::array lensKinds {
    LensKind {Lens::Kind::Raw, QLatin1StringView("raw"), QLatin1StringView()},
    LensKind {Lens::Kind::Lines, QLatin1StringView("lines"), QLatin1StringView("any|lf|crlf"), true},
    LensKind {Lens::Kind::Delimiter, QLatin1StringView("delimiter"), QLatin1StringView("[HEX..]HEX")},
    LensKind {Lens::Kind::Fixed, QLatin1StringView("fixed"), QLatin1StringView("BYTES")},
    LensKind {Lens::Kind::Length, QLatin1StringView("length"),
        QLatin1StringView("u8|u16be|u16le|u24be|u24le|u32be|u32le[,at:BYTES][,plus:BYTES][,max:BYTES]")},
    LensKind {Lens::Kind::Gap, QLatin1StringView("gap"), QLatin1StringView("MILLISECONDS")},
    LensKind {Lens::Kind::Modbus, QLatin1StringView("modbus"), QLatin1StringView()},
    LensKind {Lens::Kind::StxEtx, QLatin1StringView("stxetx"), QLatin1StringView()},
    LensKind {Lens::Kind::Mllp, QLatin1StringView("mllp"), QLatin1StringView()},
    LensKind {Lens::Kind::Tpkt, QLatin1StringView("tpkt"), QLatin1StringView()},
    LensKind {Lens::Kind::Slip, QLatin1StringView("slip"), QLatin1StringView()},
    LensKind {Lens::Kind::Cobs, QLatin1StringView("cobs"), QLatin1StringView()},
    LensKind {Lens::Kind::Netstring, QLatin1StringView("netstring"), QLatin1StringView()},
    LensKind {Lens::Kind::JsonLines, QLatin1StringView("jsonlines"), QLatin1StringView()},
    LensKind {Lens::Kind::WebSocket, QLatin1StringView("websocket"), QLatin1StringView()},
    LensKind {Lens::Kind::Dns, QLatin1StringView("dns"), QLatin1StringView()},
};

} // namespace wirelark
