#pragma once

#include <QColor>
#include <QImage>
#include <QWidget>

#include "widgets/theme.h"

namespace wirelark {

// How many pixels of a widget look like the theme's colour of errors, in the row `top` and below it.
inline int errorPixels(QWidget *widget, int top = 0)
{
    const QImage image = widget->grab().toImage();
    const QColor error = Theme::tokens(widget).error;
    int count = 0;
    for (int y = top; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += qAbs(pixel.red() - error.red()) + qAbs(pixel.green() - error.green())
                    + qAbs(pixel.blue() - error.blue())
                < 60;
        }
    }
    return count;
}

} // namespace wirelark
