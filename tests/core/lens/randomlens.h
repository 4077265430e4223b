#pragma once

#include <QRandomGenerator>

#include "core/lens/lens.h"

namespace wirelark {

inline QByteArray randomBytes(QRandomGenerator &random, int size, int values = 256)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(values));
    return bytes;
}

// Any lens of this kind. Numbers are small, and delimiters of few different bytes, so that something ends and overlaps.
inline Lens randomLens(QRandomGenerator &random, Lens::Kind kind)
{
    Lens lens {.kind = kind};
    switch (kind) {
    case Lens::Kind::Lines:
        lens.ending = Lens::Ending(random.bounded(3));
        break;
    case Lens::Kind::Delimiter:
        lens.end = randomBytes(random, random.bounded(1, 5), 3);
        lens.start = randomBytes(random, random.bounded(0, 5), 3);
        break;
    case Lens::Kind::Fixed:
        lens.size = quint32(random.bounded(1, 40));
        break;
    case Lens::Kind::Length:
        lens.width = quint8(random.bounded(1, 5));
        lens.isLittleEndian = lens.width > 1 && random.bounded(2) == 1;
        lens.at = quint32(random.bounded(6));
        lens.plus = random.bounded(-8, 9);
        lens.max = random.bounded(2) == 1 ? Lens::defaultMax : quint32(random.bounded(10, 5000));
        break;
    case Lens::Kind::Gap:
        lens.gap = 1 + qint64(random.generate64() % quint64(Lens::maxGap));
        break;
    default:
        break;
    }
    if (lens.mayHaveChecksum() && random.bounded(3) == 0) {
        lens.checksum = {.algorithm = &allChecksums()[size_t(random.bounded(int(allChecksums().size())))],
            .order = random.bounded(2) == 1 ? ByteOrder::Little : ByteOrder::Big,
            .isHexText = random.bounded(4) == 0,
            .skip = quint32(random.bounded(3)),
            .mark = quint32(random.bounded(3)),
            .tail = quint32(random.bounded(3))};
    }
    return lens;
}

inline Lens randomLens(QRandomGenerator &random)
{
    return randomLens(random, Lens::Kind(random.bounded(16)));
}

} // namespace wirelark
