#include "app/recordcontrol.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

#include "app/live.h"
#include "core/timeline/timeline.h"
#include "widgets/bar/banner.h"
#include "widgets/status/statusbar.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;

namespace wirelark {

RecordControl::RecordControl(Live &live, const Timeline &timeline, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_live(live)
    , m_window(window)
{
    connect(window.actions().record, &QAction::triggered, this, &RecordControl::toggle);
    connect(window.actions().saveCapture, &QAction::triggered, this, &RecordControl::save);
    connect(&window.status(), &StatusBar::activated, this, [this](StatusItem item) {
        if (item == StatusItem::Record)
            m_window.actions().record->trigger();
    });
    connect(&timeline, &Timeline::eventSeen, this, &RecordControl::onEvent);
}

void RecordControl::start(const QString &path)
{
    if (const int error = m_live.startRecording(path)) {
        show({});
        return m_window.banner().showProblem(explain(FileFault::CannotRecord, path, error), false);
    }
    show(path);
    m_window.status().setShown(StatusItem::Record, true);
}

void RecordControl::toggle(bool on)
{
    if (!on)
        return stop();
    m_window.actions().record->setChecked(false); // until there is a file
    const QString path = askForFile(tr("Record to"));
    if (!path.isEmpty())
        start(path);
}

void RecordControl::stop()
{
    m_live.stopRecording();
    show({});
}

void RecordControl::show(const QString &path)
{
    m_path = path;
    m_window.actions().record->setChecked(!path.isEmpty());
    m_window.status().setRecording(QFileInfo(path).fileName());
}

void RecordControl::save()
{
    const QString path = askForFile(tr("Save capture"));
    if (path.isEmpty())
        return;
    if (const int error = m_live.saveCapture(path))
        m_window.banner().showProblem(explain(FileFault::CannotSave, path, error), false);
}

// A recording that fails later has ended by that; the banner is not ours.
void RecordControl::onEvent(const Record &record)
{
    const EndReason reason = record.event.reason;
    const bool isFailure = reason == EndReason::DiskFull || reason == EndReason::RecordingFailed;
    if (record.event.kind == EventKind::Note && isFailure && !m_path.isEmpty() && record.event.text == m_path)
        show({});
}

QString RecordControl::askForFile(const QString &title)
{
    return QFileDialog::getSaveFileName(&m_window, title, u"capture.pcapng"_s, tr("Captures (*.pcapng)"));
}

} // namespace wirelark
