#pragma once

#include "core/journal/pcapng.h"

#include <memory>
#include <vector>

namespace wirelark {

class Segment;

// Goes through the blocks of a segment from its first to its last. Never holds more of it than a block needs,
// nor more than is there.
class BlockReader
{
public:
    explicit BlockReader(std::shared_ptr<const Segment> segment);

    // The next block; its body is valid until the next call. After TooShort or Nonsense offset() is where it
    // began. An end mark is the last one, and offset() stays where it is.
    pcapng::Parsed next(pcapng::Block &block);
    bool atEnd() const;
    qint64 offset() const { return m_offset; } // of the next block, in the segment

private:
    std::span<const char> ahead() const;
    void readAhead(qsizetype bytes);

    std::shared_ptr<const Segment> m_segment;
    qint64 m_offset = 0;
    bool m_isAtMark = false;
    std::vector<char> m_buffer;
    size_t m_start = 0; // in the buffer, of what is at m_offset
    size_t m_filled = 0;
};

} // namespace wirelark
