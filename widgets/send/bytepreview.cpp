#include "widgets/send/bytepreview.h"

#include <algorithm>
#include <limits>

#include <QFontDatabase>

#include "core/payload/hex.h"
#include "widgets/format.h"

namespace wirelark {

BytePreview::BytePreview(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("bytePreview"));
    setTextFormat(Qt::PlainText);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLayoutDirection(Qt::LeftToRight); // the first byte stands first in every language
    setForegroundRole(QPalette::PlaceholderText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    updateText();
}

void BytePreview::showBytes(const QByteArray &bytes)
{
    if (bytes.size() <= 2 * partSize)
        showParts(bytes.size(), bytes, {});
    else
        showParts(bytes.size(), bytes.first(partSize), bytes.last(partSize));
}

void BytePreview::showParts(qint64 count, const QByteArray &head, const QByteArray &tail)
{
    m_count = count;
    m_head = head;
    m_tail = tail;
    m_reason.clear();
    updateText();
}

void BytePreview::showReason(const QString &reason)
{
    m_reason = reason;
    updateText();
}

QSize BytePreview::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void BytePreview::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    updateText();
}

void BytePreview::updateText()
{
    if (!m_reason.isEmpty())
        return setText(m_reason);
    const int plural = static_cast<int>(std::min<qint64>(m_count, std::numeric_limits<int>::max()));
    //: %1 is the number, with its separators
    const QString count = tr("%1 byte(s)", nullptr, plural).arg(formatCount(m_count));
    if (m_count == 0)
        return setText(count);
    //: %1 is "9 bytes"; the bytes themselves follow
    const QString before = tr("%1:").arg(count) + u' ';
    const QByteArray known = m_head + m_tail;
    const int room = width() - fontMetrics().horizontalAdvance(before);
    const int cell = fontMetrics().horizontalAdvance(QStringLiteral("00 "));
    // The last byte needs no blank after it, the ellipsis stands in a cell of its own.
    const qsizetype fitting = std::max(0, (room + fontMetrics().horizontalAdvance(u' ')) / cell);
    qsizetype limit = fitting >= known.size() ? known.size() : fitting - 1;
    if (known.size() < m_count)
        limit = std::min(limit, known.size() - 1);
    setText(before + toElidedHex(known, std::max<qsizetype>(limit, 0)));
}

} // namespace wirelark
