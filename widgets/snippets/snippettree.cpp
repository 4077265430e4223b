#include "widgets/snippets/snippettree.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTreeWidgetItemIterator>

#include "core/payload/visibletext.h"
#include "widgets/format.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr int pathRole = Qt::UserRole;
constexpr int isFolderRole = Qt::UserRole + 1;
constexpr QSize rowSize(0, 20); // as the list of connections has it

// One line of it, as it is typed.
QString summary(const Draft &draft)
{
    constexpr qsizetype longest = 120;
    return safeText(draft.text.left(longest));
}

} // namespace

SnippetTree::SnippetTree(Columns columns, QWidget *parent)
    : QTreeWidget(parent)
    , m_columns(columns)
{
    setObjectName(u"snippetTree"_s);
    setAccessibleName(tr("Snippets"));
    setHeaderLabels(columns == Columns::All ? QStringList {tr("Name"), tr("Key"), tr("To"), tr("Message")} : QStringList {tr("Name"), tr("To")});
    if (columns == Columns::Names) {
        header()->setStretchLastSection(false);
        header()->setSectionResizeMode(0, QHeaderView::Stretch);
        header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    }
    setHeaderHidden(columns == Columns::Names);
    setUniformRowHeights(true);
    connect(this, &QTreeWidget::currentItemChanged, this, &SnippetTree::currentChosen);
    connect(this, &QTreeWidget::itemActivated, this, [this] {
        if (const Snippet *snippet = current())
            Q_EMIT useRequested(snippet->path);
    });
}

void SnippetTree::setSnippets(const Snippets &snippets)
{
    const QStringList path = currentPath();
    m_snippets = snippets;
    {
        const QSignalBlocker quiet(this);
        fill();
        for (QTreeWidgetItemIterator item(this); *item; ++item) {
            if (!path.isEmpty() && (*item)->data(0, pathRole).toStringList() == path)
                setCurrentItem(*item);
        }
    }
    Q_EMIT currentChosen();
}

void SnippetTree::fill()
{
    clear();
    for (const Snippet &snippet : m_snippets.all) {
        QTreeWidgetItem *folder = folderItem(snippet.path.first(snippet.path.size() - 1));
        auto *item = new QTreeWidgetItem(folder);
        item->setText(0, safeText(snippet.name()));
        item->setData(0, pathRole, snippet.path);
        const QString to = snippet.to.isEmpty() ? QString() : safeText(snippet.to, 80);
        if (m_columns == Columns::All) {
            item->setText(1, snippet.shortcut == 0 ? QString() : QString::number(snippet.shortcut));
            item->setText(2, to);
            item->setText(3, summary(snippet.draft));
        } else {
            item->setSizeHint(0, rowSize);
            item->setText(1, to.isEmpty() ? to : u"\u2192 "_s + to);
            item->setForeground(1, palette().brush(QPalette::PlaceholderText));
            item->setToolTip(0, safeToolTip(summary(snippet.draft)));
            item->setToolTip(1, item->toolTip(0));
        }
    }
    expandAll();
    for (int column = 0; m_columns == Columns::All && column + 1 < columnCount(); ++column)
        resizeColumnToContents(column);
}

QTreeWidgetItem *SnippetTree::folderItem(const QStringList &folders)
{
    QTreeWidgetItem *parent = invisibleRootItem();
    for (qsizetype depth = 1; depth <= folders.size(); ++depth) {
        const QStringList path = folders.first(depth);
        QTreeWidgetItem *found = nullptr;
        for (int i = 0; i < parent->childCount() && !found; ++i) {
            QTreeWidgetItem *child = parent->child(i);
            if (child->data(0, isFolderRole).toBool() && child->data(0, pathRole).toStringList() == path)
                found = child;
        }
        if (!found) {
            found = new QTreeWidgetItem(parent, QStringList {safeText(path.last())});
            found->setData(0, pathRole, path);
            found->setData(0, isFolderRole, true);
            found->setSizeHint(0, m_columns == Columns::All ? QSize() : rowSize);
        }
        parent = found;
    }
    return parent;
}

void SnippetTree::search(const QString &typed)
{
    const QString words = typed.trimmed();
    QTreeWidgetItem *first = nullptr;
    for (QTreeWidgetItemIterator item(this); *item; ++item)
        (*item)->setHidden(true);
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        if ((*item)->data(0, isFolderRole).toBool())
            continue;
        const Snippet *snippet = m_snippets.find((*item)->data(0, pathRole).toStringList());
        const auto has = [&words](const QString &text) { return text.contains(words, Qt::CaseInsensitive); };
        const bool isFound = snippet && (has(snippet->path.join(u'/')) || has(snippet->draft.text) || has(snippet->to));
        for (QTreeWidgetItem *shown = isFound ? *item : nullptr; shown; shown = shown->parent())
            shown->setHidden(false);
        first = isFound && !first ? *item : first;
    }
    if (!words.isEmpty() && first)
        setCurrentItem(first);
}

QStringList SnippetTree::currentPath() const
{
    const QTreeWidgetItem *item = currentItem();
    return item ? item->data(0, pathRole).toStringList() : QStringList();
}

const Snippet *SnippetTree::current() const
{
    const QTreeWidgetItem *item = currentItem();
    return item && !item->data(0, isFolderRole).toBool() ? m_snippets.find(currentPath()) : nullptr;
}

void SnippetTree::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier) && current()) {
        event->accept();
        Q_EMIT sendRequested(current()->path);
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace wirelark
