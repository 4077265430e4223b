#pragma once

#include <optional>

#include <QAction>
#include <QObject>

#include "core/timeline/timeline.h"
#include "widgets/connections/selection.h"

namespace wirelark {

// What can be done with the selected connections and listeners: one action each, for the header strip, the context
// menu, the menu bar and the palette alike. Enabled while at least one selected row can be treated that way.
// Asks, and does nothing itself but copy an address.
class ConnectionActions : public QObject
{
    Q_OBJECT

public:
    // The timeline must outlive this.
    explicit ConnectionActions(const Timeline &timeline, QObject *parent = nullptr);

    void setSelection(const Selection &selection);
    const Selection &selection() const { return m_selection; }

    // In the order of a menu; the reply and the answer to a FIN are not among them.
    QList<QAction *> all() const;

    QAction *const close;         // "Disconnect (FIN)", or "Cancel" while connecting
    QAction *const finish;        // half-close
    QAction *const reset;
    QAction *const reconnect;
    QAction *const rename;        // its view opens the editor
    QAction *const copyAddress;
    QAction *const copyCommand;   // that would start them again
    QAction *const stopListening;
    QAction *const clearEnded;    // out of the list; its view does it, and enables it
    QAction *const filter;        // its pane shows the filter
    QAction *const echo;          // checkable: Reply::Echo instead of none
    QAction *const noReply;       // checkable: Reply::None
    QAction *const keepOpen;      // checkable: FinAnswer::Keep
    QAction *const rules;         // checkable: Reply::Rules
    QAction *const editRules;     // whoever made the window opens the rules of the selection
    const QList<QAction *> partners; // checkable: the other built-in ones, with their Reply as data

    // What all selected rows answer by themselves; none if they differ.
    std::optional<Reply> reply() const { return m_reply; }

Q_SIGNALS:
    void closeRequested(const QSet<wirelark::ConnectionId> &connections);
    void finishRequested(const QSet<wirelark::ConnectionId> &connections);
    void resetRequested(const QSet<wirelark::ConnectionId> &connections);
    void reconnectRequested(wirelark::ConnectionId connection);
    void copyCommandRequested(const wirelark::Selection &selection);
    void stopListeningRequested(const QSet<wirelark::ListenerId> &listeners);
    void replyChosen(const wirelark::Selection &selection, wirelark::Reply reply);
    void finAnswerChosen(const wirelark::Selection &selection, wirelark::FinAnswer answer);

private:
    QAction *make(const char *name, const QString &text, const QKeySequence &shortcut = {});
    void connectRequests();
    void refresh();
    void refreshSwitches();
    QList<QAction *> makePartners();
    QList<QAction *> switches() const { return QList<QAction *> {echo, noReply, keepOpen, rules} + partners; }
    void copySelectedAddresses() const;
    QSet<ConnectionId> connectionsIn(ConnectionState first, ConnectionState last) const;
    QSet<ConnectionId> alive() const { return connectionsIn(ConnectionState::Connecting, ConnectionState::WeFinished); }
    QSet<ListenerId> listening() const;
    ConnectionId reconnectable() const;
    bool hasCommand() const;

    const Timeline &m_timeline;
    Selection m_selection;
    std::optional<Reply> m_reply;
};

} // namespace wirelark
