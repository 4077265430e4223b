#pragma once

#include <functional>

#include <QObject>

#include "core/compose/byteeditor.h"

namespace wirelark {

class Composition;

// What stands in the send box, byte by byte: by this the send box and whoever edits its bytes are one. Its steps can all be
// undone, those of the send box and sending among them.
class DraftBytes : public QObject
{
    Q_OBJECT

public:
    explicit DraftBytes(ByteEditor::Maker maker, QObject *parent = nullptr);

    const ByteEditor &editor() const { return m_editor; }
    // Why there are no bytes to be edited: what stands in the send box makes none. Empty: there are.
    const QString &trouble() const { return m_trouble; }

    // For who edits. False: it could not be done, as a field is in the way; then that is told (refused()).
    bool edit(const std::function<bool(ByteEditor &)> &change);
    // The caret, the selection, the mode; no byte changes.
    void move(const std::function<void(ByteEditor &)> &change);

    // Back to the last message that could be edited, or a step back from it.
    void undo();
    void redo();
    void clear(); // a step like any other
    bool canUndo() const { return m_canReturn || (m_trouble.isEmpty() && m_editor.canUndo()); }
    bool canRedo() const { return m_trouble.isEmpty() && m_editor.canRedo(); }

    // For the send box.
    void follow(const Composition &composition);
    void show(const ByteDraft &draft);
    void setTrouble(const QString &reason);
    void remake();
    void forget(); // the steps

Q_SIGNALS:
    void edited();  // by who edits: the send box takes it
    void changed(); // bytes, caret, fault or trouble
    void refused();

private:
    ByteEditor m_editor;
    QString m_trouble;
    bool m_canReturn = false; // the trouble is of what was typed
};

} // namespace wirelark
