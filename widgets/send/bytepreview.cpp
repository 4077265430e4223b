#include "widgets/send/bytepreview.h"

#include <algorithm>
#include <iterator>

#include <QFontDatabase>
#include <QPainter>

#include "core/explain/language.h"
#include "core/payload/hex.h"
#include "widgets/format.h"
#include "widgets/send/filestrip.h"

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

void BytePreview::showBytes(const QByteArray &bytes, const std::vector<MadeField> &fields)
{
    std::vector<MadeField> moments;
    std::ranges::copy_if(fields, std::back_inserter(moments), &MadeField::isOfTheMoment);
    if (bytes.size() <= 2 * partSize)
        showParts(bytes.size(), bytes, {});
    else
        showParts(bytes.size(), bytes.first(partSize), bytes.last(partSize));
    m_moments = std::move(moments);
    setToolTip(m_moments.empty() ? QString() : tr("What has dots below it is made when the message is sent"));
}

void BytePreview::showParts(qint64 count, const QByteArray &head, const QByteArray &tail)
{
    m_count = count;
    m_head = head;
    m_tail = tail;
    m_reason.clear();
    m_moments.clear();
    setToolTip({});
    updateText();
}

void BytePreview::showFile(const FileEnds &file)
{
    if (file.error.isEmpty())
        showParts(file.size, file.head, file.tail);
    else
        showReason(tr("This file cannot be read: %1").arg(file.error));
}

void BytePreview::showReason(const QString &reason)
{
    m_reason = reason;
    m_moments.clear();
    setToolTip({});
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
    //: %1 is the number, with its separators
    const QString count = tr("%1 byte(s)", nullptr, pluralOf(m_count)).arg(formatCount(m_count));
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
    limit = std::max<qsizetype>(limit, 0);
    const bool isWhole = known.size() <= limit;
    m_textBefore = before.size();
    m_back = isWhole ? 0 : limit / 2;
    m_front = isWhole ? known.size() : limit - m_back;
    setText(before + toElidedHex(known, limit));
}

bool BytePreview::isOfTheMoment(qint64 byte) const
{
    return std::ranges::any_of(m_moments, [byte](const MadeField &field) {
        return field.byteStart <= byte && byte < field.byteStart + field.byteLength;
    });
}

// The text stays plain, so that it can be read out and tested as it is.
void BytePreview::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    if (m_moments.empty())
        return;
    QPainter painter(this);
    painter.setPen(QPen(palette().color(foregroundRole()), 1, Qt::DotLine));
    const QRect line = contentsRect();
    const int bottom = line.center().y() + fontMetrics().height() / 2;
    const qreal letter = QFontMetricsF(font()).horizontalAdvance(u'0'); // not whole pixels
    const auto mark = [&](qsizetype letters, qint64 byte) {
        const qreal left = line.left() + qreal(m_textBefore + letters) * letter;
        if (isOfTheMoment(byte))
            painter.drawLine(QLineF(left, bottom, left + 2 * letter - 1, bottom));
    };
    for (qsizetype i = 0; i < m_front; ++i)
        mark(i * 3, i);
    for (qsizetype i = 0; i < m_back; ++i)
        mark(m_front * 3 + 2 + i * 3, m_count - m_back + i);
}

} // namespace wirelark
