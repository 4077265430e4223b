#include "core/export/textpieces.h"

#include <algorithm>
#include <utility>

#include "core/payload/hex.h"
#include "core/payload/visibletext.h"

namespace wirelark {

QByteArray TextPieces::next(QByteArrayView piece)
{
    if (m_form == BytesAs::Hex) {
        if (piece.isEmpty())
            return {};
        const QByteArray blank = std::exchange(m_isFirst, false) ? QByteArray() : QByteArrayLiteral(" ");
        return blank + toHex(piece).toLatin1();
    }
    QByteArray bytes = std::exchange(m_unfinished, {});
    bytes.append(piece);
    constexpr qsizetype longest = 3; // that more can follow on
    m_unfinished = visibleText(QByteArrayView(bytes).last(std::min(longest, bytes.size()))).unfinished;
    bytes.chop(m_unfinished.size());
    return visibleText(bytes).text.toUtf8();
}

QByteArray TextPieces::rest()
{
    m_isFirst = true;
    return visibleText(std::exchange(m_unfinished, {})).text.toUtf8();
}

} // namespace wirelark
