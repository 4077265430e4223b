#include "widgets/log/datafitter.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "core/payload/hex.h"
#include "widgets/log/recordcache.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastColumns = 24; // room for any token

VisibleText hexText(QByteArrayView bytes, qsizetype columns)
{
    const qsizetype count = std::min(bytes.size(), (columns + 1) / 3);
    VisibleText hex;
    hex.text = toHex(bytes.first(count));
    hex.consumed = count;
    return hex;
}

QString restText(qint64 bytes)
{
    //: How many bytes of a row are not shown; B is the unit
    return u"… "_s + QCoreApplication::translate("wirelark::LogView", "+%1 B").arg(QLocale().toString(bytes));
}

} // namespace

DataFitter::DataFitter(const QFontMetrics &metrics, int width, LogMode mode)
    : m_metrics(metrics)
    , m_charWidth(std::max(1.0, QFontMetricsF(metrics).horizontalAdvance(u'0')))
    , m_width(std::max(width, int(leastColumns * m_charWidth)))
    , m_mode(mode)
{
}

FittedData DataFitter::fit(const RecordPreview &preview) const
{
    return preview.isData() ? fitBytes(preview) : fitSentence(preview.sentence);
}

int DataFitter::widthOf(const QString &text) const
{
    const bool isAscii = std::ranges::all_of(text, [](QChar character) { return character < u'\x80'; });
    return isAscii ? int(std::ceil(double(text.size()) * m_charWidth)) : m_metrics.horizontalAdvance(text);
}

// `cut` makes a text of at most so many columns; columns are taken away until what came out fits the pixels.
template <typename Cut> VisibleText DataFitter::cutTo(int width, const Cut &cut) const
{
    qsizetype columns = std::max(1, int(width / m_charWidth));
    VisibleText text = cut(columns);
    int needed = widthOf(text.text);
    while (needed > width && columns > 1) {
        columns = std::clamp<qsizetype>(columns * width / needed, 1, columns - 1);
        text = cut(columns);
        needed = widthOf(text.text);
    }
    return text;
}

FittedData DataFitter::fitBytes(const RecordPreview &preview) const
{
    const auto cut = [&](qsizetype columns) {
        return m_mode == LogMode::Hex ? hexText(preview.bytes, columns)
                                      : visibleText(preview.bytes, columns, preview.before);
    };
    FittedData fitted{cutTo(m_width, cut), {}};
    if (fitted.shown.consumed == preview.message.size)
        return fitted;
    const int restWidth = widthOf(restText(preview.message.size)) + int(m_charWidth);
    fitted.shown = cutTo(m_width - restWidth, cut);
    fitted.rest = restText(preview.message.size - fitted.shown.consumed);
    return fitted;
}

FittedData DataFitter::fitSentence(const QString &sentence) const
{
    const auto cut = [&](qsizetype columns) { return visibleText(sentence, columns); };
    FittedData fitted{cutTo(m_width, cut), {}};
    if (fitted.shown.consumed == sentence.size())
        return fitted;
    fitted.rest = u"…"_s;
    fitted.shown = cutTo(m_width - int(2 * m_charWidth), cut);
    return fitted;
}

int DataFitter::bytesPerHexLine() const
{
    constexpr int columnsOfSixteen = 16 * 3 + 1 + 16;
    return m_width >= columnsOfSixteen * m_charWidth ? 16 : 8;
}

VisibleText DataFitter::line(QByteArrayView bytes, QByteArrayView before) const
{
    if (m_mode == LogMode::Text)
        return cutTo(m_width, [&](qsizetype columns) { return visibleText(bytes, columns, before); });
    const qsizetype count = std::min<qsizetype>(bytes.size(), bytesPerHexLine());
    VisibleText hex;
    hex.text = toHex(bytes.first(count)).leftJustified(bytesPerHexLine() * 3 + 1);
    for (const char byte : bytes.first(count))
        hex.text += QLatin1Char(byte >= 0x20 && byte < 0x7F ? byte : '.');
    hex.consumed = count;
    return hex;
}

} // namespace wirelark
