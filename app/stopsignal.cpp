#include "app/stopsignal.h"

#include <atomic>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>

namespace wirelark {

namespace {

std::atomic<bool> g_hasCome {false};
int g_pipe[2] = {-1, -1};

void onSignal(int)
{
    const int before = errno;
    g_hasCome.store(true, std::memory_order_relaxed);
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(g_pipe[1], &byte, 1);
    errno = before;
}

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    return set;
}

} // namespace

StopSignal::StopSignal(QObject *parent)
    : QObject(parent)
{
    // A peer or a pipe that goes away is an error of that write, not the end of the program.
    std::signal(SIGPIPE, SIG_IGN);
    if (::pipe2(g_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe: the process has no descriptors left at start");
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

StopSignal::~StopSignal()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    ::close(g_pipe[0]);
    ::close(g_pipe[1]);
}

void StopSignal::listen()
{
    m_notifier = new QSocketNotifier(g_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        [[maybe_unused]] const auto taken = ::read(g_pipe[0], bytes, sizeof bytes);
        Q_EMIT came();
    });

    struct sigaction action = {};
    action.sa_handler = onSignal; // without SA_RESTART: a blocked write is interrupted
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGHUP, &action, nullptr);
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

bool StopSignal::hasCome()
{
    return g_hasCome.load(std::memory_order_relaxed);
}

} // namespace wirelark
