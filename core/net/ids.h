#pragma once

#include <QtGlobal>

namespace wirelark {

// Numbers a person sees as "#3". They start at 1, are never used twice in a run, and 0 means "none".
using ConnectionId = quint32;
using ListenerId = quint32;

// One of those that act for a connection, see responder.h.
using ResponderId = quint32;

// What we send when nobody types. Echo is done by the stream itself; the others need a Responder (core/reply).
enum class Reply : quint8 { None, Echo, Discard, Chargen, Daytime, Time, HttpHello, Hold, Close, Reset, Rules };

// What we do when the peer has finished sending (its FIN has arrived).
enum class FinAnswer : quint8 {
    Finish, // send what is queued, then our own FIN
    Keep,   // leave our side open, to go on sending
};

} // namespace wirelark
