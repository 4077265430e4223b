#include "core/payload/utf16.h"

#include <QChar>

#include "core/payload/readnumber.h"

namespace wirelark {

CharacterStep nextUtf16(QByteArrayView bytes, ByteOrder order)
{
    const std::optional<quint16> first = readNumber<quint16>(bytes, order);
    if (!first)
        return {CharacterStep::Kind::Unfinished, 0, bytes.size()};
    if (!QChar::isSurrogate(*first))
        return {CharacterStep::Kind::Character, *first, 2};
    if (QChar::isLowSurrogate(*first))
        return {CharacterStep::Kind::Invalid, 0, 2};
    const std::optional<quint16> second = readNumber<quint16>(bytes.sliced(2), order);
    if (!second)
        return {CharacterStep::Kind::Unfinished, 0, bytes.size()};
    if (!QChar::isLowSurrogate(*second))
        return {CharacterStep::Kind::Invalid, 0, 2};
    return {CharacterStep::Kind::Character, QChar::surrogateToUcs4(*first, *second), 4};
}

} // namespace wirelark
