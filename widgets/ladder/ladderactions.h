#pragma once

#include <QObject>

class QAction;

namespace wirelark {

class LadderView;

// What can be done with a ladder: for its context menu and for the menu bar. Enabled while one is to be seen.
class LadderActions : public QObject
{
    Q_OBJECT

public:
    explicit LadderActions(LadderView &view);

    QAction *fold() const { return m_fold; }
    QAction *copyMermaid() const { return m_copyMermaid; }
    // Whoever has the files asks where to, and writes LadderView::picture().
    QAction *saveSvg() const { return m_saveSvg; }

    void setShown(bool shown);
    void popup(QPoint position);

private:
    void copyNow() const;

    LadderView &m_view;
    QAction *m_fold;
    QAction *m_copyMermaid;
    QAction *m_saveSvg;
};

} // namespace wirelark
