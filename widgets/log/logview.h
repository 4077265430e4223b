#pragma once

#include <optional>

#include "widgets/log/following.h"
#include "widgets/log/glyphtable.h"
#include "widgets/log/keptplace.h"
#include "widgets/log/logcells.h"
#include "widgets/log/logcontent.h"
#include "widgets/log/logkeys.h"
#include "widgets/log/logselection.h"
#include "widgets/view/linescrollarea.h"

namespace wirelark {

class LogActions;
class LogHeader;

// The log: a row for every message and event, the newest at the bottom. It follows the newest until a person
// scrolls, clicks a row or moves the selection, and again when asked to. Paints and reads only what is on the
// screen, whatever the number of rows.
class LogView : public LineScrollArea, public CellTableView
{
    Q_OBJECT

public:
    using Mode = LogMode;

    // The rows are not owned and outlive this. Their owner advances them, and by that decides how often this
    // repaints.
    explicit LogView(MessageRows &rows, QWidget *parent = nullptr);
    qint64 rowCount() const { return m_content.rowCount(); }

    Mode mode() const { return m_content.mode(); }
    void setMode(Mode mode); // keeps selection and place
    TimeMode timeMode() const { return m_content.source().timeMode; }
    void setTimeMode(TimeMode mode);
    // When a connection began, in ns since 1970 UTC, 0 if not known; for the times since then.
    void setConnectionStart(const LogRowSource::ConnectionStart &start);
    // Who knows what a person noted of rows. To be told again when that is something else.
    void setMarks(const LogRowSource::MarkOf &markOf);
    void setColourRules(const ColourRules &rules);
    // Who knows the address of a connection's peer, for rules that ask for it.
    void setPeerOf(const RowRules::PeerOf &peerOf) { m_content.source().rules.setPeerOf(peerOf); }
    void setZoom(int points);

    // The current row; none: no row is.
    const RowId &current() const { return m_selection.current(); }
    void setCurrent(const RowId &id);
    Message currentMessage() const { return m_content.rows().at(currentRow()); }
    qint64 currentRow() const { return m_selection.currentRow(m_content.rows()); } // -1: none
    bool isRowSelected(qint64 row) const;

    // Which byte of the current row is looked at elsewhere: it stays the current one when rows are cut in another way.
    void setCurrentByte(qint64 byte) { m_byte = byte; }

    bool isFollowing() const { return m_following->isOn(); }
    void follow();
    qint64 unseen() const { return m_following->unseen(); } // rows that came since it stopped following

    bool isExpanded(const RowId &id) const { return m_content.isExpanded(id); }
    void toggleExpanded(); // the current row
    void toggleShown();    // expands the rows in view, or folds all rows

    // Said in the place of rows while there are none.
    void setEmptyText(const QString &text);

    // A strip between the rows and the scroll bar; placed here, and shown when there is something in it.
    void setStrip(QWidget *strip) { m_strip = strip; }
    void setStripShown(bool shown);

    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state); // empty: the usual ones
    QString cellText(qint64 row, LogColumn column) const;

    LogActions *logActions() const { return m_actions; }
    const LogContent &content() const { return m_content; }
    const LogSelection &selection() const { return m_selection; }

    const CellTable &cells() const override { return m_cells; }

Q_SIGNALS:
    void currentChanged(const wirelark::Message &message); // none: no row is current
    void followingChanged(bool isFollowing);
    void timeModeChanged(wirelark::TimeMode mode);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void onAboutToBeReplaced();
    void onReplaced();
    void settleCurrent();
    void onGrew(qint64 count);
    void onLostOldest(qint64 rows);
    void layOut();
    void keepPlace(LineMap::Place place);
    void fitColumn(LogColumn column);
    void moveTo(qint64 row, bool extends);
    void moveBy(qint64 lines, bool extends);
    void run(LogCommand command, bool extends);
    qint64 rowAt(QPoint position) const;

    MessageRows &m_rows;
    LogContent m_content;
    LogSelection m_selection;
    LogCells m_cells;
    LogHeader *m_header;
    Following *m_following;
    LogActions *m_actions;
    QWidget *m_strip = nullptr;
    QFont m_font;
    std::optional<GlyphTable> m_glyphs; // of this font, once it is painted with
    QString m_emptyText;
    KeptPlace m_kept; // while rows are replaced: the current one of before, or the first in view
    qint64 m_byte = 0;
    qint64 m_shifted = 0; // rows that left at the front: keeps every second row's shade
};

} // namespace wirelark
