#pragma once

#include <QStyledItemDelegate>

namespace wirelark {

// A row of the palette: a tick where the command is on, its words with those that were typed in bold, its menu, its
// shortcut.
class CommandDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace wirelark
