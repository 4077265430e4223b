#include "core/journal/payloadreader.h"

#include "core/journal/journal.h"
#include "core/journal/packetblock.h"

namespace wirelark {

namespace {

// Long enough for any block, short enough to stay in a core's cache.
constexpr qint64 stretchBytes = 256 * 1024;
static_assert(stretchBytes >= EventSink::maxChunk + maxPacketExtra);

} // namespace

PayloadReader::PayloadReader(const Journal &journal)
    : m_journal(journal)
    , m_stretch(std::make_unique_for_overwrite<char[]>(stretchBytes))
{
}

std::span<const char> PayloadReader::read(const Entry &entry)
{
    const auto position = static_cast<qint64>(entry.position);
    const qint64 needed = entry.size + maxPacketExtra;
    const bool isHere = position >= m_position && position + needed <= m_position + m_size;
    if (!entry.isData() || (!isHere && !load(position)))
        return {};
    const qint64 from = position - m_position;
    const std::span<const char> block(m_stretch.get() + from, static_cast<size_t>(m_size - from));
    const qsizetype start = payloadStart(block);
    if (start < 0 || std::ssize(block) < start + entry.size)
        return {};
    return block.subspan(static_cast<size_t>(start), entry.size);
}

bool PayloadReader::load(qint64 position)
{
    m_position = position;
    m_size = m_journal.read(position, {m_stretch.get(), static_cast<size_t>(stretchBytes)});
    return m_size > 0;
}

} // namespace wirelark
