#include "widgets/ladder/ladderlegend.h"

#include <QPainter>

#include "widgets/theme.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr int sample = 32;
constexpr int legendGap = 8;

QString observed()
{
    return LadderLegend::tr("observed");
}

QString inferred()
{
    return LadderLegend::tr("inferred: done by the operating system, not seen by us");
}

} // namespace

LadderLegend::LadderLegend(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"ladderLegend"_s);
    setAccessibleName(tr("Solid lines: %1. Dashed lines: %2.").arg(observed(), inferred()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LadderLegend::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {2 * sample + 5 * legendGap + metrics.horizontalAdvance(observed()) + metrics.horizontalAdvance(inferred()), metrics.height() + 4};
}

void LadderLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::tokens(this);
    const qreal middle = height() / 2 + 0.5;
    const int baseline = (height() - painter.fontMetrics().height()) / 2 + painter.fontMetrics().ascent();
    int x = 0;
    const auto paint = [&](const QString &words, bool isDashed) {
        QPen pen(tokens.text, 1.4);
        if (isDashed)
            pen.setDashPattern({4, 4});
        painter.setPen(pen);
        painter.drawLine(QPointF(x, middle), QPointF(x + sample, middle));
        x += sample + legendGap;
        painter.setPen(tokens.info);
        painter.drawText(x, baseline, words);
        x += painter.fontMetrics().horizontalAdvance(words) + 2 * legendGap;
    };
    paint(observed(), false);
    paint(inferred(), true);
}

} // namespace wirelark
