#pragma once

#include <QDialog>

#include "core/compose/draft.h"

class QAction;
class QLabel;

namespace wirelark {

class FrameForm;
class FrameTable;
class SendBox;
class SendFoot;

// What stands in the send box as a table of names, types and values, for those who know a protocol and need no code for
// it. Both are one message, live in both directions; it is a draft, so it is kept as a snippet like any other.
class FrameWindow : public QDialog
{
    Q_OBJECT

public:
    // `box` outlives this.
    explicit FrameWindow(SendBox &box, QWidget *parent = nullptr);

    FrameTable &table() const { return *m_table; }

private:
    void place();
    QAction *add(const QString &text, const QKeySequence &shortcut);
    void connectParts();
    void readBox();
    void writeBox();
    void showParts();
    void showForm();
    void refreshActions();

    SendBox &m_box;
    FrameTable *m_table;
    FrameForm *m_form;
    SendFoot *m_foot;
    QLabel *m_note;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_addRow = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    Draft m_draft; // what the rows are of
    bool m_hasRead = false;
    bool m_isWriting = false;
};

} // namespace wirelark
