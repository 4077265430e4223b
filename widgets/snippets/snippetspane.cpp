#include "widgets/snippets/snippetspane.h"

#include <QAction>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/format.h"
#include "widgets/snippets/snippettree.h"

namespace wirelark {

using namespace Qt::StringLiterals;

SnippetsPane::SnippetsPane(QWidget *parent)
    : QWidget(parent)
    , m_header(new QToolButton(this))
    , m_content(new QWidget(this))
    , m_search(new QLineEdit(m_content))
    , m_tree(new SnippetTree(SnippetTree::Columns::Names, m_content))
{
    setObjectName(u"snippetsPane"_s);
    m_header->setObjectName(u"snippetsHeader"_s);
    m_header->setAutoRaise(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->setObjectName(u"snippetsPaneSearch"_s);
    m_search->setAccessibleName(tr("Search the snippets of the sidebar"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(u"snippetsPaneTree"_s);
    m_tree->setAccessibleName(tr("Snippets in the sidebar"));
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(14);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(4, 0, 4, 4);
    content->setSpacing(2);
    content->addWidget(m_search);
    content->addWidget(m_tree, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_content, 1);

    connect(m_header, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    connect(m_search, &QLineEdit::textChanged, m_tree, &SnippetTree::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (const Snippet *snippet = m_tree->current())
            Q_EMIT m_tree->useRequested(snippet->path);
    });
    setSnippets({});
    setOpen(false);
}

void SnippetsPane::setSnippets(const Snippets &snippets)
{
    //: The head of a section: what is in it, and how much
    m_header->setText(tr("Snippets %1").arg(formatCount(qint64(snippets.all.size()))));
    m_header->setAccessibleName(m_header->text());
    m_tree->setSnippets(snippets);
    m_tree->search(m_search->text());
}

void SnippetsPane::setMenu(const QList<QAction *> &actions)
{
    m_tree->addActions(actions);
}

void SnippetsPane::setOpen(bool open)
{
    if (m_isOpen == open)
        return;
    m_isOpen = open;
    m_header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_content->setVisible(open);
    setSizePolicy(QSizePolicy::Preferred, open ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    m_header->setAccessibleDescription(open ? tr("open") : tr("closed"));
    Q_EMIT opened(open);
}

} // namespace wirelark
