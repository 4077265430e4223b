#include "core/lens/sample.h"

#include "core/payload/utf8.h"

#include <algorithm>

namespace wirelark {

Sample::Sample(std::span<const Piece> pieces, qint64 streamOffset, qsizetype mostBytes)
    : m_streamOffset(streamOffset)
{
    std::vector<qsizetype> sizes;
    std::vector<qint64> times;
    for (const Piece &piece : pieces) {
        const qsizetype size = std::min(piece.bytes.size(), mostBytes - m_bytes.size());
        if (size == 0)
            continue;
        m_bytes.append(piece.bytes.first(size));
        sizes.push_back(size);
        times.push_back(piece.time);
    }
    m_isPieceEnd.resize(size_t(m_bytes.size()) + 1);
    qsizetype start = 0;
    for (size_t i = 0; i < sizes.size(); ++i) {
        m_pieces.push_back({bytes().sliced(start, sizes[i]), times[i]});
        start += sizes[i];
        m_isPieceEnd[size_t(start)] = true;
    }
    for (const char byte : std::as_const(m_bytes))
        ++m_counts[quint8(byte)];
}

bool isText(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const CharacterStep step = nextUtf8(bytes);
        const bool isControl = (step.codePoint < 0x20 && step.codePoint != '\t' && step.codePoint != '\x1B')
            || (step.codePoint >= 0x7F && step.codePoint < 0xA0);
        if (step.kind != CharacterStep::Kind::Character || isControl)
            return false;
        bytes = bytes.sliced(step.length);
    }
    return true;
}

} // namespace wirelark
