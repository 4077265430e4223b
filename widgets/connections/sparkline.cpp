#include "widgets/connections/sparkline.h"

#include <algorithm>

#include <QPainter>

#include "widgets/theme.h"

namespace wirelark {

namespace {

constexpr int columnWidth = 2;
constexpr int columns = sparklineSize.width() / columnWidth;

// The greatest of the seconds that share a column.
quint32 peakOf(const std::array<quint32, TrafficHistory::length> &seconds, int column)
{
    const int first = column * TrafficHistory::length / columns;
    const int end = (column + 1) * TrafficHistory::length / columns;
    return *std::max_element(seconds.begin() + first, seconds.begin() + end);
}

int heightOf(quint32 bytes, quint32 peak, int room)
{
    return bytes == 0 ? 0 : std::max(1, static_cast<int>(static_cast<double>(bytes) / peak * room + 0.5));
}

} // namespace

void paintSparkline(QPainter &painter, const QRect &rect, const TrafficHistory::Window &window, const Tokens &tokens)
{
    if (window.isQuiet())
        return;
    const quint32 peak = std::max(std::ranges::max(window.in), std::ranges::max(window.out));
    const int line = rect.top() + rect.height() / 2;
    const int room = rect.height() / 2 - 1;
    painter.fillRect(QRect(rect.left(), line, rect.width(), 1), tokens.border);
    for (int column = 0; column < columns; ++column) {
        const int x = rect.left() + column * columnWidth;
        const int up = heightOf(peakOf(window.in, column), peak, room);
        const int down = heightOf(peakOf(window.out, column), peak, room);
        painter.fillRect(QRect(x, line - up, columnWidth, up), tokens.in);
        painter.fillRect(QRect(x, line + 1, columnWidth, down), tokens.out);
    }
}

} // namespace wirelark
