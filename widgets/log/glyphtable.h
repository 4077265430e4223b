#pragma once

#include <array>
#include <optional>

#include <QFontMetrics>
#include <QGlyphRun>
#include <QList>
#include <QPointF>

class QPainter;

namespace wirelark {

// The glyphs of a fixed font, for text that needs no shaping: printable ASCII and the signs that the log puts beside it.
// QPainter::drawText() looks at every text anew, which is half of the time that a log takes of which all is new in every
// frame. Any other text is left to it. Main thread.
class GlyphTable
{
public:
    explicit GlyphTable(const QFont &font);

    // Draws with the painter's pen, and its font, which is this one. Both tell how wide the text is, in pixels.
    int draw(QPainter &painter, int x, int baseline, QStringView text);
    int width(QStringView text);

private:
    std::optional<int> place(QStringView text);

    struct Glyph
    {
        quint32 index = 0; // 0: the font has none
        qreal advance = 0;
    };

    QFontMetrics m_metrics;
    std::array<Glyph, 128> m_glyphs; // see slotOf()
    QGlyphRun m_run;
    QList<quint32> m_indexes; // of the text that is being placed
    QList<QPointF> m_places;
};

} // namespace wirelark
