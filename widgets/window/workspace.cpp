#include "widgets/window/workspace.h"

#include <algorithm>

#include <QApplication>
#include <QDataStream>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/command/command.h"
#include "core/model/connectionmodel.h"
#include "core/payload/visibletext.h"
#include "core/timeline/messagerows.h"
#include "core/timeline/timeline.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/connections/connectionspane.h"
#include "widgets/connections/connectionsview.h"
#include "widgets/connections/headerstrip.h"
#include "widgets/find/findbar.h"
#include "widgets/find/findpresenter.h"
#include "widgets/inspector/hexview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/ladder/ladderview.h"
#include "widgets/log/logactions.h"
#include "widgets/log/logview.h"
#include "widgets/send/sendbox.h"
#include "widgets/snippets/snippetspane.h"
#include "widgets/start/waitingpanel.h"
#include "widgets/viewbar/filteredit.h"
#include "widgets/viewbar/viewbar.h"
#include "widgets/window/ladderpresenter.h"
#include "widgets/window/replypresenter.h"
#include "widgets/window/rowspresenter.h"
#include "widgets/window/sendtargets.h"

namespace wirelark {

namespace {

// At first: enough for six rows of bytes, and the log keeps most of the height.
constexpr int inspectorHeight = 170;

} // namespace

Workspace::Workspace(ConnectionModel &model, MessageRows &rows, ConnectionActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_timeline(model.timeline())
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_panes(new QSplitter(Qt::Vertical, this))
    , m_sidebar(new QWidget(this))
    , m_connectionsPane(new ConnectionsPane(model, actions, m_sidebar))
    , m_connections(m_connectionsPane->view())
    , m_header(new HeaderStrip(model, actions, this))
    , m_viewBar(new ViewBar(this))
    , m_findBar(new FindBar(this))
    , m_logPages(new QStackedWidget(this))
    , m_log(new LogView(rows, this))
    , m_ladder(new LadderView(rows, this))
    , m_ladderPresenter(new LadderPresenter(m_timeline, *m_ladder, *m_log, this))
    , m_replyPresenter(new ReplyPresenter(rows, *m_header, *m_log, this))
    , m_waiting(new WaitingPanel(this))
    , m_rowsPresenter(new RowsPresenter(m_timeline, rows, *m_viewBar, this))
    , m_inspector(new Inspector(this))
    , m_findPresenter(new FindPresenter(m_timeline, rows, *m_findBar, *m_log, *m_inspector, this))
    , m_sendBox(new SendBox(this))
    , m_snippets(new SnippetsPane(m_sidebar))
{
    m_inspector->setRows(&rows);
    m_inspector->hide();
    m_log->setConnectionStart([&timeline = m_timeline](ConnectionId id) { return timeline.connections().started(id); });
    m_log->setPeerOf([&timeline = m_timeline](ConnectionId id) {
        const ConnectionRow *row = timeline.connections().connection(id);
        return row ? row->peer.toString() : QString();
    });
    place();
    connectParts();
    refresh();
}

void Workspace::place()
{
    m_logPages->addWidget(m_log);
    m_logPages->addWidget(m_ladder);
    m_logPages->addWidget(m_waiting);
    m_panes->addWidget(m_logPages);
    m_panes->addWidget(m_inspector);
    m_panes->setStretchFactor(0, 1);
    m_panes->setStretchFactor(1, 0);
    m_panes->setChildrenCollapsible(false);

    auto *right = new QWidget(this);
    auto *rows = new QVBoxLayout(right);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_viewBar);
    rows->addWidget(m_findBar);
    rows->addWidget(m_panes, 1);
    rows->addWidget(m_sendBox);

    auto *left = new QVBoxLayout(m_sidebar);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_connectionsPane, 3);
    left->addWidget(m_snippets, 2);
    m_snippets->hide(); // until there are some
    m_columns->addWidget(m_sidebar);
    m_columns->addWidget(right);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);
    constexpr int sidebarWidth = 264;
    m_columns->setSizes({sidebarWidth, 1280 - sidebarWidth});

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_columns);
}

void Workspace::connectParts()
{
    connect(m_connections, &ConnectionsView::chosen, this, &Workspace::select);
    connect(m_log, &LogView::currentChanged, this, &Workspace::showCurrent);
    connect(m_rowsPresenter, &RowsPresenter::emptyTextChanged, m_log, &LogView::setEmptyText);
    connect(m_rowsPresenter, &RowsPresenter::emptyTextChanged, m_ladder, &LadderView::setEmptyText);
    connect(m_inspector, &Inspector::currentByteChanged, m_log, &LogView::setCurrentByte);
    connect(m_log->logActions(), &LogActions::resynchroniseRequested, m_rowsPresenter, &RowsPresenter::beginAtNextChunk);
    connect(m_inspector, &Inspector::beginRequested, m_rowsPresenter, &RowsPresenter::beginAt);
    connect(m_viewBar, &ViewBar::modeChanged, m_log, [this](ViewBar::Mode mode) {
        m_log->setMode(mode == ViewBar::Mode::Hex ? LogView::Mode::Hex : LogView::Mode::Text);
        m_ladder->setHex(mode == ViewBar::Mode::Hex);
    });
    connect(m_viewBar, &ViewBar::viewChanged, this, &Workspace::showView);
    connect(&m_viewBar->filterEdit(), &FilterEdit::left, this, &Workspace::focusRows);
    connect(&m_timeline, &Timeline::connectionsChanged, this, &Workspace::refresh);
    // Once it was sent, and when the person says otherwise.
    const auto forgetAim = [this] { QMetaObject::invokeMethod(this, [this] { aimAt({}); }, Qt::QueuedConnection); };
    connect(m_sendBox, &SendBox::targetChosen, this, [this] { m_aim.clear(); });
    connect(m_sendBox, &SendBox::sendRequested, this, forgetAim);
    connect(m_sendBox, &SendBox::repeatRequested, this, forgetAim);
    connect(m_sendBox, &SendBox::sendFileRequested, this, forgetAim);
}

void Workspace::select(const Selection &selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    m_aim.clear();
    m_header->setSelection(selection);
    m_rowsPresenter->setSelection(selection);
    m_ladderPresenter->setSelection(selection);
    m_replyPresenter->setSelection(selection);
    m_findPresenter->setSelection(selection);
    refresh();
    Q_EMIT selectionChanged(selection);
}

void Workspace::showCurrent(const Message &message)
{
    m_inspector->showMessage(message);
    if (message && !m_inspectorWasChosen && !isInspectorShown()) {
        m_inspector->show();
        if (!m_hasSavedPanes)
            m_panes->setSizes({m_panes->height() - inspectorHeight, inspectorHeight});
        Q_EMIT inspectorShownChanged(true);
    }
}

bool Workspace::showByte(const Message &message, qint64 byte)
{
    const MessageRows &rows = m_log->content().rows();
    Message shown = rows.at(rows.rowOf(message.id));
    if (shown.id != message.id || shown.first != message.first)
        shown = rows.at(rows.rowShowing(message));
    if (!shown)
        return false;
    m_log->setCurrent(shown.id);
    if (!isInspectorShown())
        setInspectorShown(true);
    // Another lens may have begun the row earlier, or later in the same record.
    if (shown.first.seq == message.first.seq)
        byte += qint64(message.first.offset) - qint64(shown.first.offset);
    m_inspector->select(byte, byte);
    return true;
}

// What depends on the states of connections, and not on how much they moved.
void Workspace::refresh()
{
    const ConnectionTable &table = m_timeline.connections();
    std::vector<SendTarget> targets = sendTargets(table, m_selection);
    QString unavailable = reasonNotToSend(table, m_selection);
    QString usual;
    if (!m_aim.isEmpty()) {
        const auto aimed = namedTarget(table, m_selection, m_aim);
        unavailable = aimed ? QString() : tr("No open connection is called %1.").arg(safeText(m_aim, 60));
        usual = aimed ? aimed->id : QString();
        if (aimed && std::ranges::find(targets, usual, &SendTarget::id) == targets.end())
            targets.push_back(*aimed);
    }
    m_sendBox->setTargets(targets, usual);
    m_sendBox->setUnavailable(unavailable);
    chooseLogPage();
}

void Workspace::aimAt(const QString &target)
{
    m_aim = target;
    if (!target.isEmpty())
        m_sendBox->followTargets();
    refresh();
}

// The listener that nobody has come to yet, when it is all there is to see: how to come to it says more than its rows.
const ListenerRow *Workspace::waitingListener() const
{
    const ConnectionTable &table = m_timeline.connections();
    const ListenerRow *alone = nullptr;
    if (m_selection.isAll() && table.counts().connections() == 0 && table.counts().listening == 1)
        alone = &*std::ranges::find(table.listeners(), ListenerState::Listening, &ListenerRow::state);
    else if (m_selection.connections.isEmpty() && m_selection.listeners.size() == 1)
        alone = table.listener(*m_selection.listeners.begin());
    const bool waits = alone && alone->state == ListenerState::Listening && !alone->addresses.empty()
        && alone->openCount + alone->endedCount == 0;
    return waits ? alone : nullptr;
}

void Workspace::chooseLogPage()
{
    const ListenerRow *alone = waitingListener();
    if (alone) {
        const SocketAddress &address = alone->addresses.front();
        const bool isLocal = address.host.isLoopback();
        m_waiting->setEndpoint({isLocal ? QStringLiteral("localhost") : QString(), address.port});
        m_waiting->setEchoing(alone->switches.reply == Reply::Echo);
    }
    QWidget *rows = m_viewBar->view() == ViewBar::View::Ladder ? static_cast<QWidget *>(m_ladder) : m_log;
    m_logPages->setCurrentWidget(alone ? m_waiting : rows);
}

// The focus goes along if it was in the view that gives its place away.
void Workspace::showView()
{
    const QWidget *before = m_logPages->currentWidget();
    const bool hadFocus = before->hasFocus() || before->isAncestorOf(QApplication::focusWidget());
    chooseLogPage();
    if (hadFocus)
        focusRows();
}

void Workspace::focusRows()
{
    m_logPages->currentWidget()->setFocus();
}

void Workspace::apply(const Selection &selection, const Command &command)
{
    m_rowsPresenter->apply(selection, command);
    if (command.find)
        m_findPresenter->find(*command.find);
}

void Workspace::setSidebarShown(bool shown)
{
    m_sidebar->setVisible(shown);
}

bool Workspace::isSidebarShown() const
{
    return m_sidebar->isVisibleTo(this);
}

void Workspace::setInspectorShown(bool shown)
{
    m_inspectorWasChosen = true;
    m_inspector->setVisible(shown);
    Q_EMIT inspectorShownChanged(shown);
}

bool Workspace::isInspectorShown() const
{
    return m_inspector->isVisibleTo(this);
}

QByteArray Workspace::saveSplitters() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_columns->saveState() << m_panes->saveState();
    return state;
}

void Workspace::restoreSplitters(const QByteArray &state)
{
    QDataStream in(state);
    QByteArray columns;
    QByteArray panes;
    in >> columns >> panes;
    if (in.status() != QDataStream::Ok)
        return;
    m_columns->restoreState(columns);
    m_hasSavedPanes = m_panes->restoreState(panes);
}

QList<QWidget *> Workspace::panes() const
{
    QList<QWidget *> shown;
    const QList<QWidget *> inOrder {m_connections, m_logPages->currentWidget(), m_inspector->hexView(), m_sendBox};
    for (QWidget *pane : inOrder) {
        if (pane->isVisibleTo(this))
            shown.append(pane);
    }
    return shown;
}

} // namespace wirelark
