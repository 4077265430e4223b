#pragma once

#include <QObject>

class QSocketNotifier;

namespace wirelark {

// SIGINT, SIGTERM and SIGHUP as a Qt signal on the main thread (self-pipe; see signal-safety(7)). One object a process,
// made before any other thread, so that every later thread inherits the blocked signals and only main is interrupted.
class StopSignal : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

    // Needs the application object. Other threads have been started: from here on the main thread takes the signals.
    void listen();
    // True a second after the first has come: who writes does not wait for a reader any longer. From the signal on a
    // system call that blocks the main thread is interrupted once a second (EINTR, or a part of it is done).
    static bool isPatienceOver();

Q_SIGNALS:
    void came();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace wirelark
