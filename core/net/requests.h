#pragma once

#include "core/net/endpoint.h"
#include "core/net/ids.h"

#include <chrono>

namespace wirelark {

// What to listen on, and how what connects is treated.
struct ListenRequest
{
    Endpoint at; // host "localhost": 127.0.0.1 and ::1; empty: every address; port 0: a free one
    Reply reply = Reply::None;
    FinAnswer finAnswer = FinAnswer::Finish;
    bool noDelay = true; // TCP_NODELAY
    bool once = false;   // accept one connection, then listen no more
    QString name;        // what the person calls it; may be empty

    bool operator==(const ListenRequest &) const = default;
};

// Whom to connect to.
struct ConnectRequest
{
    Endpoint to;
    Reply reply = Reply::None;
    FinAnswer finAnswer = FinAnswer::Finish;
    bool noDelay = true;
    bool retry = false;                           // try again every half second until it answers or is cancelled
    std::chrono::milliseconds deadline {10'000};  // for the whole attempt, name lookup included
    QString name;

    bool operator==(const ConnectRequest &) const = default;
};

} // namespace wirelark
