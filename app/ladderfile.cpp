#include "app/ladderfile.h"

#include <cerrno>

#include <QAction>
#include <QFileDialog>
#include <QSaveFile>

#include "core/explain/explain.h"
#include "core/ladder/laddersvg.h"
#include "widgets/bar/banner.h"
#include "widgets/ladder/ladderactions.h"
#include "widgets/ladder/ladderview.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/workspace.h"

namespace wirelark {

namespace {

// 0, or the errno of what failed.
int write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    errno = 0;
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? 0 : errno != 0 ? errno : EIO;
}

void save(MainWindow &window)
{
    const QString path = QFileDialog::getSaveFileName(
        &window, MainWindow::tr("Save the ladder as SVG"), {}, MainWindow::tr("Pictures (*.svg)"));
    if (path.isEmpty())
        return;
    if (const int error = write(path, ladderSvg(window.workspace().ladder().picture())))
        window.banner().showProblem(explain(FileFault::CannotExport, path, error), false);
}

} // namespace

void saveLadderOf(MainWindow &window)
{
    QObject::connect(window.workspace().ladder().ladderActions()->saveSvg(), &QAction::triggered, &window, [&window] { save(window); });
}

} // namespace wirelark
