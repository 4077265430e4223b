#pragma once

#include <vector>

#include <QByteArray>

#include "core/lens/framing.h"

namespace wirelark {

// A stretch of one direction of a connection as it was read or written, to try a lens on. A value.
class LensSample
{
public:
    LensSample() = default;
    // `streamOffset`: where in the direction its first byte stands.
    explicit LensSample(qint64 streamOffset)
        : m_streamOffset(streamOffset)
    {
    }

    void append(const QByteArray &bytes, qint64 time)
    {
        m_sizes.push_back({bytes.size(), time});
        m_bytes += bytes;
    }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }
    qint64 streamOffset() const { return m_streamOffset; }
    // They hold as long as the sample is there and unchanged.
    std::vector<Piece> pieces() const
    {
        std::vector<Piece> pieces;
        qsizetype at = 0;
        for (const Size &size : m_sizes) {
            pieces.push_back({QByteArrayView(m_bytes).sliced(at, size.bytes), size.time});
            at += size.bytes;
        }
        return pieces;
    }

private:
    struct Size
    {
        qsizetype bytes = 0;
        qint64 time = 0;
    };

    QByteArray m_bytes;
    std::vector<Size> m_sizes;
    qint64 m_streamOffset = 0;
};

} // namespace wirelark
