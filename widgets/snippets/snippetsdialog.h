#pragma once

#include <QDialog>

#include "core/snippets/snippet.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wirelark {

class SnippetTree;

// The snippets in their folders: to be looked for, put into the send box, saved under a name, given a shortcut and taken
// away. Shows and asks; who made it answers with setSnippets().
class SnippetsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SnippetsDialog(QWidget *parent = nullptr);

    void setSnippets(const Snippets &snippets);
    void setFile(const QString &path);
    void setTrouble(const QString &text); // empty: none
    // Whom snippets can be sent to now, by the names that they have for it.
    void setTargets(const QStringList &names);
    // Asks for the name of what stands in the send box.
    void askForName();

Q_SIGNALS:
    void useRequested(const QStringList &path);
    // What stands in the send box.
    void saveRequested(const QStringList &path);
    void sendRequested(const QStringList &path);
    void shortcutRequested(const QStringList &path, int shortcut); // 0: none
    void targetRequested(const QStringList &path, const QString &to); // empty: whoever is chosen
    void removeRequested(const QStringList &path);
    void importRequested();
    void fileRequested(); // another one

private:
    void place();
    void connectParts();
    void showCurrent();
    void save();
    QLineEdit *m_search;
    SnippetTree *m_tree;
    QPushButton *m_use;
    QPushButton *m_remove;
    QComboBox *m_shortcut;
    QComboBox *m_to;
    QLineEdit *m_name;
    QPushButton *m_save;
    QLabel *m_trouble;
    QLabel *m_file;
    QPushButton *m_import;
    QPushButton *m_other;
};

} // namespace wirelark
