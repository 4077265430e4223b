#include "core/journal/journalreader.h"

#include "core/journal/journal.h"
#include "core/journal/packetblock.h"
#include "core/journal/pcapng.h"

namespace wirelark {

namespace {

// Long enough for any block of bytes, short enough to stay in a core's cache.
constexpr qint64 stretchBytes = 128 * 1024;

// Mapped at once. Less than the smallest is read, as the newest records are, one after the other.
constexpr qint64 mappedBytes = 64 * 1024 * 1024;

static_assert(stretchBytes >= EventSink::maxChunk + maxPacketExtra);

} // namespace

JournalReader::JournalReader(const Journal &journal, Access access)
    : m_journal(journal)
    , m_access(access)
    , m_stretch(std::make_unique_for_overwrite<char[]>(stretchBytes))
{
}

Record JournalReader::record(quint64 seq, const Entry &entry)
{
    const std::span<const char> bytes = block(entry);
    // An event with a very long text does not fit.
    return bytes.empty() ? m_journal.record(seq) : Journal::decode(seq, entry, bytes);
}

std::span<const char> JournalReader::payload(const Entry &entry)
{
    const std::span<const char> bytes = entry.isData() ? block(entry) : std::span<const char>();
    const qsizetype start = payloadStart(bytes);
    if (start < 0 || std::ssize(bytes) < start + qsizetype(entry.size))
        return {};
    return bytes.subspan(static_cast<size_t>(start), entry.size);
}

std::span<const char> JournalReader::block(const Entry &entry)
{
    if (entry.time == 0) // it is lost
        return {};
    const auto position = static_cast<qint64>(entry.position);
    if (const std::span<const char> found = wholeBlock(position); !found.empty())
        return found;
    load(position);
    return wholeBlock(position);
}

std::span<const char> JournalReader::wholeBlock(qint64 position) const
{
    if (position < m_position || position >= m_position + std::ssize(m_bytes))
        return {};
    const std::span<const char> rest = m_bytes.subspan(static_cast<size_t>(position - m_position));
    pcapng::Block block;
    if (pcapng::parseBlock(rest, block) != pcapng::Parsed::Whole)
        return {};
    return rest.first(static_cast<size_t>(block.length));
}

void JournalReader::load(qint64 position)
{
    m_bytes = {};
    m_map.reset();
    if (m_access == Access::Map && map(position))
        return;
    m_position = position;
    const auto size = m_journal.read(position, {m_stretch.get(), static_cast<size_t>(stretchBytes)});
    m_bytes = {m_stretch.get(), static_cast<size_t>(size)};
}

// False: it is to be read instead.
bool JournalReader::map(qint64 position)
{
    m_map = m_journal.map(position, mappedBytes, m_position);
    if (!m_map)
        return false;
    m_bytes = m_map->bytes();
    return true;
}

} // namespace wirelark
