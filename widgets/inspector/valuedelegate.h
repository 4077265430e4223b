#pragma once

#include <functional>

#include <QStyledItemDelegate>

namespace wirelark {

// Lets a value be typed into its cell. What is wrong with it is told while it is typed, and then Enter does not take it.
class ValueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    // What the value is when editing begins, and why what was typed is none; empty: it is one.
    using Text = std::function<QString(const QString &label)>;
    using Check = std::function<QString(const QString &label, const QString &typed)>;

    ValueDelegate(Text text, Check check, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

Q_SIGNALS:
    void checked(const QString &fault) const;
    void entered(const QString &label, const QString &typed) const; // it is one

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    Text m_text;
    Check m_check;
};

} // namespace wirelark
