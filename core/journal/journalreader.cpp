#include "core/journal/journalreader.h"

#include "core/journal/journal.h"
#include "core/journal/packetblock.h"
#include "core/journal/pcapng.h"

#include <algorithm>

namespace wirelark {

static_assert(JournalReader::usualStretch >= EventSink::maxChunk + maxPacketExtra);

JournalReader::JournalReader(const Journal &journal, qint64 stretchBytes)
    : m_journal(journal)
    , m_room(stretchBytes)
    , m_stretch(std::make_unique_for_overwrite<char[]>(static_cast<size_t>(stretchBytes)))
{
}

Record JournalReader::record(quint64 seq, const Entry &entry)
{
    const std::span<const char> bytes = block(std::span(&entry, 1));
    // An event with a very long text does not fit.
    return bytes.empty() ? m_journal.record(seq) : Journal::decode(seq, entry, bytes);
}

std::span<const char> JournalReader::payload(std::span<const Entry> entries)
{
    const Entry &entry = entries.front();
    const std::span<const char> bytes = entry.isData() ? block(entries) : std::span<const char>();
    const qsizetype start = payloadStart(bytes);
    if (start < 0 || std::ssize(bytes) < start + qsizetype(entry.size))
        return {};
    return bytes.subspan(static_cast<size_t>(start), entry.size);
}

std::span<const char> JournalReader::block(std::span<const Entry> entries)
{
    if (entries.front().time == 0) // it is lost
        return {};
    const auto position = static_cast<qint64>(entries.front().position);
    if (const std::span<const char> found = wholeBlock(position); !found.empty())
        return found;
    load(entries);
    return wholeBlock(position);
}

std::span<const char> JournalReader::wholeBlock(qint64 position) const
{
    if (position < m_position || position >= m_position + m_size)
        return {};
    const qint64 from = position - m_position;
    const std::span<const char> rest(m_stretch.get() + from, static_cast<size_t>(m_size - from));
    pcapng::Block block;
    if (pcapng::parseBlock(rest, block) != pcapng::Parsed::Whole)
        return {};
    return rest.first(static_cast<size_t>(block.length));
}

void JournalReader::load(std::span<const Entry> entries)
{
    m_position = static_cast<qint64>(entries.front().position);
    // To where the last block that fits has ended. The places of lost records mean nothing: then, all there is room for.
    const auto fits = [end = m_position + m_room](const Entry &entry) { return static_cast<qint64>(entry.position) <= end; };
    const auto beyond = std::ranges::partition_point(entries, fits);
    qint64 wanted = m_room;
    if (beyond != entries.end() && beyond - entries.begin() > 1)
        wanted = static_cast<qint64>(std::prev(beyond)->position) - m_position;
    if (wanted <= 0 || wanted > m_room)
        wanted = m_room;
    m_size = m_journal.read(m_position, {m_stretch.get(), static_cast<size_t>(wanted)});
}

} // namespace wirelark
