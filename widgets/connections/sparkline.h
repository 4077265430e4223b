#pragma once

#include <QSize>

#include "core/timeline/traffichistory.h"

class QPainter;
class QRect;

namespace wirelark {

struct Tokens;

inline constexpr QSize sparklineSize {48, 14};

// The traffic of a minute, the newest at the right: what came in above the line, what went out below it, on one scale
// that the greatest second of the minute fills. Nothing at all if nothing moved.
void paintSparkline(QPainter &painter, const QRect &rect, const TrafficHistory::Window &window, const Tokens &tokens);

} // namespace wirelark
