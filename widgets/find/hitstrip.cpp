#include "widgets/find/hitstrip.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QPainter>

#include "core/timeline/messagerows.h"
#include "widgets/log/logview.h"
#include "widgets/theme.h"

namespace wirelark {

HitStrip::HitStrip(LogView &log)
    : QWidget(&log)
    , m_log(log)
{
    setObjectName(QStringLiteral("hitStrip"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void HitStrip::setDensity(const FindDensity &density)
{
    m_density = density;
    update();
}

// The last record of the row that ends above a line of pixels.
quint64 HitStrip::recordBefore(int y) const
{
    const LogContent &content = m_log.content();
    // Few rows stand as far down as they are seen; many share the whole height.
    const qint64 inView = std::max(1, height() / m_log.lineHeight());
    const qint64 lines = std::max(content.lineCount(), inView);
    const qint64 line = std::llround(static_cast<double>(lines) * y / std::max(1, height()));
    if (line <= 0)
        return 0;
    if (line >= content.lineCount())
        return std::numeric_limits<quint64>::max() - 1;
    return content.rows().idAt(content.lines().at(line).row - 1).seq;
}

quint64 HitStrip::hitsAt(int y) const
{
    const quint64 from = recordBefore(y) + 1;
    const quint64 until = recordBefore(y + 1) + 1;
    return from < until ? m_density.between(from, until) : 0;
}

void HitStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::tokens(this);
    painter.fillRect(rect(), tokens.window);
    if (m_density.isEmpty())
        return;
    quint64 before = recordBefore(0);
    for (int y = 0; y < height(); ++y) {
        const quint64 last = recordBefore(y + 1);
        const quint64 hits = last > before ? m_density.between(before + 1, last + 1) : 0;
        before = std::max(before, last);
        if (hits == 0)
            continue;
        // One hit is to be seen, and many more are wider: by their logarithm.
        const int wide = std::min(width() - 1, 3 + static_cast<int>(std::log2(static_cast<double>(hits))));
        painter.fillRect(width() - 1 - wide, y, wide, 2, tokens.focus);
    }
}

} // namespace wirelark
