#include "widgets/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

#include "widgets/badge.h"
#include "widgets/stylepainter.h"
#include "widgets/theme.h"

namespace wirelark {

namespace {

void paintGlyph(QPainter &painter, Glyph glyph, const QRect &rect, const QColor &colour, const Tokens &tokens)
{
    const QRectF area(rect);
    const qreal size = std::min(area.width(), area.height());
    const auto centred = [&area](qreal side) {
        return QRectF(area.center() - QPointF(side, side) / 2, QSizeF(side, side));
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap));
    switch (glyph) {
    case Glyph::ChevronDown:
        StylePainter::chevron(painter, rect, colour, 0);
        break;
    case Glyph::Cross: {
        const QRectF box = centred(size * 0.5);
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
        break;
    }
    case Glyph::Warning:
        paintBadge(painter, centred(size * 0.9), Severity::Warning, tokens);
        break;
    case Glyph::Dot:
        painter.setBrush(colour);
        [[fallthrough]];
    case Glyph::Ring:
        painter.drawEllipse(centred(size * 0.56));
        break;
    }
    painter.restore();
}

class GlyphEngine : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const bool isDark = Theme::isDark(QGuiApplication::palette());
        const Tokens &tokens = Theme::tokens(isDark);
        paintGlyph(*painter, m_glyph, rect, mode == QIcon::Disabled ? tokens.border : tokens.text, tokens);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }

private:
    Glyph m_glyph;
};

} // namespace

QIcon icon(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph)); // the icon owns it
}

} // namespace wirelark
