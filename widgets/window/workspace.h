#pragma once

#include <QWidget>

#include "widgets/connections/selection.h"

class QSplitter;
class QStackedWidget;

namespace wirelark {

class ConnectionActions;
class ConnectionModel;
class ConnectionsPane;
class ConnectionsView;
class FindBar;
class FindPresenter;
class HeaderStrip;
class Inspector;
class LadderPresenter;
class LadderView;
class LogView;
class MessageRows;
class ReplyPresenter;
class RowsPresenter;
class SendBox;
class SnippetsPane;
class Timeline;
class ViewBar;
class WaitingPanel;
struct Command;
struct ListenerRow;
struct Message;

// The panes of a journal: connections on the left, the log or ladder of what is selected, the bytes of its current row below,
// and the send box. Places them, and tells one what another one chose.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    // The model's timeline, the rows and the actions must outlive this.
    Workspace(ConnectionModel &model, MessageRows &rows, ConnectionActions &actions, QWidget *parent = nullptr);

    ConnectionsView &connections() const { return *m_connections; }
    HeaderStrip &header() const { return *m_header; }
    ViewBar &viewBar() const { return *m_viewBar; }
    LogView &log() const { return *m_log; }
    LadderView &ladder() const { return *m_ladder; }
    Inspector &inspector() const { return *m_inspector; }
    RowsPresenter &rowsPresenter() const { return *m_rowsPresenter; }
    FindPresenter &findPresenter() const { return *m_findPresenter; }
    SendBox &sendBox() const { return *m_sendBox; }
    SnippetsPane &snippetsPane() const { return *m_snippets; }
    WaitingPanel &waitingPanel() const { return *m_waiting; }

    const Selection &selection() const { return m_selection; }

    // The lens, the filter and what to find that a command has asked for.
    void apply(const Selection &selection, const Command &command);

    // The send box is to send to whom a snippet names, see namedTarget(), until it has, or the person chooses otherwise;
    // empty: to whom it would by itself.
    void aimAt(const QString &target);

    // Null unless the waiting panel is shown.
    const ListenerRow *waitingListener() const;

    void setSidebarShown(bool shown);
    bool isSidebarShown() const;
    void setInspectorShown(bool shown);
    bool isInspectorShown() const;

    // Makes the row that shows this message the current one, and this byte of it. False: it is not among the rows.
    bool showByte(const wirelark::Message &message, qint64 byte);

    QByteArray saveSplitters() const;
    void restoreSplitters(const QByteArray &state);

    // To the log or the ladder, whichever is shown.
    void focusRows();
    // The panes that F6 visits, those that are shown, in reading order.
    QList<QWidget *> panes() const;

Q_SIGNALS:
    void selectionChanged(const wirelark::Selection &selection);
    void inspectorShownChanged(bool shown);

private:
    void place();
    void connectParts();
    void select(const Selection &selection);
    void showCurrent(const wirelark::Message &message);
    void refresh();
    void chooseLogPage();
    void showView();

    ConnectionModel &m_model;
    const Timeline &m_timeline;
    Selection m_selection;
    QString m_aim;
    bool m_hasSavedPanes = false;
    bool m_inspectorWasChosen = false; // the person has shown or hidden it

    QSplitter *m_columns;
    QSplitter *m_panes;
    QWidget *m_sidebar;
    ConnectionsPane *m_connectionsPane;
    ConnectionsView *m_connections;
    HeaderStrip *m_header;
    ViewBar *m_viewBar;
    FindBar *m_findBar;
    QStackedWidget *m_logPages;
    LogView *m_log;
    LadderView *m_ladder;
    LadderPresenter *m_ladderPresenter;
    ReplyPresenter *m_replyPresenter;
    WaitingPanel *m_waiting;
    RowsPresenter *m_rowsPresenter;
    Inspector *m_inspector;
    FindPresenter *m_findPresenter;
    SendBox *m_sendBox;
    SnippetsPane *m_snippets;
};

} // namespace wirelark
