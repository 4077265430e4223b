#include "widgets/connections/connectiondelegate.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

#include "widgets/connections/connectionwords.h"
#include "widgets/connections/sparkline.h"
#include "widgets/connections/stateshape.h"
#include "widgets/theme.h"

namespace wirelark {

namespace {

constexpr int shapeWidth = 20;
constexpr int margin = 8;
constexpr int gap = 6;
constexpr int longestName = 60;

StateShape shapeOf(const QModelIndex &index)
{
    const int state = index.data(ConnectionModel::State).toInt();
    return index.data(ConnectionModel::IsListener).toBool() ? shapeOf(static_cast<ListenerState>(state))
                                                            : shapeOf(static_cast<ConnectionState>(state));
}

// Addresses read from left to right in every language.
void paintText(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction, const QString &text)
{
    const auto alignment = QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter);
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextForceLeftToRight, text);
}

} // namespace

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::tokens(option.widget);
    const auto visual = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    QRect rest = option.rect;

    const bool isFold = index.data(ConnectionModel::IsFold).toBool();
    if (!isFold)
        paintStateShape(*painter, visual(QRect(rest.topLeft(), QSize(shapeWidth, rest.height()))), shapeOf(index), tokens);
    rest.adjust(isFold ? margin / 2 : shapeWidth, 0, -margin, 0);

    painter->setFont(option.font);
    painter->setPen(isFold ? tokens.info : tokens.text);
    const QFontMetrics &metrics = option.fontMetrics;
    const QString open = openCountOf(index);
    const QString label = open.isEmpty() ? labelOf(index) : labelOf(index) + QStringLiteral("  ") + open;
    QString word = rightWordOf(index);
    if (metrics.horizontalAdvance(label) + gap + metrics.horizontalAdvance(word) > rest.width())
        word = shortRightWordOf(index);
    const bool isNarrow = rest.width() < 2 * sparklineSize.width(); // then its number comes first
    const auto history = index.data(ConnectionModel::History).value<TrafficHistory::Window>();
    if (!word.isEmpty()) {
        const int width = std::min(metrics.horizontalAdvance(word), rest.width() / 2);
        const QRect place(rest.right() - width, rest.top(), width + 1, rest.height());
        paintText(*painter, visual(place), option.direction, metrics.elidedText(word, Qt::ElideRight, width + 1));
        rest.setRight(place.left() - gap);
    } else if (!history.isQuiet() && !isNarrow) {
        QRect place({}, sparklineSize);
        place.moveCenter(QPoint(rest.right() - sparklineSize.width() / 2, rest.center().y()));
        paintSparkline(*painter, visual(place), history, tokens);
        rest.setRight(place.left() - gap);
    }
    paintText(*painter, visual(rest), option.direction, metrics.elidedText(label, isNarrow ? Qt::ElideRight : Qt::ElideMiddle, rest.width()));

    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    constexpr int least = 20;
    return {shapeWidth + sparklineSize.width(), std::max(least, option.fontMetrics.height() + 4)};
}

QWidget *ConnectionDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setMaxLength(longestName);
    editor->setPlaceholderText(tr("Name, or nothing for the address"));
    editor->setAccessibleName(tr("Name of %1").arg(labelOf(index)));
    return editor;
}

void ConnectionDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(shapeWidth, 0, 0, 0)));
}

} // namespace wirelark
