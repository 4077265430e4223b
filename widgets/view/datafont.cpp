#include "widgets/view/datafont.h"

#include <algorithm>

#include <QFontDatabase>

namespace wirelark {

QFont dataFont(int zoom)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(std::max(5.0, font.pointSizeF() + zoom));
    return font;
}

} // namespace wirelark
