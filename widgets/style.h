#pragma once

#include <QProxyStyle>
#include <QStyleOption>

#include "widgets/theme.h"

namespace wirelark {

// Fusion, drawn flat and in the tokens of the theme, on a grid of 4 px. What Fusion does not make visible
// enough is drawn here: the checked segment (underline and semibold), the outline of check boxes, the focus
// ring.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(ThemeChoice choice);

    // Qt asks whenever the system's palette changes, so that System follows it.
    void polish(QPalette &palette) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
        const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
        QStyleHintReturn *returnData = nullptr) const override;
    // Fusion's are pictures in files, and for the first of them Qt loads the plugins of all formats: a menu bar asks for one
    // as soon as it is made.
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;

    // What checked segments and titles are written in.
    static QFont semibold(const QFont &font);

private:
    void drawPushButtonLabel(
        const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const;
    void drawFocus(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;

    ThemeChoice m_choice;
};

} // namespace wirelark
