#include "app/exportcontrol.h"

#include <algorithm>

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

#include "core/explain/explain.h"
#include "core/export/exportthread.h"
#include "core/payload/visibletext.h"
#include "core/timeline/messagerows.h"
#include "widgets/bar/banner.h"
#include "widgets/log/logview.h"
#include "widgets/status/statusbar.h"
#include "widgets/viewbar/viewbar.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/markspresenter.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

namespace wirelark {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What the dialog proposes, and what it offers to see.
struct FileKind
{
    QString name;
    QString filter;
};

FileKind kindOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Text:
        return {u"messages.txt"_s, ExportControl::tr("Text (*.txt)")};
    case ExportFormat::Csv:
        return {u"messages.csv"_s, ExportControl::tr("Comma-separated values (*.csv)")};
    case ExportFormat::JsonLines:
        return {u"messages.jsonl"_s, ExportControl::tr("JSON lines (*.jsonl)")};
    case ExportFormat::Bytes:
        return {u"messages.bin"_s, ExportControl::tr("Bytes (*.bin)")};
    case ExportFormat::Pcapng:
        break;
    }
    return {u"messages.pcapng"_s, ExportControl::tr("Captures (*.pcapng)")};
}

QString namesOf(const QStringList &files)
{
    QStringList names;
    for (const QString &file : files)
        names += safeText(QFileInfo(file).fileName());
    return names.join(u", "_s);
}

} // namespace

ExportControl::ExportControl(const MessageRows &rows, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
    , m_window(window)
{
    const WindowActions &actions = window.actions();
    const std::pair<QAction *, ExportFormat> formats[] = {{actions.exportText, ExportFormat::Text},
        {actions.exportCsv, ExportFormat::Csv}, {actions.exportJson, ExportFormat::JsonLines},
        {actions.exportBytes, ExportFormat::Bytes}, {actions.exportPcapng, ExportFormat::Pcapng}};
    for (const auto &[action, format] : formats)
        connect(action, &QAction::triggered, this, [this, format = format] { ask(format); });
    connect(&window.status(), &StatusBar::activated, this, [this](StatusItem item) {
        if (item == StatusItem::Export)
            onStatusClicked();
    });
    connect(&m_progress, &QTimer::timeout, this, &ExportControl::showProgress);
    m_farewell.setSingleShot(true);
    connect(&m_farewell, &QTimer::timeout, this, [this] { m_window.status().setShown(StatusItem::Export, false); });
}

ExportControl::~ExportControl() = default;

void ExportControl::ask(ExportFormat format)
{
    const FileKind kind = kindOf(format);
    const QString path = QFileDialog::getSaveFileName(&m_window, tr("Export what is shown"), kind.name, kind.filter);
    if (!path.isEmpty() && !m_thread)
        confirm(requestFor(format, path));
}

ExportRequest ExportControl::requestFor(ExportFormat format, const QString &path) const
{
    ExportRequest request;
    request.format = format;
    request.path = path;
    request.query = m_rows.query();
    request.facts = m_rows.facts();
    request.marks = m_window.marks().marks();
    const LogView &log = m_window.workspace().log();
    if (m_window.workspace().viewBar().mode() == ViewBar::Mode::Hex)
        request.bytesAs = BytesAs::Hex;
    if (m_window.actions().exportSelected->isChecked() && log.current())
        request.rows = RowRange {m_rows.idAt(log.selection().firstRow(m_rows)), m_rows.idAt(log.selection().lastRow(m_rows))};
    return request;
}

// The dialog has asked about the name it knows; bytes go into files that are called a little otherwise.
void ExportControl::confirm(const ExportRequest &request)
{
    QStringList existing;
    const QStringList files = filesOf(request);
    std::ranges::copy_if(files, std::back_inserter(existing), [](const QString &file) { return QFileInfo::exists(file); });
    if (existing.isEmpty() || existing.contains(request.path))
        return start(request);
    auto *dialog = new ConfirmDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, request] { start(request); });
    dialog->ask(tr("Replace %1?").arg(namesOf(existing)), tr("What is in it now will be lost."), tr("Replace"));
}

void ExportControl::start(const ExportRequest &request)
{
    m_files = filesOf(request);
    m_farewell.stop();
    enableActions(false);
    m_thread = std::make_unique<ExportThread>(m_rows.journal(), request);
    m_progress.start(50ms);
}

void ExportControl::showProgress()
{
    if (m_thread->isDone())
        return finish();
    m_window.status().setExporting(m_thread->percent());
    m_window.status().setShown(StatusItem::Export, true);
}

void ExportControl::finish()
{
    const ExportResult result = m_thread->result();
    m_thread.reset();
    m_progress.stop();
    enableActions(true);
    m_window.status().setShown(StatusItem::Export, result.fault == ExportResult::Fault::None);
    if (result.fault == ExportResult::Fault::CannotWrite)
        return m_window.banner().showProblem(explain(FileFault::CannotExport, result.path, result.error), false);
    if (result.fault == ExportResult::Fault::Stopped)
        return;
    m_window.status().setExported(result.rows, namesOf(m_files));
    m_farewell.start(10s);
    if (result.missing > 0)
        m_window.banner().showProblem(explain(FileFault::ExportNotWhole, m_files.front()), false);
}

void ExportControl::onStatusClicked()
{
    if (m_thread)
        m_thread->stop();
    else
        m_window.status().setShown(StatusItem::Export, false);
}

void ExportControl::enableActions(bool enabled)
{
    const WindowActions &actions = m_window.actions();
    for (QAction *action : {actions.exportText, actions.exportCsv, actions.exportJson, actions.exportBytes, actions.exportPcapng})
        action->setEnabled(enabled);
}

} // namespace wirelark
