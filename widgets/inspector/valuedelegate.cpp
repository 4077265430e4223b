#include "widgets/inspector/valuedelegate.h"

#include <QKeyEvent>
#include <QLineEdit>

#include "widgets/theme.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

QString labelOf(const QModelIndex &index)
{
    return index.siblingAtColumn(index.column() - 1).data().toString();
}

} // namespace

ValueDelegate::ValueDelegate(Text text, Check check, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_text(std::move(text))
    , m_check(std::move(check))
{
}

QWidget *ValueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(u"valueEdit"_s);
    edit->setAccessibleName(labelOf(index));
    edit->setFrame(false);
    edit->setFont(parent->font());
    edit->setTextMargins(1, 0, 1, 0);
    QPalette colours = edit->palette();
    colours.setColor(QPalette::Base, Theme::tokens(parent).blueTint);
    edit->setPalette(colours);
    connect(edit, &QLineEdit::textEdited, this,
        [this, label = labelOf(index)](const QString &typed) { Q_EMIT checked(m_check(label, typed)); });
    return edit;
}

void ValueDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = static_cast<QLineEdit *>(editor);
    if (edit->isModified())
        return; // the bytes change by themselves, what is typed does not
    edit->setText(m_text(labelOf(index)));
    edit->selectAll();
    edit->setModified(false);
}

void ValueDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    const auto *edit = static_cast<QLineEdit *>(editor);
    const QString label = labelOf(index);
    if (edit->isModified() && m_check(label, edit->text()).isEmpty())
        Q_EMIT entered(label, edit->text());
}

bool ValueDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *edit = qobject_cast<QLineEdit *>(object);
    if (edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isTaken = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        const QString fault = isTaken && edit->isModified() ? m_check(edit->accessibleName(), edit->text()) : QString();
        if (!fault.isEmpty()) {
            Q_EMIT checked(fault);
            return true; // what was typed stays to be put right
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace wirelark
