#pragma once

#include <compare>

#include <QMetaType>

#include "core/net/ids.h"

namespace wirelark {

// Whose rules: those of a listener, which hold for its open and its coming connections, or of one connection. One of
// the two is 0.
struct RuleOwner
{
    ListenerId listener = 0;
    ConnectionId connection = 0;

    auto operator<=>(const RuleOwner &) const = default;
    explicit operator bool() const { return listener != 0 || connection != 0; }
};

} // namespace wirelark

Q_DECLARE_METATYPE(wirelark::RuleOwner)
