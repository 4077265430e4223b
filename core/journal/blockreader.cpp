#include "core/journal/blockreader.h"

#include <algorithm>
#include <cstring>

#include <QtEndian>

#include "core/journal/segment.h"

namespace wirelark {

namespace {

constexpr size_t usualBuffer = 1024 * 1024;

}

BlockReader::BlockReader(std::shared_ptr<const Segment> segment)
    : m_segment(std::move(segment))
    , m_buffer(std::min(usualBuffer, static_cast<size_t>(m_segment->size())))
{
}

bool BlockReader::atEnd() const
{
    return m_isAtMark || m_offset >= m_segment->size();
}

std::span<const char> BlockReader::ahead() const
{
    return {m_buffer.data() + m_start, m_filled - m_start};
}

pcapng::Parsed BlockReader::next(pcapng::Block &block)
{
    auto parsed = pcapng::parseBlock(ahead(), block);
    if (parsed == pcapng::Parsed::TooShort) {
        readAhead(pcapng::smallestBlock);
        parsed = pcapng::parseBlock(ahead(), block);
    }
    if (std::ssize(ahead()) >= pcapng::smallestBlock
        && qFromLittleEndian<quint32>(ahead().data()) == pcapng::endMark) {
        block = {.type = pcapng::endMark, .length = 0, .body = {}};
        m_isAtMark = true;
        return pcapng::Parsed::Whole;
    }
    if (parsed == pcapng::Parsed::TooShort && std::ssize(ahead()) >= pcapng::smallestBlock) {
        // parseBlock() has found the length acceptable, or it would have said Nonsense.
        readAhead(static_cast<qsizetype>(qFromLittleEndian<quint32>(ahead().data() + 4)));
        parsed = pcapng::parseBlock(ahead(), block);
    }
    if (parsed == pcapng::Parsed::Whole) {
        m_start += static_cast<size_t>(block.length);
        m_offset += block.length;
    }
    return parsed;
}

// Fills the buffer, which then begins at m_offset and has room for `bytes`.
void BlockReader::readAhead(qsizetype bytes)
{
    if (bytes > m_segment->size() - m_offset)
        bytes = 0;
    const size_t kept = m_filled - m_start;
    std::memmove(m_buffer.data(), m_buffer.data() + m_start, kept);
    m_buffer.resize(std::max(m_buffer.size(), static_cast<size_t>(bytes)));
    m_start = 0;
    const auto from = m_segment->base + m_offset + static_cast<qint64>(kept);
    m_filled = kept + static_cast<size_t>(m_segment->read(from, std::span(m_buffer).subspan(kept)));
}

} // namespace wirelark
