#pragma once

#include <QObject>

#include "core/payload/copyas.h"

class QAction;

namespace wirelark {

class CopyAsMenu;
class LogView;
struct Message;

// What can be done with the rows of the log: for its context menu and for the menu bar. Those whose keys mean something
// else elsewhere carry no shortcut: the log takes these keys itself while it has the focus.
class LogActions : public QObject
{
    Q_OBJECT

public:
    explicit LogActions(LogView &view);

    QAction *copyRows() const { return m_copyRows; }
    CopyAsMenu *copyAsMenu() const { return m_copyAs; }
    QAction *expand() const { return m_expand; }
    QAction *expandShown() const { return m_expandShown; }
    QAction *follow() const { return m_follow; }
    QAction *resetColumns() const { return m_resetColumns; }
    // Of a message that its lens finds wrong.
    QAction *resynchronise() const { return m_resynchronise; }
    // Of the rows, as our end of the connection sees them or as its peer does. Answered by whoever made the window.
    QAction *makeSequence() const { return m_makeSequence; }
    QAction *makeSequenceOfPeer() const { return m_makeSequenceOfPeer; }

    void popup(QPoint position);

    // To the clipboard: the selected rows as lines of text, or their bytes in a form.
    void copyRowsNow() const;
    void copyBytes(wirelark::CopyFormat format) const;

Q_SIGNALS:
    // The next message is to begin with the first chunk behind where this one begins.
    void resynchroniseRequested(const wirelark::Message &message);

private:
    void refresh();

    LogView &m_view;
    QAction *m_copyRows;
    QAction *m_expand;
    QAction *m_expandShown;
    QAction *m_follow;
    QAction *m_resetColumns;
    QAction *m_resynchronise;
    QAction *m_makeSequence;
    QAction *m_makeSequenceOfPeer;
    CopyAsMenu *m_copyAs;
};

} // namespace wirelark
