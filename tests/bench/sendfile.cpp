// A file through a Session, and by a bare loop of read(2) and send(2) of the same sizes, in turn. A thread of this process
// takes the bytes out of both sockets. Prints the MB/s of both, and by how many MiB the resident memory grew meanwhile.
// usage: bench_sendfile PATH ROUNDS

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

#include <sys/stat.h>

#include <QCoreApplication>
#include <QFile>

#include "core/net/controlledsource.h"
#include "core/net/event.h"
#include "core/net/filesource.h"
#include "core/net/session.h"
#include "tests/bench/sockets.h"

using namespace wirelark;

namespace {

using Clock = std::chrono::steady_clock;

// Keeps nothing: what is measured is the way from the file to the kernel.
class EmptySink : public EventSink
{
public:
    std::span<char> payloadRoom(ConnectionId) override { return m_room; }
    void appendData(ConnectionId, Direction, qint64, std::span<const char>) override { }
    void append(const Event &event) override { isOpen = isOpen || event.kind == EventKind::Connected; }
    void commit() override { }
    bool isBehind() const override { return false; }

    std::atomic<bool> isOpen {false};

private:
    std::vector<char> m_room = std::vector<char>(maxChunk);
};

std::atomic<long long> received {0};

void takeAll(int fd)
{
    std::vector<char> buffer(256 * 1024);
    for (ssize_t n; (n = ::recv(fd, buffer.data(), buffer.size(), 0)) > 0;)
        received += n;
}

double secondsOf(long long size, Clock::time_point start)
{
    while (received < size)
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void sendRaw(int fd, const char *path)
{
    const int file = bench::check(::open(path, O_RDONLY | O_CLOEXEC), path);
    std::vector<char> buffer(256 * 1024);
    for (ssize_t n; (n = ::read(file, buffer.data(), buffer.size())) > 0;) {
        for (ssize_t at = 0; at < n;) {
            const auto some = std::min<std::size_t>(std::size_t(n - at), std::size_t(EventSink::maxChunk));
            at += bench::check(int(::send(fd, buffer.data() + at, some, MSG_NOSIGNAL)), "send");
        }
    }
    ::close(file);
}

long long residentKiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    return status.mid(status.indexOf("VmHWM:") + 6, 16).trimmed().split(' ').first().toLongLong();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const QCoreApplication application(argc, argv);
    struct stat status = {};
    bench::check(::stat(argv[1], &status), argv[1]);
    const long long size = status.st_size;
    int port = 0;
    const int listener = bench::listenOn(port);
    const int raw = bench::connectTo(port);
    const int on = 1;
    ::setsockopt(raw, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on); // as the session has it
    std::thread rawReader(takeAll, bench::check(::accept(listener, nullptr, nullptr), "accept"));
    EmptySink sink;
    Session session(sink);
    const ConnectionId connection = session.connectTo({.to = {QStringLiteral("127.0.0.1"), quint16(port)}, .name = {}});
    std::thread reader(takeAll, bench::check(::accept(listener, nullptr, nullptr), "accept"));
    while (!sink.isOpen)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    sendRaw(raw, argv[1]); // into the page cache
    secondsOf(size, Clock::now());

    const long long before = residentKiB();
    std::vector<double> rawRates;
    std::vector<double> rates;
    for (int round = 0; round < std::atoi(argv[2]); ++round) {
        received = 0;
        auto start = Clock::now();
        sendRaw(raw, argv[1]);
        rawRates.push_back(double(size) / 1e6 / secondsOf(size, start));
        received = 0;
        start = Clock::now();
        int error = 0;
        session.send(connection,
            std::make_unique<ControlledSource>(FileSource::open(QFile::decodeName(argv[1]), error), std::make_shared<SendControl>()));
        rates.push_back(double(size) / 1e6 / secondsOf(size, start));
    }
    const double grown = double(residentKiB() - before) / 1024;
    session.stop(std::chrono::milliseconds(100));
    ::close(raw);
    rawReader.join();
    reader.join();
    std::ranges::sort(rawRates);
    std::ranges::sort(rates);
    std::printf("%.0f %.0f %.1f\n", rawRates[rawRates.size() / 2], rates[rates.size() / 2], grown);
}
