#pragma once

#include <QStyledItemDelegate>

#include "widgets/sequence/runshape.h"

namespace wirelark {

// A cell with a shape before its word, where the model has one.
class ShapeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int shapeRole = Qt::UserRole + 1; // a RunShape as int

    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace wirelark
