#include "app/capturewindow.h"

#include <QAction>

#include "app/exportcontrol.h"
#include "app/ladderfile.h"
#include "app/layout.h"
#include "app/rulecontrol.h"
#include "app/sequencecontrol.h"
#include "core/explain/explain.h"
#include "core/payload/visibletext.h"
#include "core/settings/settings.h"
#include "widgets/bar/banner.h"
#include "widgets/status/statusbar.h"
#include "widgets/window/markspresenter.h"
#include "widgets/window/windowactions.h"

namespace wirelark {

CaptureWindow::CaptureWindow(
    Settings &settings, const QStringList &files, const QString &title, std::unique_ptr<JournalDirectory> session)
    : m_session(std::move(session))
    , m_window(std::make_unique<MainWindow>(MainWindow::Kind::Capture, m_desk.connections, m_desk.rows))
    , m_export(std::make_unique<ExportControl>(m_desk.rows, *m_window))
    , m_rules(std::make_unique<RuleControl>(*m_window, settings))
    , m_sequences(std::make_unique<SequenceControl>(*m_window, m_desk, nullptr))
{
    m_window->setWindowTitle(tr("%1 – Wirelark").arg(safeText(title)));
    restoreWindow(*m_window, settings);
    restorePanes(*m_window, settings);
    saveLadderOf(*m_window);
    m_window->actions().rememberSent->setChecked(settings.remembersHistory());
    connect(m_window.get(), &MainWindow::closing, this, &CaptureWindow::closed);
    connect(&m_window->marks(), &MarksPresenter::noted, this, &CaptureWindow::tellOfMarks, Qt::SingleShotConnection);
    connect(&m_progress, &QTimer::timeout, this, &CaptureWindow::showProgress);
    m_progress.start(std::chrono::milliseconds(50));
    m_reader = std::thread([this, files] {
        m_result = loadJournal(m_desk.journal, files, [this](qint64 read, qint64 total) {
            m_read = read;
            m_total = total;
            return !m_stop;
        });
        m_done = true;
    });
}

CaptureWindow::~CaptureWindow()
{
    m_stop = true;
    m_reader.join();
}

void CaptureWindow::showProgress()
{
    // What has been read can be seen already.
    m_desk.timeline.wake();
    if (m_done)
        return finish();
    const qint64 total = m_total;
    if (total > 0)
        m_window->status().setReading(int(m_read * 100 / total));
}

void CaptureWindow::finish()
{
    m_progress.stop();
    m_window->marks().restore(m_desk.journal.marks());
    const Problem problem = explain(m_result);
    if (!problem.isNull())
        m_window->banner().showProblem(problem, false);
}

// The file is whose it is; it is not written to.
void CaptureWindow::tellOfMarks()
{
    m_window->banner().showProblem({tr("Marks and notes are not written into an open capture"),
                                       tr("Export what is shown as a capture (menu File) to keep them: the copy has them."), {}, {},
                                       Severity::Information},
        false);
}

} // namespace wirelark
