#include "core/timeline/bytemap.h"

#include <algorithm>

namespace wirelark {

namespace {

constexpr quint64 rareShare = 4; // a value is rare with less than a quarter of an equal share

} // namespace

void ByteMap::add(const Message &message, std::span<const char> bytes)
{
    ++m_messages;
    const size_t size = std::min(bytes.size(), mostOffsets);
    if (size > m_counts.size()) {
        m_counts.resize(size);
        m_firsts.resize(size);
    }
    // Two loops: this is what ten million messages spend their time in.
    const auto count = [&](size_t offset, char byte) {
        const auto value = static_cast<quint8>(byte);
        if (m_counts[offset][value]++ == 0)
            m_firsts[offset][value] = message;
    };
    if (m_from == From::Begin) {
        for (size_t i = 0; i < size; ++i)
            count(i, bytes[i]);
    } else {
        for (size_t i = 0; i < size; ++i)
            count(i, bytes[bytes.size() - 1 - i]);
    }
}

std::vector<ByteOffset> ByteMap::offsets(Order order) const
{
    std::vector<ByteOffset> all;
    for (size_t offset = 0; offset < m_counts.size(); ++offset)
        all.push_back(offsetAt(offset));
    if (order == Order::RareFirst)
        std::ranges::stable_sort(all, {}, &ByteOffset::rarity);
    return all;
}

ByteOffset ByteMap::offsetAt(size_t offset) const
{
    ByteOffset result;
    result.offset = static_cast<int>(offset);
    for (size_t value = 0; value < values; ++value) {
        const quint64 count = m_counts[offset][value];
        if (count == 0)
            continue;
        result.messages += count;
        result.values.push_back({static_cast<quint8>(value), count, false, m_firsts[offset][value]});
    }
    std::ranges::stable_sort(result.values, {}, &ByteValue::count);
    const quint64 different = result.values.size();
    for (ByteValue &value : result.values)
        value.isRare = value.count * different * rareShare < result.messages;
    const double share = double(result.messages) / double(different);
    result.rarity = different < 2 ? 1 : double(result.values.front().count) / share;
    return result;
}

} // namespace wirelark
