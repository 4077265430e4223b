#pragma once

#include "core/net/descriptor.h"

#include <QObject>
#include <QTimer>

class QSocketNotifier;
class QWidget;

namespace wirelark {

class ConfirmDialog;

// Ends another program of the same user, after the one confirmation of Wirelark, which names it and its pid: politely
// (SIGTERM) first, by force (SIGKILL) only if that did not work within three seconds and the person says so.
// Holds the process by a pidfd (pidfd_open(2)), so that a number that is used again cannot be hit. Deletes itself.
class ProcessEnd : public QObject
{
    Q_OBJECT

public:
    ProcessEnd(qint64 pid, const QString &name, QWidget *window);
    ~ProcessEnd() override;

    void ask();

Q_SIGNALS:
    void ended(); // the program is not there any more

private:
    void askPolitely();
    void askForForce();
    void signal(int number);
    void finish(bool isGone);

    qint64 m_pid;
    QString m_name;
    Descriptor m_process;
    QSocketNotifier *m_exit = nullptr;
    QTimer m_patience;
    ConfirmDialog *m_dialog;
};

} // namespace wirelark
