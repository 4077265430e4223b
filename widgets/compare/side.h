#pragma once

#include <optional>

#include <QString>

#include "core/timeline/message.h"

namespace wirelark {

class Journal;

// One of two that are compared: a message, or the stream of a connection in the direction that is chosen there.
struct Side
{
    const Journal *journal = nullptr; // null: not chosen yet
    ConnectionId connection = 0;
    std::optional<Message> message;
    QString title; // plain text
};

} // namespace wirelark
