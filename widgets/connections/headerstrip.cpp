#include "widgets/connections/headerstrip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include "core/model/connectionmodel.h"
#include "core/reply/partner.h"
#include "widgets/connections/addresslabel.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/connections/connectionwords.h"
#include "widgets/connections/replylabel.h"
#include "widgets/connections/stateicon.h"
#include "widgets/format.h"
#include "widgets/steadylabel.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

std::chrono::milliseconds ageOf(const QModelIndex &index)
{
    return std::chrono::milliseconds(index.data(ConnectionModel::Age).toLongLong());
}

} // namespace

HeaderStrip::HeaderStrip(const ConnectionModel &model, ConnectionActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_actions(actions)
    , m_icon(new StateIcon(this))
    , m_identity(new AddressLabel(this))
    , m_state(new SteadyLabel(this))
    , m_totals(new SteadyLabel(this))
    , m_rttLabel(makeLabel(this))
    , m_replyTimes(new ReplyLabel(this))
    , m_reply(makeButton("replyButton"))
    , m_stop(makeButton("stopListeningButton"))
    , m_disconnect(makeButton("disconnectButton"))
{
    setObjectName(u"connectionHeader"_s);
    setAccessibleName(tr("Selected connection"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_icon);
    layout->addWidget(m_identity);
    for (QLabel *label : {static_cast<QLabel *>(m_state), static_cast<QLabel *>(m_totals), m_rttLabel}) {
        layout->addSpacing(12);
        layout->addWidget(label);
    }
    layout->addSpacing(12);
    layout->addWidget(m_replyTimes);
    layout->addStretch(1);
    for (QPushButton *button : {m_reply, m_stop, m_disconnect})
        layout->addWidget(button);
    makeMenus();
    connectToTimeline();
    refresh();
}

QPushButton *HeaderStrip::makeButton(const char *name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

void HeaderStrip::makeMenus()
{
    auto *reply = new QMenu(m_reply);
    reply->addActions({m_actions.noReply, m_actions.echo, m_actions.rules});
    QMenu *partners = reply->addMenu(tr("Built-in &partners"));
    partners->addActions(m_actions.partners);
    reply->addAction(m_actions.editRules);
    reply->addSeparator();
    reply->addAction(m_actions.keepOpen);
    m_reply->setMenu(reply);
    m_reply->setAccessibleDescription(tr("What is answered when nobody types"));

    auto *disconnect = new QMenu(m_disconnect);
    disconnect->addActions({m_actions.close, m_actions.finish, m_actions.reset});
    m_disconnect->setText(tr("Disconnect"));
    m_disconnect->setMenu(disconnect);

    m_stop->setText(tr("Stop listening"));
    connect(m_stop, &QPushButton::clicked, m_actions.stopListening, &QAction::trigger);
}

void HeaderStrip::connectToTimeline()
{
    connect(&m_model, &ConnectionModel::rowsRemoved, this, &HeaderStrip::refresh);
    connect(&m_model.timeline(), &Timeline::changed, this, &HeaderStrip::refresh);
    connect(&m_model.timeline(), &Timeline::tick, this, &HeaderStrip::refresh);
}

void HeaderStrip::setSelection(const Selection &selection)
{
    m_selection = selection;
    m_rtt = std::chrono::microseconds(-1);
    refresh();
}

void HeaderStrip::setRtt(std::chrono::microseconds rtt)
{
    m_rtt = rtt;
    refresh();
}

void HeaderStrip::refresh()
{
    QModelIndex index;
    if (m_selection.count() == 1) {
        index = m_selection.listeners.isEmpty() ? m_model.indexOf(*m_selection.connections.cbegin())
                                                : m_model.indexOfListener(*m_selection.listeners.cbegin());
    }
    m_icon->setVisible(index.isValid());
    if (!index.isValid())
        showSeveral();
    else if (m_selection.listeners.isEmpty())
        showConnection(index);
    else
        showListener(index);
    refreshButtons();
}

void HeaderStrip::showConnection(const QModelIndex &index)
{
    const auto state = static_cast<ConnectionState>(index.data(ConnectionModel::State).toInt());
    m_icon->setShape(shapeOf(state));
    const QString local = index.data(ConnectionModel::LocalAddress).toString();
    const QString peer = index.data(ConnectionModel::PeerAddress).toString();
    QStringList identity {labelOf(index)};
    const bool isOurs = !index.data(ConnectionModel::Target).toString().isEmpty();
    if (!peer.isEmpty() && !identity.first().endsWith(peer))
        identity.append(u'(' + peer + u')');
    if (!isOurs && !local.isEmpty())
        identity.append(u"→ "_s + local);

    const QString word = stateWordOf(index);
    const QString since = state == ConnectionState::Connecting ? formatWait(ageOf(index)) : formatAge(ageOf(index));
    QString status = ageOf(index).count() < 0 ? word : tr("%1 %2", "state, for how long").arg(word, since);
    if (state >= ConnectionState::Closed && ageOf(index).count() >= 0)
        status = tr("%1 after %2", "how it ended, how long it lasted").arg(word, since);
    if (const qint64 unsent = index.data(ConnectionModel::Unsent).toLongLong(); unsent > 0)
        status = tr("%1, %2 not sent", "state, bytes").arg(status, formatBytes(unsent));
    showFacts(identity.join(u' '), status, index.data(ConnectionModel::BytesIn).toLongLong(),
        index.data(ConnectionModel::BytesOut).toLongLong());
}

void HeaderStrip::showListener(const QModelIndex &index)
{
    m_icon->setShape(shapeOf(static_cast<ListenerState>(index.data(ConnectionModel::State).toInt())));
    const QString label = labelOf(index);
    const QString addresses = index.data(ConnectionModel::Addresses).toStringList().join(", "_L1);
    const QString identity
        = addresses.isEmpty() || addresses == label ? label : tr("%1 (%2)", "listener, its addresses").arg(label, addresses);
    const QString status = tr("%1, %2 open, %3 ended", "state of a listener, its connections")
                               .arg(stateWordOf(index), formatCount(index.data(ConnectionModel::OpenCount).toLongLong()),
                                   formatCount(index.data(ConnectionModel::ClosedCount).toLongLong()));
    showFacts(identity, status, index.data(ConnectionModel::BytesIn).toLongLong(),
        index.data(ConnectionModel::BytesOut).toLongLong());
}

void HeaderStrip::showSeveral()
{
    const ConnectionTable &table = m_model.timeline().connections();
    if (m_selection.isAll()) {
        const QString counts = tr("%1 open, %2 ended")
                                   .arg(formatCount(table.counts().open),
                                       formatCount(table.counts().closed + table.counts().failed));
        return showFacts(tr("All connections"), counts, table.in().bytes, table.out().bytes);
    }
    qint64 in = 0;
    qint64 out = 0;
    const auto add = [&](const auto *row) {
        in += row ? row->in.bytes : 0;
        out += row ? row->out.bytes : 0;
    };
    for (const ListenerId id : m_selection.listeners)
        add(table.listener(id));
    for (const ConnectionId id : m_selection.connections) {
        const ConnectionRow *row = table.connection(id);
        if (row && !m_selection.listeners.contains(row->listener)) // else the listener's sum has it
            add(row);
    }
    showFacts(tr("%n selected", nullptr, static_cast<int>(m_selection.count())), {}, in, out);
}

void HeaderStrip::showFacts(const QString &identity, const QString &state, qint64 in, qint64 out)
{
    m_identity->setText(identity);
    m_state->showText(state);
    m_totals->showText(tr("↓ %1  ↑ %2", "bytes that came in, bytes that went out").arg(formatBytes(in), formatBytes(out)));
    m_totals->setAccessibleName(tr("%1 in, %2 out").arg(spokenBytes(in), spokenBytes(out)));
    m_rttLabel->setText(m_rtt.count() < 0 ? QString() : tr("RTT %1", "round-trip time").arg(formatRtt(m_rtt)));
    m_rttLabel->setVisible(m_rtt.count() >= 0);
}

void HeaderStrip::refreshButtons()
{
    const std::optional<Reply> chosen = m_actions.reply();
    QString reply = chosen ? tr("Reply: %1").arg(word(*chosen)) : tr("Reply: several");
    if (m_actions.keepOpen->isChecked())
        reply = tr("%1, keep open", "what is replied, and that our side stays open after a FIN").arg(reply);
    m_reply->setText(reply);
    m_reply->setVisible(m_actions.echo->isEnabled());
    m_stop->setVisible(m_actions.stopListening->isEnabled());
    m_disconnect->setVisible(m_actions.close->isEnabled());
}

} // namespace wirelark
