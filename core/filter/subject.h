#pragma once

#include "core/net/event.h"
#include "core/search/pattern.h"

#include <QLatin1StringView>

namespace wirelark {

// What a filter asks of a row: a message, or an event. Who has the row fills in the values and answers the rest, which
// it is asked only if Filter::needs() says so, and only while the values leave the answer open.
class Subject
{
public:
    virtual ~Subject() = default;

    bool isData = true;
    Direction direction = Direction::In; // of data
    qint64 size = 0;                     // of data, bytes
    qint64 chunks = 1;                   // of data: how many it came in
    ConnectionId connection = 0;
    qint64 time = 0;                     // ns since 1970 UTC
    QLatin1StringView fault;             // of data: the lens's word for what is wrong, small letters; empty: nothing

    // The peer's address as it is shown, with its port: 10.0.0.5:502, [::1]:80.
    virtual QString peer() const = 0;
    // The note on the row; if it is not data, with the sentence that it shows.
    virtual QString note() const = 0;
    // Whether the pattern is in the bytes of data, however many these are (see Search). Where an expression was given
    // up, it is for the caller to tell the person.
    virtual bool contains(const Pattern &pattern) const = 0;
};

} // namespace wirelark
