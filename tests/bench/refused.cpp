// Sends a file of MIB to a peer that never reads, waits until nothing moves, and resets the connection. Prints, in
// bytes and milliseconds: how far memory grew, how long the reset took, and how far the counts of what was not sent
// and not acknowledged are from what the peer really got.
// usage: bench_refused DIRECTORY MIB

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTimer>

#include "core/journal/journal.h"
#include "core/journal/journalwriter.h"
#include "core/net/filesource.h"
#include "core/net/session.h"
#include "tests/bench/sockets.h"

using namespace wirelark;

namespace {

// Runs the event loop until `done` or for a minute.
bool waitFor(const std::function<bool()> &done)
{
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.exit(0);
    });
    poll.start(1);
    QTimer::singleShot(std::chrono::minutes(1), &loop, [&loop] { loop.exit(1); });
    return loop.exec() == 0;
}

double residentBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) * 1024;
    }
    return 0;
}

// What a journal knows of the one connection.
struct Account
{
    qint64 sent = 0;
    bool isConnected = false;
    Event ending {};

    bool hasEnded() const { return isEnd(ending.kind); }

    void takeIn(const Journal &journal)
    {
        for (; m_next < journal.end(); ++m_next) {
            const Record record = journal.record(m_next);
            sent += record.size;
            isConnected = isConnected || record.event.kind == EventKind::Connected;
            if (isEnd(record.event.kind))
                ending = record.event;
        }
    }

private:
    quint64 m_next = 1;
};

long long drain(int listener)
{
    const int fd = bench::check(::accept4(listener, nullptr, nullptr, 0), "accept");
    std::vector<char> buffer(64 * 1024);
    long long taken = 0;
    for (ssize_t n = 0; (n = ::recv(fd, buffer.data(), buffer.size(), 0)) > 0;)
        taken += n;
    return taken;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const QCoreApplication app(argc, argv);
    const QString directory = QString::fromLocal8Bit(argv[1]);
    QTemporaryFile file(directory + QStringLiteral("/XXXXXX"));
    const qint64 size = std::atoll(argv[2]) * 1024 * 1024;
    if (!file.open() || !file.resize(size))
        return 1;
    int port = 0;
    const int listener = bench::listenOn(port); // nobody accepts; the kernel connects all the same

    Journal journal;
    JournalWriter writer(journal, {.directory = directory});
    Session session(writer);
    Account account;
    ConnectRequest request;
    request.to = {QStringLiteral("127.0.0.1"), static_cast<quint16>(port)};
    const ConnectionId connection = session.connectTo(request);
    const auto takeIn = [&] { account.takeIn(journal); };
    if (!waitFor([&] { takeIn(); return account.isConnected; }))
        return 1;
    const double before = residentBytes();
    int error = 0;
    session.send(connection, FileSource::open(file.fileName(), error));

    QElapsedTimer still;
    qint64 last = -1;
    waitFor([&] {
        takeIn();
        if (account.sent != last) {
            last = account.sent;
            still.restart();
        }
        return account.sent > 0 && still.hasExpired(700);
    });
    const double grown = residentBytes() - before;

    QElapsedTimer cancelled;
    cancelled.start();
    session.reset(connection);
    if (!waitFor([&] { takeIn(); return account.hasEnded(); }))
        return 1;
    const double milliseconds = static_cast<double>(cancelled.nsecsElapsed()) / 1e6;
    const qint64 wrong = std::abs(size - account.sent - account.ending.unsent)
        + std::abs(account.sent - account.ending.unacked - drain(listener));
    std::printf("%.0f %.2f %lld\n", grown, milliseconds, static_cast<long long>(wrong));
}
