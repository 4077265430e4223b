#include "widgets/sequence/shapedelegate.h"

#include <QPainter>
#include <QPixmap>

#include "widgets/theme.h"

namespace wirelark {

void ShapeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant shape = index.data(shapeRole);
    if (!shape.isValid() || !option->widget)
        return;
    constexpr QSize size(16, 16);
    const qreal ratio = option->widget->devicePixelRatioF();
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintRunShape(
        painter, QRectF(QPointF(), QSizeF(size)), RunShape(shape.toInt()), Theme::tokens(option->widget));
    painter.end();
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = size;
    option->icon = QIcon();
    option->icon.addPixmap(pixmap, QIcon::Normal);
    option->icon.addPixmap(pixmap, QIcon::Selected); // the same: a selected one is not another colour
}

} // namespace wirelark
