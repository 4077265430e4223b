#include "widgets/snippets/snippetsdialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "core/payload/visibletext.h"
#include "widgets/snippets/snippettree.h"

namespace wirelark {

using namespace Qt::StringLiterals;

SnippetsDialog::SnippetsDialog(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_tree(new SnippetTree(SnippetTree::Columns::All, this))
    , m_use(new QPushButton(tr("&Put into the send box"), this))
    , m_remove(new QPushButton(tr("Dele&te"), this))
    , m_shortcut(new QComboBox(this))
    , m_to(new QComboBox(this))
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
    m_shortcut->setObjectName(u"snippetShortcut"_s);
    m_shortcut->setAccessibleName(tr("Shortcut"));
    m_shortcut->addItem(tr("no shortcut"));
    for (int digit = 1; digit <= 9; ++digit)
        m_shortcut->addItem(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key(Qt::Key_0 + digit)).toString(QKeySequence::NativeText));
    m_to->setObjectName(u"snippetTo"_s);
    m_to->setAccessibleName(tr("Whom the snippet is sent to"));
    m_to->setEditable(true);
    m_to->setInsertPolicy(QComboBox::NoInsert);
    m_to->lineEdit()->setPlaceholderText(tr("whoever is chosen"));
    m_to->setMinimumContentsLength(16);
    setTargets({});
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
    auto *whom = new QLabel(tr("T&o"), this);
    whom->setTextFormat(Qt::PlainText);
    whom->setBuddy(m_to);
    ofCurrent->addWidget(whom);
    ofCurrent->addWidget(m_to, 1);
    ofCurrent->addWidget(m_remove);
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
    connect(m_search, &QLineEdit::textChanged, m_tree, &SnippetTree::search);
    connect(m_tree, &SnippetTree::currentChosen, this, &SnippetsDialog::showCurrent);
    connect(m_tree, &SnippetTree::useRequested, this, &SnippetsDialog::useRequested);
    connect(m_tree, &SnippetTree::sendRequested, this, &SnippetsDialog::sendRequested);
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (const Snippet *snippet = m_tree->current())
            Q_EMIT useRequested(snippet->path);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_tree->current()->path); });
    connect(m_shortcut, &QComboBox::activated, this, [this](int digit) {
        if (const Snippet *snippet = m_tree->current())
            Q_EMIT shortcutRequested(snippet->path, digit);
    });
    const auto setTarget = [this] {
        const Snippet *snippet = m_tree->current();
        const QString to = m_to->currentText().simplified();
        if (snippet && to != snippet->to)
            Q_EMIT targetRequested(snippet->path, to);
    };
    connect(m_to, &QComboBox::activated, this, setTarget);
    connect(m_to->lineEdit(), &QLineEdit::editingFinished, this, setTarget);
    connect(m_name, &QLineEdit::textChanged, m_save, [this](const QString &text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &SnippetsDialog::save);
    connect(m_save, &QPushButton::clicked, this, &SnippetsDialog::save);
    connect(m_import, &QPushButton::clicked, this, &SnippetsDialog::importRequested);
    connect(m_other, &QPushButton::clicked, this, &SnippetsDialog::fileRequested);
}

void SnippetsDialog::setSnippets(const Snippets &snippets)
{
    m_tree->setSnippets(snippets);
    m_tree->search(m_search->text());
}

void SnippetsDialog::setTargets(const QStringList &names)
{
    const QString typed = m_to->currentText();
    m_to->clear();
    m_to->addItems(QStringList {QString(), u"all"_s, u"selected"_s} + names);
    m_to->setCurrentText(typed);
}

void SnippetsDialog::showCurrent()
{
    const Snippet *snippet = m_tree->current();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_use, m_remove, m_shortcut, m_to})
        widget->setEnabled(snippet);
    m_shortcut->setCurrentIndex(snippet ? snippet->shortcut : 0);
    m_to->setCurrentText(snippet ? snippet->to : QString());
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
