#pragma once

#include <QObject>

class QSocketNotifier;

namespace wirelark {

// SIGINT and SIGTERM as a Qt signal on the main thread (self-pipe; see signal-safety(7)). One object a process,
// made before any other thread, so that every later thread inherits the blocked signals and only main is interrupted.
class StopSignal : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

    // Needs the application object. Other threads have been started: from here on the main thread takes the signals.
    void listen();
    // True as soon as one has come, even while the main thread is blocked in a system call (which returns EINTR).
    static bool hasCome();

Q_SIGNALS:
    void came();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace wirelark
