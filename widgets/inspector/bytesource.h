#pragma once

#include <functional>
#include <vector>

#include <QByteArray>

namespace wirelark {

// Bytes that are somewhere else, read page by page when they are looked at and never all at once.
class ByteSource
{
public:
    // Up to `size` bytes from `offset` on; fewer when they cannot be read.
    using Reader = std::function<QByteArray(qint64 offset, qint64 size)>;

    static constexpr qint64 pageSize = 64 * 1024;

    ByteSource() = default;
    ByteSource(Reader reader, qint64 size);

    qint64 size() const { return m_size; }
    // Of a few pages the last ones are kept; a row on the border of two pages costs no second read.
    QByteArray bytes(qint64 offset, qint64 size) const;

private:
    struct Page
    {
        qint64 index;
        QByteArray bytes;
    };

    QByteArray page(qint64 index) const;

    Reader m_reader;
    qint64 m_size = 0;
    mutable std::vector<Page> m_pages; // the oldest first
};

} // namespace wirelark
