#pragma once

#include <QWidget>

#include "core/snippets/snippet.h"

class QAction;
class QLineEdit;
class QToolButton;

namespace wirelark {

class SnippetTree;

// The section of the sidebar with the snippets: a line that says how many there are, and what it opens. Shows and asks.
class SnippetsPane : public QWidget
{
    Q_OBJECT

public:
    explicit SnippetsPane(QWidget *parent = nullptr);

    void setSnippets(const Snippets &snippets);
    // Of the context menu.
    void setMenu(const QList<QAction *> &actions);
    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    SnippetTree &tree() const { return *m_tree; }

Q_SIGNALS:
    void opened(bool open);

private:
    QToolButton *m_header;
    QWidget *m_content;
    QLineEdit *m_search;
    SnippetTree *m_tree;
    bool m_isOpen = true; // as all that is made
};

} // namespace wirelark
