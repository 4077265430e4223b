#include "widgets/window/mainwindow.h"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/model/connectionmodel.h"
#include "widgets/bar/addressbar.h"
#include "widgets/bar/banner.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/connections/connectionsview.h"
#include "widgets/find/findpresenter.h"
#include "widgets/connections/headerstrip.h"
#include "widgets/connections/replylabel.h"
#include "widgets/inspector/inspector.h"
#include "widgets/ladder/ladderview.h"
#include "widgets/log/logview.h"
#include "widgets/palette/commandpalette.h"
#include "widgets/send/sendbox.h"
#include "widgets/start/startpage.h"
#include "widgets/status/statusbar.h"
#include "widgets/viewbar/filteredit.h"
#include "widgets/viewbar/viewbar.h"
#include "widgets/window/markspresenter.h"
#include "widgets/window/rowspresenter.h"
#include "widgets/window/statuspresenter.h"
#include "widgets/window/toolwindows.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

namespace wirelark {

MainWindow::MainWindow(Kind kind, ConnectionModel &model, MessageRows &rows, QWidget *parent)
    : QMainWindow(parent)
    , m_kind(kind)
    , m_model(model)
    , m_rows(rows)
    , m_actions(new WindowActions(this))
    , m_connectionActions(new ConnectionActions(model.timeline(), this))
    , m_bar(new AddressBar(this))
    , m_banner(new Banner(this))
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(this))
    , m_status(new StatusBar(this))
    , m_statusPresenter(new StatusPresenter(model.timeline(), *m_status, this))
{
    setWindowTitle(kind == Kind::Live ? tr("Wirelark") : tr("Capture – Wirelark"));
    // As much of the screen as leaves room for the frame that the desktop puts around it.
    constexpr QSize frame(0, 40);
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - frame));
    place();
    connectActions();
    m_actions->fillMenuBar(menuBar(), *m_connectionActions);
    makeWorkspaceWhenNeeded();
    if (kind == Kind::Capture) {
        m_actions->leaveOutLive();
        showWorkspace();
    }
}

void MainWindow::place()
{
    m_banner->hide();
    m_pages->addWidget(m_start);
    m_bar->setVisible(m_kind == Kind::Live);

    auto *centre = new QWidget(this);
    auto *rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_banner);
    rows->addWidget(m_pages, 1);
    setCentralWidget(centre);
    setStatusBar(m_status);
}

void MainWindow::connectActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->focusBar, &QAction::triggered, m_bar, &AddressBar::selectAll);
    connect(m_actions->newListener, &QAction::triggered, m_bar, [this] {
        m_bar->setLine(QStringLiteral("listen localhost:5000"));
        m_bar->selectPart(QStringLiteral("localhost:5000"));
    });
    connect(m_actions->newConnection, &QAction::triggered, m_bar, [this] {
        m_bar->setLine(QStringLiteral("connect localhost:5000"));
        m_bar->selectPart(QStringLiteral("localhost:5000"));
    });
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { visitPane(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { visitPane(-1); });
    connect(m_actions->commandPalette, &QAction::triggered, this, &MainWindow::togglePalette);
    connect(m_actions->fullScreen, &QAction::toggled, this,
        [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(m_actions->showSidebar, &QAction::triggered, this, &MainWindow::setSidebarShown);
    m_actions->showSidebar->setChecked(true);
    connect(m_actions->zoomIn, &QAction::triggered, this, [this] { setDataZoom(m_zoom + 1); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [this] { setDataZoom(m_zoom - 1); });
    connect(m_actions->zoomReset, &QAction::triggered, this, [this] { setDataZoom(0); });
}

Workspace &MainWindow::workspace()
{
    if (!m_workspace)
        makeWorkspace();
    return *m_workspace;
}

void MainWindow::makeWorkspaceWhenNeeded()
{
    // Its own actions belong into the menus as well.
    const QList<QAction *> menus = menuBar()->actions();
    for (const QAction *menu : menus)
        connect(menu->menu(), &QMenu::aboutToShow, this, [this] { workspace(); });
    const QList<QAction *> actions = m_actions->ofWorkspace() << m_connectionActions->editRules;
    for (QAction *action : actions) {
        connect(action, &QAction::triggered, this, [this, action](bool checked) {
            if (m_workspace)
                return;
            makeWorkspace();
            Q_EMIT action->triggered(checked); // to those who are there only now
        });
    }
}

void MainWindow::makeWorkspace()
{
    m_workspace = new Workspace(m_model, m_rows, *m_connectionActions, this);
    m_pages->addWidget(m_workspace);
    m_workspace->sendBox().setVisible(m_kind == Kind::Live);
    m_statusPresenter->setLog(m_workspace->log());
    m_actions->addWorkspace(
        *m_workspace->log().logActions(), *m_workspace->ladder().ladderActions(), m_workspace->inspector());
    m_marks = new MarksPresenter(*m_actions, m_workspace->log(), m_rows, this);
    new ToolWindows(*m_actions, *m_workspace, m_rows, m_model.timeline(), this);
    connectWorkspace();
    setSidebarShown(m_actions->showSidebar->isChecked());
    setDataZoom(m_zoom);
    Q_EMIT workspaceMade();
}

void MainWindow::connectWorkspace()
{
    ConnectionsView &connections = m_workspace->connections();
    connect(m_actions->nextConnection, &QAction::triggered, &connections, &ConnectionsView::selectNext);
    connect(m_actions->previousConnection, &QAction::triggered, &connections, &ConnectionsView::selectPrevious);
    connect(m_actions->showEverything, &QAction::triggered, &connections, &ConnectionsView::selectAll);

    ReplyLabel &replyTimes = m_workspace->header().replyTimes();
    connect(&replyTimes, &ReplyLabel::hasTimesChanged, m_actions->replyTimes, &QAction::setEnabled);
    connect(m_actions->replyTimes, &QAction::triggered, &replyTimes, &ReplyLabel::popup);

    connect(m_connectionActions->filter, &QAction::triggered, this, [this] { setSidebarShown(true); });
    connect(m_workspace->inspector().sidePane()->checksumAction(), &QAction::triggered, m_workspace, [this](bool on) {
        if (on)
            m_workspace->setInspectorShown(true);
    });
    connect(m_actions->showInspector, &QAction::triggered, m_workspace, &Workspace::setInspectorShown);
    connect(m_workspace, &Workspace::inspectorShownChanged, m_actions->showInspector, &QAction::setChecked);

    ViewBar &viewBar = m_workspace->viewBar();
    connect(m_actions->viewMessages, &QAction::triggered, &viewBar, [&viewBar] { viewBar.setView(ViewBar::View::Messages); });
    connect(m_actions->viewLadder, &QAction::triggered, &viewBar, [&viewBar] { viewBar.setView(ViewBar::View::Ladder); });
    connect(&viewBar, &ViewBar::viewChanged, this, [this](ViewBar::View view) {
        (view == ViewBar::View::Ladder ? m_actions->viewLadder : m_actions->viewMessages)->setChecked(true);
    });
    connect(m_actions->toggleHex, &QAction::triggered, &viewBar, &ViewBar::toggleMode);
    connect(&viewBar, &ViewBar::modeChanged, m_actions->toggleHex,
        [this](ViewBar::Mode mode) { m_actions->toggleHex->setChecked(mode == ViewBar::Mode::Hex); });
    connect(m_actions->chooseLens, &QAction::triggered, &m_workspace->rowsPresenter(), &RowsPresenter::chooseLens);
    connect(m_actions->filter, &QAction::triggered, &viewBar, [&viewBar] {
        viewBar.showFilter();
        viewBar.filterEdit().setFocus(Qt::ShortcutFocusReason);
        viewBar.filterEdit().selectAll();
    });
    FindPresenter &find = m_workspace->findPresenter();
    connect(m_actions->find, &QAction::triggered, &find, &FindPresenter::open);
    connect(m_actions->findNext, &QAction::triggered, &find, &FindPresenter::findNext);
    connect(m_actions->findPrevious, &QAction::triggered, &find, &FindPresenter::findPrevious);
}

void MainWindow::setDataZoom(int points)
{
    m_zoom = std::clamp(points, minDataZoom, maxDataZoom);
    if (!m_workspace)
        return;
    m_workspace->log().setZoom(m_zoom);
    m_workspace->ladder().setZoom(m_zoom);
    m_workspace->inspector().setZoom(m_zoom);
}

bool MainWindow::showsWorkspace() const
{
    return m_workspace && m_pages->currentWidget() == m_workspace;
}

void MainWindow::showWorkspace()
{
    if (showsWorkspace())
        return;
    m_pages->setCurrentWidget(&workspace());
    // Below this width the log needs the room more than the list of connections does.
    constexpr int narrow = 1000;
    if (width() < narrow)
        setSidebarShown(false);
}

void MainWindow::setSidebarShown(bool shown)
{
    if (m_workspace)
        m_workspace->setSidebarShown(shown);
    m_actions->showSidebar->setChecked(shown);
}

void MainWindow::visitPane(int step)
{
    QList<QWidget *> panes;
    if (m_kind == Kind::Live)
        panes.append(m_bar->focusProxy() ? m_bar->focusProxy() : m_bar);
    if (showsWorkspace())
        panes += m_workspace->panes();
    else
        panes.append(m_start);
    const auto hasFocus = [](const QWidget *pane) {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (pane == focus || pane->isAncestorOf(focus) || pane->parentWidget() == focus);
    };
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (hasFocus(panes.at(i)))
            current = i;
    }
    const qsizetype count = panes.size();
    const qsizetype next = current < 0 ? 0 : (current + step + count) % count;
    focusPane(panes.at(next));
}

void MainWindow::focusPane(QWidget *pane)
{
    if (m_workspace && pane == &m_workspace->sendBox())
        return m_workspace->sendBox().focusEdit();
    QWidget *taker = pane;
    // One that takes no keys itself hands the focus to the first thing in it that does.
    const auto takesKeys = [pane](const QWidget *widget) {
        return pane->isAncestorOf(widget) && widget->isVisibleTo(pane) && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus;
    };
    if (pane->focusPolicy() == Qt::NoFocus) {
        do
            taker = taker->nextInFocusChain();
        while (taker != pane && !takesKeys(taker));
    }
    taker->setFocus(Qt::TabFocusReason);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        onEscape();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::onEscape()
{
    // From outside inwards: the banner, then bar -> send box -> log.
    if (m_banner->isVisible())
        m_banner->dismiss();
    else if (showsWorkspace() && m_bar->isAncestorOf(QApplication::focusWidget()))
        m_workspace->sendBox().focusEdit();
    else if (showsWorkspace())
        m_workspace->focusRows();
}

void MainWindow::togglePalette()
{
    workspace(); // what can be done there is found as well
    if (!m_palette)
        m_palette = new CommandPalette(*this);
    m_palette->toggle();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    event->accept();
}

} // namespace wirelark
