#include "app/layout.h"

#include "core/settings/settings.h"
#include "widgets/viewbar/viewbar.h"
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
    window.workspace().viewBar().setMode(settings.isLogHex() ? ViewBar::Mode::Hex : ViewBar::Mode::Text);
    window.setDataZoom(settings.dataZoom());
}

void saveLayout(const MainWindow &window, Settings &settings)
{
    settings.setWindowGeometry(window.saveGeometry());
    settings.setViewState(panes, window.workspace().saveSplitters());
    settings.setLogHex(window.workspace().viewBar().mode() == ViewBar::Mode::Hex);
    settings.setDataZoom(window.dataZoom());
}

} // namespace wirelark
