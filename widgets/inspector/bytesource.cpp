#include "widgets/inspector/bytesource.h"

#include <algorithm>

namespace wirelark {

namespace {

constexpr size_t maxPages = 8;

} // namespace

ByteSource::ByteSource(Reader reader, qint64 size)
    : m_reader(std::move(reader))
    , m_size(size)
{
}

QByteArray ByteSource::bytes(qint64 offset, qint64 size) const
{
    QByteArray bytes;
    const qint64 end = std::min(m_size, offset + size);
    while (offset < end) {
        const qint64 inPage = offset % pageSize;
        const QByteArray part = page(offset / pageSize).mid(inPage, end - offset);
        if (part.isEmpty())
            break;
        bytes += part;
        offset += part.size();
    }
    return bytes;
}

QByteArray ByteSource::page(qint64 index) const
{
    const auto known = std::ranges::find(m_pages, index, &Page::index);
    if (known != m_pages.end())
        return known->bytes;
    const qint64 start = index * pageSize;
    const QByteArray bytes = m_reader(start, std::min(pageSize, m_size - start));
    if (m_pages.size() == maxPages)
        m_pages.erase(m_pages.begin());
    m_pages.push_back({index, bytes});
    return bytes;
}

} // namespace wirelark
