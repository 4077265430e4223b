#pragma once

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include <QObject>

#include "core/journal/journal.h"
#include "core/journal/journalloader.h"

namespace wirelark {

// A capture beside that of the window, read on a thread of its own, and the connections in it that carried bytes.
// Main thread.
class OtherCapture : public QObject
{
    Q_OBJECT

public:
    struct Connection
    {
        ConnectionId id = 0;
        QString peer; // may be empty
        qint64 bytes = 0;
    };

    explicit OtherCapture(const QString &path, QObject *parent = nullptr);
    // Stops it where it is.
    ~OtherCapture() override;

    const QString &path() const { return m_path; }
    // To be used once read() was told.
    const Journal &journal() const { return m_journal; }
    const LoadResult &result() const { return m_result; }
    const std::vector<Connection> &connections() const { return m_connections; } // by their numbers

Q_SIGNALS:
    void read();

private:
    void listConnections();

    const QString m_path;
    Journal m_journal;
    LoadResult m_result;
    std::vector<Connection> m_connections;
    std::atomic<bool> m_stop {false};
    std::thread m_thread;
};

} // namespace wirelark
