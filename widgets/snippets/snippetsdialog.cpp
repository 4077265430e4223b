#include "widgets/snippets/snippetsdialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include "core/payload/visibletext.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr int pathRole = Qt::UserRole;

// One line of it, as it is typed.
QString summary(const Draft &draft)
{
    constexpr qsizetype longest = 120;
    return safeText(draft.text.left(longest));
}

} // namespace

SnippetsDialog::SnippetsDialog(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_use(new QPushButton(tr("&Put into the send box"), this))
    , m_remove(new QPushButton(tr("Dele&te"), this))
    , m_shortcut(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_trouble(new QLabel(this))
    , m_file(new QLabel(this))
    , m_import(new QPushButton(tr("&Import…"), this))
    , m_other(new QPushButton(tr("Other &file…"), this))
{
    setObjectName(u"snippetsDialog"_s);
    setWindowTitle(tr("Snippets"));
    m_search->setObjectName(u"snippetSearch"_s);
    m_search->setAccessibleName(tr("Search the snippets"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(u"snippetTree"_s);
    m_tree->setAccessibleName(windowTitle());
    m_tree->setHeaderLabels({tr("Name"), tr("Key"), tr("Message")});
    m_shortcut->setObjectName(u"snippetShortcut"_s);
    m_shortcut->setAccessibleName(tr("Shortcut"));
    m_shortcut->addItem(tr("no shortcut"));
    for (int digit = 1; digit <= 9; ++digit)
        m_shortcut->addItem(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key(Qt::Key_0 + digit)).toString(QKeySequence::NativeText));
    m_name->setObjectName(u"snippetName"_s);
    m_name->setPlaceholderText(tr("folder/name"));
    m_save->setObjectName(u"snippetSave"_s);
    m_use->setDefault(true);
    m_trouble->setObjectName(u"snippetTrouble"_s);
    for (QLabel *label : {m_trouble, m_file}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    place();
    connectParts();
    setTrouble({});
    showCurrent();
}

void SnippetsDialog::place()
{
    auto *ofCurrent = new QHBoxLayout;
    ofCurrent->addWidget(m_use);
    ofCurrent->addWidget(m_shortcut);
    ofCurrent->addWidget(m_remove);
    ofCurrent->addStretch();
    auto *saving = new QHBoxLayout;
    auto *label = new QLabel(tr("Save what stands in the send box &as"), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_name);
    saving->addWidget(label);
    saving->addWidget(m_name, 1);
    saving->addWidget(m_save);
    auto *files = new QHBoxLayout;
    files->addWidget(m_file, 1);
    files->addWidget(m_import);
    files->addWidget(m_other);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_search);
    rows->addWidget(m_tree, 1);
    rows->addLayout(ofCurrent);
    rows->addLayout(saving);
    rows->addWidget(m_trouble);
    rows->addLayout(files);
    for (QPushButton *button : {m_remove, m_save, m_import, m_other})
        button->setAutoDefault(false);
    resize(640, 460);
}

void SnippetsDialog::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &SnippetsDialog::search);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &SnippetsDialog::showCurrent);
    const auto use = [this] {
        if (const Snippet *snippet = current())
            Q_EMIT useRequested(snippet->path);
    };
    connect(m_use, &QPushButton::clicked, this, use);
    connect(m_tree, &QTreeWidget::itemActivated, this, use);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(current()->path); });
    connect(m_shortcut, &QComboBox::activated, this, [this](int digit) {
        if (const Snippet *snippet = current())
            Q_EMIT shortcutRequested(snippet->path, digit);
    });
    connect(m_name, &QLineEdit::textChanged, m_save, [this](const QString &text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &SnippetsDialog::save);
    connect(m_save, &QPushButton::clicked, this, &SnippetsDialog::save);
    connect(m_import, &QPushButton::clicked, this, &SnippetsDialog::importRequested);
    connect(m_other, &QPushButton::clicked, this, &SnippetsDialog::fileRequested);
}

void SnippetsDialog::setSnippets(const Snippets &snippets)
{
    const Snippet *before = current();
    const QStringList path = before ? before->path : QStringList();
    m_snippets = snippets;
    m_isShowing = true;
    fill();
    for (QTreeWidgetItemIterator item(m_tree); *item; ++item) {
        if (!path.isEmpty() && (*item)->data(0, pathRole).toStringList() == path)
            m_tree->setCurrentItem(*item);
    }
    m_isShowing = false;
    search();
    showCurrent();
}

void SnippetsDialog::fill()
{
    m_tree->clear();
    for (const Snippet &snippet : m_snippets.all) {
        QTreeWidgetItem *folder = folderItem(snippet.path.first(snippet.path.size() - 1));
        auto *item = new QTreeWidgetItem(folder);
        item->setText(0, safeText(snippet.name()));
        item->setText(1, snippet.shortcut == 0 ? QString() : QString::number(snippet.shortcut));
        item->setText(2, summary(snippet.draft));
        item->setData(0, pathRole, snippet.path);
    }
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
    m_tree->resizeColumnToContents(1);
}

QTreeWidgetItem *SnippetsDialog::folderItem(const QStringList &folders)
{
    QTreeWidgetItem *parent = m_tree->invisibleRootItem();
    for (const QString &folder : folders) {
        QTreeWidgetItem *found = nullptr;
        for (int i = 0; i < parent->childCount() && !found; ++i) {
            QTreeWidgetItem *child = parent->child(i);
            if (child->data(0, pathRole).isNull() && child->text(0) == safeText(folder))
                found = child;
        }
        if (!found)
            found = new QTreeWidgetItem(parent, QStringList{safeText(folder)});
        parent = found;
    }
    return parent;
}

// A snippet is found by its path and its message; a folder is shown while something in it is.
void SnippetsDialog::search()
{
    const QString words = m_search->text().trimmed();
    QTreeWidgetItem *first = nullptr;
    for (QTreeWidgetItemIterator item(m_tree); *item; ++item)
        (*item)->setHidden(true);
    for (QTreeWidgetItemIterator item(m_tree); *item; ++item) {
        const Snippet *snippet = m_snippets.find((*item)->data(0, pathRole).toStringList());
        const bool isFound = snippet
            && (snippet->path.join(u'/').contains(words, Qt::CaseInsensitive)
                || snippet->draft.text.contains(words, Qt::CaseInsensitive));
        for (QTreeWidgetItem *shown = isFound ? *item : nullptr; shown; shown = shown->parent())
            shown->setHidden(false);
        first = isFound && !first ? *item : first;
    }
    if (!words.isEmpty() && first)
        m_tree->setCurrentItem(first);
}

const Snippet *SnippetsDialog::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? m_snippets.find(item->data(0, pathRole).toStringList()) : nullptr;
}

void SnippetsDialog::showCurrent()
{
    if (m_isShowing)
        return;
    const Snippet *snippet = current();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_use, m_remove, m_shortcut})
        widget->setEnabled(snippet);
    m_shortcut->setCurrentIndex(snippet ? snippet->shortcut : 0);
    m_save->setEnabled(!m_name->text().trimmed().isEmpty());
}

void SnippetsDialog::save()
{
    QStringList path = m_name->text().split(u'/', Qt::SkipEmptyParts);
    for (QString &part : path)
        part = part.simplified();
    path.removeAll(QString());
    if (!path.isEmpty())
        Q_EMIT saveRequested(path);
}

void SnippetsDialog::askForName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void SnippetsDialog::setFile(const QString &path)
{
    m_file->setText(safeText(path));
}

void SnippetsDialog::setTrouble(const QString &text)
{
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
}

} // namespace wirelark
