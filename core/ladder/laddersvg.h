#pragma once

#include <QByteArray>

namespace wirelark {

struct LadderPicture;

// The picture as an SVG document (1.1, UTF-8) in the colours of the light theme, with the legend: solid lines for what
// was observed, dashed ones for what was inferred. Well-formed whatever the texts are: what XML 1.0 has no character
// for stands there as U+FFFD.
QByteArray ladderSvg(const LadderPicture &picture);

} // namespace wirelark
