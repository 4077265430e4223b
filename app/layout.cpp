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

void restorePanes(MainWindow &window, Settings &settings)
{
    window.workspace().restoreSplitters(settings.viewState(panes));
    window.setSidebarShown(settings.isSidebarVisible());
    if (!settings.isInspectorVisible())
        window.workspace().setInspectorShown(false);
    QObject::connect(window.actions().showSidebar, &QAction::triggered, &window,
        [&settings](bool shown) { settings.setSidebarVisible(shown); });
    QObject::connect(window.actions().showInspector, &QAction::triggered, &window,
        [&settings](bool shown) { settings.setInspectorVisible(shown); });
}

} // namespace

void restoreLayout(MainWindow &window, Settings &settings)
{
    window.restoreGeometry(settings.windowGeometry());
    restorePanes(window, settings);
    window.workspace().viewBar().setMode(settings.isLogHex() ? ViewBar::Mode::Hex : ViewBar::Mode::Text);
    window.workspace().log().restoreColumns(settings.viewState(logColumns));
    window.setDataZoom(settings.dataZoom());
}

void saveLayout(const MainWindow &window, Settings &settings)
{
    settings.setWindowGeometry(window.saveGeometry());
    settings.setViewState(panes, window.workspace().saveSplitters());
    settings.setViewState(logColumns, window.workspace().log().saveColumns());
    settings.setLogHex(window.workspace().viewBar().mode() == ViewBar::Mode::Hex);
    settings.setDataZoom(window.dataZoom());
}

} // namespace wirelark
