#pragma once

#include "core/lens/lens.h"

#include <memory>
#include <span>
#include <vector>

namespace wirelark {

// A message ends before byte `end` of the piece just given; 0: it ended with the piece before.
struct Cut
{
    qsizetype end = 0;
    Fault fault = Fault::None;
    bool operator==(const Cut &) const = default;
};

// Cuts one direction of one connection into messages while its bytes come. Keeps no bytes, and about 100 bytes of its
// own, however long a message becomes. Where the bytes come in pieces makes no difference to the cuts, but for Raw and
// Gap.
class Framer
{
public:
    virtual ~Framer() = default;

    // The next bytes of the stream and when they came, in nanoseconds since 1970. Appends the messages that end in
    // them, or that ended before them: in order, never an empty one.
    virtual void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) = 0;

    // What is left when the direction ends: None if it is a whole message by this lens, or if there is nothing left.
    virtual Fault finish() const = 0;

    // What was pending has been cut off by the caller, as after a length that cannot be: the next bytes are the first
    // of a message. As good as a new framer for this offset.
    virtual void restart(qint64 streamOffset) = 0;

protected:
    Framer() = default;
    Q_DISABLE_COPY_MOVE(Framer)
};

// `lens` is as parseLens() gives it. `streamOffset` is the place in the direction of the first byte that will come:
// Fixed counts from the direction's beginning, so that its first message is shorter if that place is in the middle of
// one.
std::unique_ptr<Framer> makeFramer(const Lens &lens, qint64 streamOffset = 0);

} // namespace wirelark
