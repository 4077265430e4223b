#pragma once

#include "core/export/exportrequest.h"

#include <memory>

#include <QObject>
#include <QTimer>

namespace wirelark {

class ExportThread;
class MainWindow;
class MessageRows;

// Rows of the log into files, from the window: asks for the file, shows how far it is, and says how it ended. One at a
// time, on a thread of its own. Main thread.
class ExportControl : public QObject
{
    Q_OBJECT

public:
    // Both must outlive this.
    ExportControl(const MessageRows &rows, MainWindow &window, QObject *parent = nullptr);
    // Stops it; a file that is not whole goes away.
    ~ExportControl() override;

private:
    void ask(ExportFormat format);
    ExportRequest requestFor(ExportFormat format, const QString &path) const;
    void confirm(const ExportRequest &request);
    void start(const ExportRequest &request);
    void showProgress();
    void finish();
    void onStatusClicked();
    void enableActions(bool enabled);

    const MessageRows &m_rows;
    MainWindow &m_window;
    QStringList m_files; // that are being written
    std::unique_ptr<ExportThread> m_thread;
    QTimer m_progress;
    QTimer m_farewell; // takes the last word away
};

} // namespace wirelark
