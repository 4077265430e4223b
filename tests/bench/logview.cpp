// Drives the log view from inside, without a display: ROWS records of 100 bytes at once, then RATE a second for SECONDS
// while it follows, then keys, and the rows of one connection. Prints a JSON object of what the tables name.
// usage: bench_logview DIRECTORY ROWS RATE SECONDS

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <sys/resource.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTimer>

#include "app/desk.h"
#include "tests/bench/eventloop.h"
#include "tests/bench/load.h"
#include "widgets/log/logview.h"

using namespace wirelark;

namespace {

double cpuSeconds()
{
    rusage usage = {};
    ::getrusage(RUSAGE_THREAD, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// Anonymous memory: segments are files.
double residentBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("RssAnon:"))
            return std::stod(line.substr(8)) * 1024;
    }
    return 0;
}

// Counts the paints of the log.
class PaintCounter : public QObject
{
public:
    int paints = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

// A key and the painting that it causes, in milliseconds: the worst of some.
double worstKey(LogView &view, int key, Qt::KeyboardModifiers modifiers = {})
{
    double worst = 0;
    for (int i = 0; i < 20; ++i) {
        // From elsewhere each time, so that there is something to paint.
        view.setTopLine(view.lineCount() / 20 * i + 1);
        view.viewport()->repaint();
        QElapsedTimer timer;
        timer.start();
        QKeyEvent press(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(&view, &press);
        view.viewport()->repaint();
        worst = std::max(worst, bench::milliseconds(timer));
    }
    return worst;
}

double worstJump(LogView &view)
{
    double worst = 0;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer timer;
        timer.start();
        view.setTopLine(view.lineCount() / 20 * ((i * 7) % 20));
        view.viewport()->repaint();
        worst = std::max(worst, bench::milliseconds(timer));
    }
    return worst;
}

// The rows of one connection, until a screen of them is painted, in milliseconds.
double filter(Desk &desk, LogView &view)
{
    QElapsedTimer timer;
    timer.start();
    desk.rows.showOnly({50}, {});
    desk.timeline.wake();
    QEventLoop loop;
    QObject::connect(&desk.rows, &MessageRows::grew, &loop, [&](qint64 count) {
        if (count >= view.partLines())
            loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
    if (desk.rows.count() < view.partLines())
        loop.exec();
    view.viewport()->repaint();
    return bench::milliseconds(timer);
}

struct Flood
{
    double frames = 0; // a second
    double cpu = 0;    // of a core, main thread only
    double worstTurn = 0; // ms between two turns of the event loop
};

Flood flood(LogView &view, bench::Load &load, qint64 rate, int seconds)
{
    PaintCounter counter;
    view.viewport()->installEventFilter(&counter);
    const auto start = std::chrono::steady_clock::now();
    std::thread sender([&load, rate, seconds, start] {
        for (int tick = 1; tick <= seconds * 200; ++tick) {
            load.add(rate / 200);
            std::this_thread::sleep_until(start + std::chrono::milliseconds(tick * 5));
        }
    });
    Flood result;
    const bench::TurnWatch turns;
    QEventLoop loop;
    QTimer::singleShot(std::chrono::seconds(seconds), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    const double cpu = cpuSeconds();
    loop.exec();
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    result.frames = counter.paints / passed.count();
    result.cpu = (cpuSeconds() - cpu) / passed.count();
    result.worstTurn = turns.longest();
    sender.join();
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const qint64 rows = std::atoll(argv[2]);
    Desk desk(Timeline::Source::Live);
    JournalWriter writer(desk.journal, {.directory = QString::fromLocal8Bit(argv[1]), .quota = 0});
    bench::Load load(writer, 100);
    LogView view(desk.rows);
    view.resize(1200, 800);
    view.show();
    bench::catchUp(desk);

    const double before = residentBytes();
    load.add(rows);
    const double taken = bench::catchUp(desk);
    const double after = residentBytes();
    const Flood live = flood(view, load, std::atoll(argv[3]), std::atoi(argv[4]));
    bench::catchUp(desk);
    const bool agree = desk.rows.count() == qint64(desk.journal.end() - desk.journal.first())
        && desk.timeline.connections().in().chunks == desk.rows.count() - load.events();

    const double jump = worstJump(view);
    const double home = worstKey(view, Qt::Key_Home);
    const double end = worstKey(view, Qt::Key_End);
    const double page = std::max(worstKey(view, Qt::Key_PageUp), worstKey(view, Qt::Key_PageDown));
    const double filtered = filter(desk, view);

    const double perRow = 1.0 / static_cast<double>(rows);
    std::printf("{\"fps\": %.2f, \"cpu\": %.4f, \"gap\": %.2f, ", live.frames, live.cpu, live.worstTurn);
    std::printf("\"row bytes\": %.2f, \"take in\": %.1f, ", (after - before) * perRow, taken);
    std::printf("\"jump\": %.2f, \"home\": %.2f, \"end\": %.2f, \"page\": %.2f, ", jump, home, end, page);
    std::printf("\"filter\": %.2f, \"agree\": %s}\n", filtered, agree ? "true" : "false");
}
