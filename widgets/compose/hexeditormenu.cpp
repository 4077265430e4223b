#include "widgets/compose/hexeditormenu.h"

#include <QAction>

#include "widgets/compose/hexedit.h"
#include "widgets/send/draftbytes.h"

namespace wirelark {

HexEditorMenu::HexEditorMenu(HexEdit &view, DraftBytes &bytes, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_bytes(bytes)
    , m_undo(make(tr("&Undo"), QKeySequence::Undo))
    , m_redo(make(tr("&Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z))
    , m_cut(make(tr("Cu&t"), QKeySequence::Cut))
    , m_copy(make(tr("&Copy"), QKeySequence::Copy))
    , m_paste(make(tr("&Paste"), QKeySequence::Paste))
    , m_remove(make(tr("&Delete"), Qt::Key_Delete))
    , m_selectAll(make(tr("Select &all"), QKeySequence::SelectAll))
    , m_insert(make(tr("&Insert, not overwrite"), Qt::Key_Insert))
    , m_makePlain(make(tr("Turn the &field into plain bytes"), Qt::CTRL | Qt::Key_B))
{
    // Of values too; what is being typed into one has an undo of its own.
    for (QAction *action : {m_undo, m_redo})
        action->setShortcutContext(Qt::WindowShortcut);
    m_redo->setShortcuts({m_redo->shortcut(), Qt::CTRL | Qt::Key_Y});
    m_insert->setCheckable(true);
    connect(m_undo, &QAction::triggered, &m_bytes, &DraftBytes::undo);
    connect(m_redo, &QAction::triggered, &m_bytes, &DraftBytes::redo);
    connect(m_cut, &QAction::triggered, &m_view, &HexEdit::cut);
    connect(m_copy, &QAction::triggered, &m_view, &HexEdit::copy);
    connect(m_paste, &QAction::triggered, &m_view, &HexEdit::paste);
    connect(m_remove, &QAction::triggered, this,
        [this] { m_bytes.edit([](ByteEditor &editor) { return editor.removeForward(); }); });
    connect(m_selectAll, &QAction::triggered, &m_view, &HexEdit::selectAll);
    connect(m_insert, &QAction::triggered, this,
        [this](bool inserting) { m_bytes.move([inserting](ByteEditor &editor) { editor.setInserting(inserting); }); });
    connect(m_makePlain, &QAction::triggered, this,
        [this] { m_bytes.edit([](ByteEditor &editor) { return editor.makePlain(); }); });
    connect(&m_bytes, &DraftBytes::changed, this, &HexEditorMenu::refresh);
    refresh();
}

// Only where the bytes have the keys.
QAction *HexEditorMenu::make(const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view.addAction(action);
    return action;
}

void HexEditorMenu::refresh()
{
    const ByteEditor &editor = m_bytes.editor();
    const bool isFree = m_bytes.trouble().isEmpty();
    m_undo->setEnabled(m_bytes.canUndo());
    m_redo->setEnabled(m_bytes.canRedo());
    m_cut->setEnabled(isFree && editor.hasSelection());
    m_copy->setEnabled(isFree && editor.hasSelection());
    m_paste->setEnabled(isFree);
    m_remove->setEnabled(isFree && (editor.hasSelection() || editor.caret() < editor.size()));
    m_selectAll->setEnabled(isFree && editor.size() > 0);
    m_insert->setChecked(editor.isInserting());
    m_makePlain->setEnabled(isFree && editor.canMakePlain());
}

QList<QAction *> HexEditorMenu::actions() const
{
    const auto separator = [this] {
        auto *line = new QAction(m_undo->parent());
        line->setSeparator(true);
        return line;
    };
    return {m_undo, m_redo, separator(), m_cut, m_copy, m_paste, m_remove, m_selectAll, separator(), m_insert, m_makePlain};
}

} // namespace wirelark
