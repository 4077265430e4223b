#include "app/layout.h"

#include "core/settings/settings.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/workspace.h"

namespace wirelark {

namespace {

const QString panes = QStringLiteral("panes");

} // namespace

void restoreLayout(MainWindow &window, const Settings &settings)
{
    window.restoreGeometry(settings.windowGeometry());
    window.workspace().restoreSplitters(settings.viewState(panes));
}

void saveLayout(const MainWindow &window, Settings &settings)
{
    settings.setWindowGeometry(window.saveGeometry());
    settings.setViewState(panes, window.workspace().saveSplitters());
}

} // namespace wirelark
