#include "widgets/theme.h"

#include <QApplication>
#include <QPalette>
#include <QWidget>

#include "core/filter/colourrule.h"
#include "widgets/style.h"

namespace wirelark {

QColor Tokens::*ruleTint(RuleColour colour)
{
    constexpr QColor Tokens::*tints[ruleColourCount] = {&Tokens::redTint, &Tokens::orangeTint, &Tokens::yellowTint,
        &Tokens::greenTint, &Tokens::blueTint, &Tokens::violetTint};
    return tints[static_cast<size_t>(colour)];
}

} // namespace wirelark

namespace wirelark::Theme {

namespace {

const Tokens &light()
{
    static const Tokens tokens {.base = QColor(0xFF, 0xFF, 0xFF), .alternate = QColor(0xF6, 0xF7, 0xF9), .window = QColor(0xED, 0xEF, 0xF2),
        .text = QColor(0x1B, 0x1E, 0x24), .in = QColor(0x00, 0x56, 0x8F), .out = QColor(0x9A, 0x46, 0x00),
        .info = QColor(0x5A, 0x62, 0x70), .ok = QColor(0x00, 0x6B, 0x4E), .error = QColor(0xB3, 0x26, 0x1E),
        .onError = Qt::white, .warning = QColor(0x7A, 0x52, 0x00), .onWarning = Qt::white,
        .selection = QColor(0xCF, 0xE3, 0xF5), .border = QColor(0x7A, 0x84, 0x94), .focus = QColor(0x00, 0x56, 0x8F),
        .redTint = QColor(0xFB, 0xDD, 0xDB), .orangeTint = QColor(0xFD, 0xE3, 0xCA), .yellowTint = QColor(0xFF, 0xF1, 0xB8),
        .greenTint = QColor(0xD5, 0xF0, 0xDC), .blueTint = QColor(0xDB, 0xE3, 0xFF), .violetTint = QColor(0xEC, 0xDE, 0xF9)};
    return tokens;
}

const Tokens &dark()
{
    static const Tokens tokens {.base = QColor(0x16, 0x18, 0x1D), .alternate = QColor(0x1C, 0x1F, 0x26), .window = QColor(0x22, 0x26, 0x2E),
        .text = QColor(0xE6, 0xE9, 0xEE), .in = QColor(0x6C, 0xB6, 0xF0), .out = QColor(0xF2, 0xA6, 0x5A),
        .info = QColor(0xA3, 0xAB, 0xB8), .ok = QColor(0x4C, 0xC9, 0xA0), .error = QColor(0xFF, 0x8A, 0x80),
        .onError = Qt::black, .warning = QColor(0xE8, 0xC3, 0x5A), .onWarning = Qt::black,
        .selection = QColor(0x24, 0x42, 0x5A), .border = QColor(0x6B, 0x74, 0x82), .focus = QColor(0x6C, 0xB6, 0xF0),
        .redTint = QColor(0x4A, 0x22, 0x24), .orangeTint = QColor(0x48, 0x2E, 0x18), .yellowTint = QColor(0x40, 0x39, 0x10),
        .greenTint = QColor(0x1B, 0x3D, 0x2A), .blueTint = QColor(0x25, 0x33, 0x5E), .violetTint = QColor(0x3E, 0x2A, 0x55)};
    return tokens;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

const Tokens &tokens(bool isDark)
{
    return isDark ? dark() : light();
}

const Tokens &tokens(const QWidget *widget)
{
    return tokens(isDark(widget->palette()));
}

void apply(ThemeChoice choice)
{
    QApplication::setStyle(new Style(choice)); // the application owns it
}

} // namespace wirelark::Theme
