#pragma once

#include "core/lens/framing.h"

#include <array>

namespace wirelark {

// Some consecutive bytes of one direction, looked at to find out how they are made.
class Sample
{
public:
    static constexpr qsizetype maxSize = 65536;

    // The first bytes of the pieces, copied. `streamOffset` is the place of the first in the direction.
    Sample(std::span<const Piece> pieces, qint64 streamOffset, qsizetype mostBytes = maxSize);

    QByteArrayView bytes() const { return m_bytes; }
    qsizetype size() const { return m_bytes.size(); }
    qint64 streamOffset() const { return m_streamOffset; }
    bool beginsTheDirection() const { return m_streamOffset == 0; }

    // What each read returned, without empty ones; views into bytes().
    const std::vector<Piece> &pieces() const { return m_pieces; }
    bool isPieceEnd(qsizetype place) const { return m_isPieceEnd[size_t(place)]; } // 0 to size()
    qsizetype countOf(quint8 byte) const { return m_counts[byte]; }

private:
    QByteArray m_bytes;
    qint64 m_streamOffset;
    std::vector<Piece> m_pieces;
    std::vector<bool> m_isPieceEnd;
    std::array<qsizetype, 256> m_counts {};
};

// Whether a person could read it: UTF-8 without controls, but for tabs and the ESC of coloured text.
bool isText(QByteArrayView bytes);

} // namespace wirelark
