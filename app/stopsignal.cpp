#include "app/stopsignal.h"

#include <atomic>
#include <csignal>
#include <ctime>

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>

#include "core/net/giveup.h"

namespace wirelark {

namespace {

constexpr qint64 patience = 900; // ms; the first alarm finds it over

std::atomic<qint64> g_came {0}; // when the first came
int g_pipe[2] = {-1, -1};

// Milliseconds since some start, never 0; fit for a handler (signal-safety(7)).
qint64 now()
{
    timespec time {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000 + 1;
}

void onSignal(int number)
{
    const int before = errno;
    // The main thread may be about to write, or may be writing on after a part of it went, to somebody who does not
    // read: one interruption is not enough.
    ::alarm(1);
    if (number != SIGALRM) {
        qint64 none = 0;
        g_came.compare_exchange_strong(none, now(), std::memory_order_relaxed);
        const char byte = 0;
        [[maybe_unused]] const auto written = ::write(g_pipe[1], &byte, 1);
    }
    errno = before;
}

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    sigaddset(&set, SIGALRM);
    return set;
}

} // namespace

StopSignal::StopSignal(QObject *parent)
    : QObject(parent)
{
    // A peer or a pipe that goes away is an error of that write, not the end of the program.
    std::signal(SIGPIPE, SIG_IGN);
    if (::pipe2(g_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        giveUp("pipe");
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
    sigaction(SIGALRM, &action, nullptr);
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

bool StopSignal::isPatienceOver()
{
    const qint64 came = g_came.load(std::memory_order_relaxed);
    return came != 0 && now() - came >= patience;
}

} // namespace wirelark
