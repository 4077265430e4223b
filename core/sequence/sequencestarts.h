#pragma once

#include "core/net/responder.h"
#include "core/sequence/sequenceboard.h"
#include "core/sequence/sequencefile.h"

#include <memory>
#include <mutex>
#include <vector>

namespace wirelark {

// A sequence on one connection: what is run, and how far it is.
struct SequenceStart
{
    ConnectionId connection = 0;
    std::shared_ptr<const SequenceFile> file;
    std::shared_ptr<SequenceBoard> board;
};

// Begins sequences wherever a responder is made, and keeps what was begun until somebody takes it. Any thread.
class SequenceStarts
{
public:
    // Of a good file. The factory may outlive this; what it begins then is told nobody.
    ResponderFactory factory(const std::shared_ptr<const SequenceFile> &file) const;
    // What was begun since this was last called.
    std::vector<SequenceStart> take() const;

private:
    struct Begun
    {
        std::mutex mutex;
        std::vector<SequenceStart> starts;
    };

    std::shared_ptr<Begun> m_begun = std::make_shared<Begun>();
};

} // namespace wirelark
