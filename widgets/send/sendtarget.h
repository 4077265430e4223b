#pragma once

#include <QString>

namespace wirelark {

// Where the send box can send to: a connection, the selected ones, all of a listener.
struct SendTarget
{
    QString id; // stable while the target exists, such as "connection:3"; for the owner to understand
    QString label; // "#3 10.0.0.7"
    int count = 1; // how many connections that is

    bool operator==(const SendTarget &) const = default;
};

} // namespace wirelark
