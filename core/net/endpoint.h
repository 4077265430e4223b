#pragma once

#include <QString>

namespace wirelark {

// A place as a person names it: `localhost:5000`, `plc.local:502`, `[::1]:80`, `:5000`.
struct Endpoint
{
    QString host;     // a name or a numeric address without brackets; empty: every address of this computer
    quint16 port = 0; // 0 for a listener: any free port

    // The text form; v6 addresses in brackets, nothing before the colon for every address.
    QString toString() const;

    bool operator==(const Endpoint &) const = default;
};

} // namespace wirelark
