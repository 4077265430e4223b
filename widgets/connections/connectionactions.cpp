#include "widgets/connections/connectionactions.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QStringList>

#include "core/payload/visibletext.h"
#include "core/reply/partner.h"

using namespace Qt::StringLiterals;

namespace wirelark {

ConnectionActions::ConnectionActions(const Timeline &timeline, QObject *parent)
    : QObject(parent)
    , close(make("actionDisconnect", tr("&Disconnect (FIN)"), Qt::CTRL | Qt::Key_D))
    , finish(make("actionFinish", tr("&Finish sending (half-close)")))
    , reset(make("actionReset", tr("&Reset (RST)")))
    , reconnect(make("actionReconnect", tr("Reconn&ect"), Qt::CTRL | Qt::SHIFT | Qt::Key_R))
    , rename(make("actionRename", tr("Re&name"), Qt::Key_F2))
    , copyAddress(make("actionCopyAddress", tr("C&opy address")))
    , copyCommand(make("actionCopyCommand", tr("Copy as co&mmand"), Qt::CTRL | Qt::ALT | Qt::Key_C))
    , stopListening(make("actionStopListening", tr("&Stop listening")))
    , clearEnded(make("actionClearEnded", tr("C&lear ended")))
    , filter(make("actionFilterConnections", tr("Filter and sor&t the list")))
    , echo(make("actionEcho", tr("Reply: &echo"), Qt::CTRL | Qt::SHIFT | Qt::Key_E))
    , noReply(make("actionNoReply", tr("Reply: &none")))
    , keepOpen(make("actionKeepOpen", tr("&Keep open after the peer's FIN")))
    , rules(make("actionReplyRules", tr("Reply: r&ules")))
    , editRules(make("actionEditRules", tr("Reply ru&les…"), Qt::CTRL | Qt::SHIFT | Qt::Key_Y))
    , partners(makePartners())
    , m_timeline(timeline)
{
    for (QAction *action : switches())
        action->setCheckable(true);
    clearEnded->setEnabled(false);
    connectRequests();
    connect(&timeline, &Timeline::connectionsChanged, this, &ConnectionActions::refresh);
    refresh();
}

QAction *ConnectionActions::make(const char *name, const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(shortcut);
    return action;
}

QList<QAction *> ConnectionActions::makePartners()
{
    QList<QAction *> made;
    for (const Reply reply : builtInReplies) {
        if (reply == Reply::None || reply == Reply::Echo)
            continue;
        const QString name = word(reply);
        made.append(make(qPrintable(u"actionReply-"_s + name), tr("Reply: %1").arg(name)));
        made.last()->setData(int(reply));
    }
    return made;
}

void ConnectionActions::connectRequests()
{
    connect(close, &QAction::triggered, this, [this] { Q_EMIT closeRequested(alive()); });
    connect(finish, &QAction::triggered, this,
        [this] { Q_EMIT finishRequested(connectionsIn(ConnectionState::Open, ConnectionState::PeerFinished)); });
    connect(reset, &QAction::triggered, this,
        [this] { Q_EMIT resetRequested(connectionsIn(ConnectionState::Open, ConnectionState::WeFinished)); });
    connect(reconnect, &QAction::triggered, this, [this] { Q_EMIT reconnectRequested(reconnectable()); });
    connect(stopListening, &QAction::triggered, this, [this] { Q_EMIT stopListeningRequested(listening()); });
    connect(copyCommand, &QAction::triggered, this, [this] { Q_EMIT copyCommandRequested(m_selection); });
    connect(copyAddress, &QAction::triggered, this, &ConnectionActions::copySelectedAddresses);
    // triggered(), not toggled(): what is shown follows the rows, and only a person's click asks for a change.
    connect(echo, &QAction::triggered, this,
        [this](bool on) { Q_EMIT replyChosen(m_selection, on ? Reply::Echo : Reply::None); });
    connect(noReply, &QAction::triggered, this, [this] { Q_EMIT replyChosen(m_selection, Reply::None); });
    connect(rules, &QAction::triggered, this, [this] { Q_EMIT replyChosen(m_selection, Reply::Rules); });
    connect(keepOpen, &QAction::triggered, this,
        [this](bool on) { Q_EMIT finAnswerChosen(m_selection, on ? FinAnswer::Keep : FinAnswer::Finish); });
    for (QAction *partner : partners) {
        const auto reply = static_cast<Reply>(partner->data().toInt());
        connect(partner, &QAction::triggered, this, [this, reply] { Q_EMIT replyChosen(m_selection, reply); });
    }
    for (QAction *action : switches())
        connect(action, &QAction::triggered, this, &ConnectionActions::refreshSwitches);
}

QList<QAction *> ConnectionActions::all() const
{
    return {close, finish, reset, reconnect, stopListening, rename, copyAddress, copyCommand, clearEnded};
}

void ConnectionActions::setSelection(const Selection &selection)
{
    m_selection = selection;
    refresh();
}

void ConnectionActions::refresh()
{
    const bool isConnecting = !connectionsIn(ConnectionState::Connecting, ConnectionState::Connecting).isEmpty();
    const bool isOpen = !connectionsIn(ConnectionState::Open, ConnectionState::WeFinished).isEmpty();
    close->setText(isConnecting && !isOpen ? tr("&Cancel connecting") : tr("&Disconnect (FIN)"));
    close->setEnabled(isConnecting || isOpen);
    finish->setEnabled(!connectionsIn(ConnectionState::Open, ConnectionState::PeerFinished).isEmpty());
    reset->setEnabled(isOpen);
    reconnect->setEnabled(reconnectable() != 0);
    rename->setEnabled(m_selection.count() == 1);
    copyAddress->setEnabled(!m_selection.isAll());
    copyCommand->setEnabled(hasCommand());
    stopListening->setEnabled(!listening().isEmpty());
    const bool isAlive = isConnecting || isOpen || !listening().isEmpty();
    for (QAction *action : switches())
        action->setEnabled(isAlive);
    editRules->setEnabled(m_timeline.isLive());
    refreshSwitches();
}

// A switch is on when it is on in every selected row.
void ConnectionActions::refreshSwitches()
{
    const ConnectionTable &table = m_timeline.connections();
    std::optional<Reply> common;
    bool differs = false;
    bool keeps = !m_selection.isAll();
    const auto look = [&](const Switches &switches) {
        differs = differs || (common && *common != switches.reply);
        common = switches.reply;
        keeps = keeps && switches.finAnswer == FinAnswer::Keep;
    };
    for (const ConnectionId id : m_selection.connections) {
        if (const ConnectionRow *row = table.connection(id))
            look(row->switches);
    }
    for (const ListenerId id : m_selection.listeners) {
        if (const ListenerRow *row = table.listener(id))
            look(row->switches);
    }
    m_reply = differs ? std::nullopt : common;
    echo->setChecked(m_reply == Reply::Echo);
    noReply->setChecked(m_reply == Reply::None);
    for (QAction *partner : partners)
        partner->setChecked(m_reply == static_cast<Reply>(partner->data().toInt()));
    rules->setChecked(m_reply == Reply::Rules);
    keepOpen->setChecked(keeps);
}

void ConnectionActions::copySelectedAddresses() const
{
    QStringList lines;
    for (const ListenerId id : m_selection.listeners) {
        if (const ListenerRow *row = m_timeline.connections().listener(id)) {
            for (const SocketAddress &address : row->addresses)
                lines.append(address.toString());
        }
    }
    for (const ConnectionId id : m_selection.connections) {
        const ConnectionRow *row = m_timeline.connections().connection(id);
        if (row)
            lines.append(row->peer.isNull() ? safeText(row->target) : row->peer.toString());
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QSet<ConnectionId> ConnectionActions::connectionsIn(ConnectionState first, ConnectionState last) const
{
    QSet<ConnectionId> found;
    if (!m_timeline.isLive())
        return found;
    for (const ConnectionId id : m_selection.connections) {
        const ConnectionRow *row = m_timeline.connections().connection(id);
        if (row && row->state >= first && row->state <= last)
            found.insert(id);
    }
    return found;
}

QSet<ListenerId> ConnectionActions::listening() const
{
    QSet<ListenerId> found;
    if (!m_timeline.isLive())
        return found;
    for (const ListenerId id : m_selection.listeners) {
        const ListenerRow *row = m_timeline.connections().listener(id);
        if (row && !row->isEnded())
            found.insert(id);
    }
    return found;
}

// One of those that are selected was started by a command, or accepted by what was.
bool ConnectionActions::hasCommand() const
{
    const ConnectionTable &table = m_timeline.connections();
    const auto isOfACommand = [&table](ConnectionId id) {
        const ConnectionRow *row = table.connection(id);
        return row && (row->listener != 0 || !row->target.isEmpty());
    };
    return m_timeline.isLive() && (!m_selection.listeners.isEmpty() || std::ranges::any_of(m_selection.connections, isOfACommand));
}

// The one selected connection, if we made it and it has ended.
ConnectionId ConnectionActions::reconnectable() const
{
    if (!m_timeline.isLive() || m_selection.count() != 1 || m_selection.connections.isEmpty())
        return 0;
    const ConnectionRow *row = m_timeline.connections().connection(*m_selection.connections.cbegin());
    return row && row->isEnded() && !row->target.isEmpty() ? row->id : 0;
}

} // namespace wirelark
