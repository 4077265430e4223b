#include "widgets/log/glyphtable.h"

#include <algorithm>

#include <QPainter>
#include <QRawFont>

namespace wirelark {

namespace {

constexpr QStringView signs = u"↓↑…·";

// Signs stand where ASCII has its controls. -1: it is neither.
qsizetype slotOf(QChar character)
{
    return character >= u' ' && character <= u'~' ? qsizetype(character.unicode()) : signs.indexOf(character);
}

} // namespace

GlyphTable::GlyphTable(const QFont &font)
    : m_metrics(font)
{
    QString all = signs.toString();
    for (char16_t character = u' '; character <= u'~'; ++character)
        all += QChar(character);
    const QRawFont raw = QRawFont::fromFont(font);
    const QList<quint32> indexes = raw.glyphIndexesForString(all);
    const QList<QPointF> advances = raw.advancesForGlyphIndexes(indexes, QRawFont::SeparateAdvances);
    for (qsizetype i = 0; i < std::min({all.size(), indexes.size(), advances.size()}); ++i)
        m_glyphs[size_t(slotOf(all[i]))] = {indexes[i], advances[i].x()};
    m_run.setRawFont(raw);
}

std::optional<int> GlyphTable::place(QStringView text)
{
    m_indexes.resize(text.size());
    m_places.resize(text.size());
    qreal x = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype slot = slotOf(text[i]);
        const Glyph glyph = slot < 0 ? Glyph() : m_glyphs[size_t(slot)];
        if (glyph.index == 0)
            return {};
        m_indexes[i] = glyph.index;
        m_places[i] = {x, 0};
        x += glyph.advance;
    }
    return qRound(x);
}

int GlyphTable::width(QStringView text)
{
    const std::optional<int> width = place(text);
    return width ? *width : m_metrics.horizontalAdvance(text.toString());
}

int GlyphTable::draw(QPainter &painter, int x, int baseline, QStringView text)
{
    const std::optional<int> width = place(text);
    if (!width) {
        const QString shaped = text.toString();
        painter.drawText(x, baseline, shaped);
        return m_metrics.horizontalAdvance(shaped);
    }
    m_run.setRawData(m_indexes.constData(), m_places.constData(), int(text.size()));
    painter.drawGlyphRun(QPointF(x, baseline), m_run);
    return *width;
}

} // namespace wirelark
