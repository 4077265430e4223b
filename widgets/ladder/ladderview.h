#pragma once

#include "core/ladder/ladderpicture.h"
#include "widgets/ladder/laddercells.h"
#include "widgets/ladder/ladderlayout.h"
#include "widgets/view/linescrollarea.h"

namespace wirelark {

class LadderActions;
class LadderHeader;

// The rows of the log as a ladder: our lifeline and those of up to six peers, an arrow for every message, solid where
// it was observed and dashed where it was inferred. It stays at the newest until a person scrolls away from it. Its
// current row is one of the log's. Paints and reads only what is on the screen, and does nothing while it is hidden.
class LadderView : public LineScrollArea, public CellTableView
{
    Q_OBJECT

public:
    static constexpr qsizetype mostPeers = 6;

    // The rows are not owned and outlive this.
    explicit LadderView(MessageRows &rows, QWidget *parent = nullptr);

    const Ladder &ladder() const { return m_ladder; }
    const LadderEnds &ends() const { return m_ends; }
    void setEnds(const LadderEnds &ends);
    // What to do to see a ladder, in the place of one; empty: there is one.
    void setHint(const QString &hint);
    QString hint() const { return m_hint; }
    // What is said where there are no rows; may be empty.
    void setEmptyText(const QString &text);
    void setHex(bool isHex);
    void setZoom(int points);

    // The row of the log that is current; none: no row is.
    const RowId &current() const { return m_current; }
    void setCurrent(const RowId &id);
    qint64 currentLine() const; // -1: none
    // Opens or folds the run on the current line.
    void toggleRun();

    LadderLine line(qint64 line) const;
    const LadderLayout &places() const { return m_layout; }
    LadderPicture picture() const { return ladderPicture(m_ladder, m_ends); }
    LadderActions *ladderActions() const { return m_actions; }

    const CellTable &cells() const override { return m_cells; }

Q_SIGNALS:
    void currentChanged(const wirelark::RowId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void onAboutToBeReplaced();
    void onReplaced();
    void onChanged(qint64 lost);
    void takeLines(qint64 top);
    void layOut();
    void moveTo(qint64 line);
    void notePlace();
    bool hasLadder() const { return m_hint.isEmpty(); }

    MessageRows &m_rows;
    Ladder m_ladder;
    LadderEnds m_ends;
    LadderLayout m_layout;
    LadderCells m_cells;
    LadderHeader *m_header;
    LadderActions *m_actions;
    QString m_hint;
    QString m_emptyText;
    QFont m_font;
    bool m_isHex = false;
    bool m_isFollowing = true;
    LadderPlace m_topPlace; // what stands on the top line
    Message m_seen;         // while rows are replaced: the current one of before, or the one on the top line
    qint64 m_seenLine = 0;  // where in view it stood
    RowId m_current;
    LadderPlace::Part m_currentPart = LadderPlace::Part::Row; // of what is drawn for that row
};

} // namespace wirelark
