#pragma once

#include "app/desk.h"
#include "core/journal/journaldirectory.h"
#include "core/journal/journalloader.h"
#include "widgets/window/mainwindow.h"

#include <atomic>
#include <memory>
#include <thread>

#include <QObject>
#include <QTimer>

namespace wirelark {

class ExportControl;
class RuleControl;
class SequenceControl;
class Settings;

// A saved capture, or the journal of a session that was killed, in a window of its own. Read on a thread, so that the
// window is there at once and can be closed at any time. Main thread.
class CaptureWindow : public QObject
{
    Q_OBJECT

public:
    // Begins to read. `session`: the files belong to it; it is held as long as the window is open.
    CaptureWindow(Settings &settings, const QStringList &files, const QString &title, std::unique_ptr<JournalDirectory> session = {});
    ~CaptureWindow() override; // stops reading

    MainWindow &window() { return *m_window; }

Q_SIGNALS:
    void closed();

private:
    void showProgress();
    void finish();
    void tellOfMarks();

    std::unique_ptr<JournalDirectory> m_session;
    Desk m_desk {Timeline::Source::Reopened};
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ExportControl> m_export;
    std::unique_ptr<RuleControl> m_rules;
    std::unique_ptr<SequenceControl> m_sequences;
    std::atomic<qint64> m_read {0};
    std::atomic<qint64> m_total {0};
    std::atomic<bool> m_stop {false};
    std::atomic<bool> m_done {false};
    LoadResult m_result; // valid once m_done
    QTimer m_progress;
    std::thread m_reader;
};

} // namespace wirelark
