#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace wirelark {

class DraftBytes;
class HexEdit;

// What can be done in the hex editor: in the menu of its window, and in that of its context.
class HexEditorMenu : public QObject
{
    Q_OBJECT

public:
    HexEditorMenu(HexEdit &view, DraftBytes &bytes, QObject *parent);

    QAction *inserting() const { return m_insert; }
    QList<QAction *> actions() const;

private:
    QAction *make(const QString &text, const QKeySequence &shortcut);
    void refresh();

    HexEdit &m_view;
    DraftBytes &m_bytes;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_cut;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_remove;
    QAction *m_selectAll;
    QAction *m_insert;
    QAction *m_makePlain;
};

} // namespace wirelark
