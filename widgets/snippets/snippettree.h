#pragma once

#include <QTreeWidget>

#include "core/snippets/snippet.h"

namespace wirelark {

// Snippets in their folders, and what is found of them. Enter or a double click asks for one, Ctrl+Enter to send it.
class SnippetTree : public QTreeWidget
{
    Q_OBJECT

public:
    enum class Columns : quint8 {
        Names, // and whom to
        All, // name, key, whom to, message
    };

    explicit SnippetTree(Columns columns, QWidget *parent = nullptr);

    // The current one stays if it is still there.
    void setSnippets(const Snippets &snippets);
    const Snippets &snippets() const { return m_snippets; }
    // By path, message or whom to; a folder is shown while something in it is. The first one found becomes the current.
    void search(const QString &words);

    const Snippet *current() const; // null: a folder, or nothing
    QStringList currentPath() const; // of a snippet or a folder; empty: nothing

Q_SIGNALS:
    void useRequested(const QStringList &path);
    void sendRequested(const QStringList &path);
    void currentChosen(); // another one, or its snippet is another now

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    QTreeWidgetItem *folderItem(const QStringList &folders);

    const Columns m_columns;
    Snippets m_snippets;
};

} // namespace wirelark
