#pragma once

#include "core/compose/bytedraft.h"

namespace wirelark {

// The bytes that a draft makes, and which of them its fields are. Where none could be made there are zeros for the fields,
// as many as they would have, so that what is wrong can be put right among the others.
class ShownBytes
{
public:
    struct Place
    {
        qint64 unit = 0;
        qint64 start = 0; // in the bytes
        qint64 size = 0;
        bool isOfTheMoment = false;

        qint64 end() const { return start + size; }
    };

    ShownBytes() = default;
    ShownBytes(const ByteDraft &draft, const Made &made);

    const QByteArray &bytes() const { return m_bytes; }
    qint64 size() const { return m_bytes.size(); }
    const std::vector<Place> &fields() const { return m_fields; }
    // The field that this byte is of; null: it is one by itself, or there is none.
    const Place *fieldAt(qint64 byte) const;
    // The first field that ends behind this byte or begins there.
    std::vector<Place>::const_iterator firstFrom(qint64 byte) const;

    // Which unit a byte is, or is of; what is inserted before the byte at a place is inserted there. Behind the last one:
    // as many as there are units.
    qint64 unitOf(qint64 byte) const;
    qint64 byteOf(qint64 unit) const;

private:
    QByteArray m_bytes;
    std::vector<Place> m_fields; // in order
};

} // namespace wirelark
