#pragma once

#include <QColor>

class QPalette;
class QWidget;

namespace wirelark {

enum class RuleColour : quint8;

// The colours with a meaning, one set for light and one for dark. Direction and state are told by shape and
// word as well, never by colour alone.
struct Tokens
{
    QColor base, alternate, window, text, in, out, info, ok, error, onError, warning, onWarning, selection, border, focus;
    // Behind the rows that a colour rule matches.
    QColor redTint, orangeTint, yellowTint, greenTint, blueTint, violetTint;
};

// The tint of a rule.
QColor Tokens::*ruleTint(RuleColour colour);

enum class ThemeChoice { System, Light, Dark };

namespace Theme {

// A palette is dark when its window text is lighter than its window.
bool isDark(const QPalette &palette);
const Tokens &tokens(bool dark);
const Tokens &tokens(const QWidget *widget);
// Palette and style for the whole application. System follows the palette the application started with.
void apply(ThemeChoice choice);

} // namespace Theme

} // namespace wirelark
