#include "app/layout.h"

#include <QAction>

#include "core/settings/settings.h"
#include "widgets/log/logview.h"
#include "widgets/viewbar/viewbar.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

namespace wirelark {

namespace {

const QString panes = QStringLiteral("panes");
const QString logColumns = QStringLiteral("logColumns");

} // namespace

void restoreWindow(MainWindow &window, Settings &settings)
{
    window.restoreGeometry(settings.windowGeometry());
    window.setSidebarShown(settings.isSidebarVisible());
    window.setDataZoom(settings.dataZoom());
    QObject::connect(window.actions().showSidebar, &QAction::triggered, &window,
        [&settings](bool shown) { settings.setSidebarVisible(shown); });
}

void restorePanes(MainWindow &window, Settings &settings)
{
    window.workspace().restoreSplitters(settings.viewState(panes));
    if (!settings.isInspectorVisible())
        window.workspace().setInspectorShown(false);
    QObject::connect(window.actions().showInspector, &QAction::triggered, &window,
        [&settings](bool shown) { settings.setInspectorVisible(shown); });
    window.workspace().viewBar().setMode(settings.isLogHex() ? ViewBar::Mode::Hex : ViewBar::Mode::Text);
    window.workspace().log().restoreColumns(settings.viewState(logColumns));
}

void saveLayout(MainWindow &window, Settings &settings)
{
    settings.setWindowGeometry(window.saveGeometry());
    settings.setDataZoom(window.dataZoom());
    if (!window.hasWorkspace())
        return;
    settings.setViewState(panes, window.workspace().saveSplitters());
    settings.setViewState(logColumns, window.workspace().log().saveColumns());
    settings.setLogHex(window.workspace().viewBar().mode() == ViewBar::Mode::Hex);
}

} // namespace wirelark
