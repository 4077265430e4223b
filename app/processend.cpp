#include "app/processend.h"

#include <csignal>

#include <sys/syscall.h>
#include <unistd.h>

#include <QSocketNotifier>

#include "widgets/window/confirmdialog.h"

namespace wirelark {

namespace {

constexpr std::chrono::seconds politePatience {3};

// By number: the C library of Debian 12 declares these two without C linkage.
int openProcess(qint64 pid)
{
    return int(::syscall(SYS_pidfd_open, pid_t(pid), 0));
}

bool sendSignal(int process, int number)
{
    return ::syscall(SYS_pidfd_send_signal, process, number, nullptr, 0) == 0;
}

} // namespace

ProcessEnd::ProcessEnd(qint64 pid, const QString &name, QWidget *window)
    : QObject(window)
    , m_pid(pid)
    , m_name(name)
    , m_process(openProcess(pid))
    , m_dialog(new ConfirmDialog(window))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(politePatience);
    connect(&m_patience, &QTimer::timeout, this, &ProcessEnd::askForForce);
    connect(m_dialog, &ConfirmDialog::rejected, this, [this] {
        if (!m_patience.isActive())
            finish(false);
    });
}

ProcessEnd::~ProcessEnd()
{
    m_dialog->deleteLater();
}

void ProcessEnd::ask()
{
    if (!m_process.isOpen())
        return finish(true); // it has ended by itself meanwhile
    m_exit = new QSocketNotifier(m_process.get(), QSocketNotifier::Read, this);
    connect(m_exit, &QSocketNotifier::activated, this, [this] { finish(true); });
    connect(m_dialog, &ConfirmDialog::accepted, this, &ProcessEnd::askPolitely, Qt::SingleShotConnection);
    m_dialog->ask(tr("End %1?").arg(m_name),
        tr("%1 (pid %2) will be asked to end. Unsaved work in it may be lost.").arg(m_name, QString::number(m_pid)), tr("End it"));
}

void ProcessEnd::askPolitely()
{
    m_patience.start();
    signal(SIGTERM);
}

void ProcessEnd::askForForce()
{
    connect(m_dialog, &ConfirmDialog::accepted, this, [this] { signal(SIGKILL); }, Qt::SingleShotConnection);
    m_dialog->ask(tr("%1 is still there").arg(m_name),
        tr("%1 (pid %2) did not end when asked. Ending it by force gives it no chance to save anything.").arg(m_name, QString::number(m_pid)),
        tr("Force"));
}

void ProcessEnd::signal(int number)
{
    if (!sendSignal(m_process.get(), number))
        finish(false);
}

void ProcessEnd::finish(bool isGone)
{
    m_patience.stop();
    if (m_exit)
        m_exit->setEnabled(false);
    m_dialog->hide();
    if (isGone)
        Q_EMIT ended();
    deleteLater();
}

} // namespace wirelark
