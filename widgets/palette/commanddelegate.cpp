#include "widgets/palette/commanddelegate.h"

#include <algorithm>

#include <QPainter>
#include <QTextLayout>

#include "widgets/palette/commandmodel.h"
#include "widgets/style.h"
#include "widgets/stylepainter.h"
#include "widgets/theme.h"

namespace wirelark {

namespace {

constexpr int tickWidth = 28;
constexpr int margin = 12;
constexpr int gap = 12;

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const Tokens &tokens)
{
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, tokens.selection);
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, QRect(option.rect.topLeft(), QSize(2, option.rect.height()))),
            tokens.focus);
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(option.rect, StylePainter::mix(tokens.base, tokens.text, 0.05));
    }
}

void paintTick(QPainter &painter, const QRect &place, const QColor &colour)
{
    const QPointF middle = QRectF(place).center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] = {middle + QPointF(-4.5, 0), middle + QPointF(-1.5, 3.5), middle + QPointF(4.5, -3.5)};
    painter.drawPolyline(tick, 3);
    painter.restore();
}

void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, Qt::Alignment side, const QString &text)
{
    const auto alignment = QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, place), static_cast<int>(alignment) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
}

// Returns how wide it became.
int paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, const QString &text,
    const std::vector<FoldedText::Place> &marked)
{
    QTextLayout layout(text, option.font);
    QTextOption lines;
    lines.setWrapMode(QTextOption::NoWrap);
    lines.setTextDirection(option.direction);
    lines.setAlignment(QStyle::visualAlignment(option.direction, Qt::AlignLeading));
    layout.setTextOption(lines);
    QList<QTextLayout::FormatRange> formats;
    for (const FoldedText::Place &found : marked) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(found.start);
        range.length = static_cast<int>(found.length);
        range.format.setFontWeight(QFont::Bold);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(place.width());
    layout.endLayout();
    const QRect visual = QStyle::visualRect(option.direction, option.rect, place);
    painter.save();
    painter.setClipRect(visual);
    layout.draw(&painter, QPointF(visual.left(), visual.top() + (visual.height() - line.height()) / 2));
    painter.restore();
    return static_cast<int>(line.naturalTextWidth()) + 1;
}

} // namespace

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index) const
{
    QStyleOptionViewItem option(item);
    initStyleOption(&option, index);
    const Tokens &tokens = Theme::tokens(option.widget);
    const bool isAvailable = index.data(CommandModel::IsAvailable).toBool();
    const QColor words = isAvailable ? tokens.text : tokens.border;
    const QColor rest = isAvailable ? tokens.info : tokens.border;
    paintBackground(*painter, option, tokens);
    painter->setFont(option.font);

    QRect room = option.rect.adjusted(tickWidth, 0, -margin, 0);
    if (index.data(CommandModel::IsChecked).toBool())
        paintTick(*painter, QStyle::visualRect(option.direction, option.rect, QRect(option.rect.left() + 2, room.top(), tickWidth - 2, room.height())), words);
    const QString shortcut = index.data(CommandModel::Shortcut).toString();
    painter->setPen(rest);
    if (!shortcut.isEmpty()) {
        const int width = option.fontMetrics.horizontalAdvance(shortcut) + 1;
        paintText(*painter, option, QRect(room.right() + 1 - width, room.top(), width, room.height()), Qt::AlignTrailing, shortcut);
        room.setRight(room.right() - width - gap);
    }
    painter->setPen(words);
    const auto *model = qobject_cast<const CommandModel *>(index.model());
    const int width = paintWords(*painter, option, room, option.text, model->words().placesIn(option.text));
    room.setLeft(room.left() + width + gap);
    painter->setPen(rest);
    if (room.width() > gap)
        paintText(*painter, option, room, Qt::AlignLeading, index.data(CommandModel::Menu).toString());
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    constexpr int least = 28;
    return {200, std::max(least, option.fontMetrics.height() + 10)};
}

} // namespace wirelark
