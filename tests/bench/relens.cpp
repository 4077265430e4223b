// Another lens and filters on many messages, driven from inside on Qt's offscreen platform: MESSAGES lines of 100 bytes
// on a hundred connections, the log somewhere in the middle of them. Prints a JSON object: milliseconds until the first
// screen is painted and until all rows are there, and what bare loops over the same bytes take.
// usage: bench_relens DIRECTORY MESSAGES

#include <algorithm>
#include <cstdio>
#include <cstring>

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include "app/desk.h"
#include "core/lens/framer.h"
#include "tests/bench/load.h"
#include "widgets/inspector/hexview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/log/logview.h"

using namespace wirelark;

namespace {

constexpr int lineBytes = 100;

double since(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

template <typename Condition>
void waitFor(const Condition &isTrue)
{
    QEventLoop loop;
    QTimer check;
    QObject::connect(&check, &QTimer::timeout, &loop, [&] {
        if (isTrue())
            loop.quit();
    });
    check.start(1);
    loop.exec();
}

// A line that says its number, and once in 100,000 something else.
void write(std::span<char> line, qint64 number)
{
    std::memset(line.data(), '.', line.size());
    std::snprintf(line.data(), line.size(), "message %lld %s", static_cast<long long>(number),
        number % 100'000 == 77'777 ? "needle" : "thread");
    line[std::strlen(line.data())] = ' ';
    line.back() = '\n';
}

void fill(JournalWriter &writer, qint64 messages)
{
    for (qint64 i = 0; i < messages; ++i) {
        const auto id = static_cast<ConnectionId>(i % 100 + 1);
        const std::span<char> line = writer.payloadRoom(id).first(lineBytes);
        write(line, i);
        writer.appendData(id, Direction::In, nowNs(), line);
        if (i % 64 == 0)
            writer.commit();
    }
    writer.commit();
}

struct Times
{
    double first = 0; // until the first screen is painted
    double all = 0;   // until all rows are there
    double turn = 0;  // the longest of the main thread meanwhile
    bool stays = true; // the byte that was looked at still is
};

// What a change of the rows takes. `look`: the row that is looked at meanwhile has to stay.
template <typename Change>
Times measure(Desk &desk, LogView &view, const Inspector *look, const Change &change)
{
    const auto byte = [look] { return look ? look->hexView()->streamOffset() + look->hexView()->cursor() : 0; };
    const qint64 before = byte();
    Times times;
    QElapsedTimer timer;
    QElapsedTimer turn;
    timer.start();
    turn.start();
    change();
    view.viewport()->repaint();
    times.first = since(timer);
    QTimer pulse;
    QObject::connect(&pulse, &QTimer::timeout, &pulse, [&] {
        times.turn = std::max(times.turn, since(turn));
        turn.restart();
    });
    turn.restart();
    pulse.start(0);
    waitFor([&] { return desk.rows.progress() == 100 && desk.rows.isComplete(); });
    times.all = since(timer);
    times.stays = byte() == before;
    return times;
}

void print(const char *name, const Times &times, qint64 messages)
{
    std::printf("\"%s first\": %.2f, \"%s rate\": %.3f, \"%s turn\": %.2f, ", name, times.first, name,
        static_cast<double>(messages) / times.all / 1000, name, times.turn);
}

Filter filterOf(const char *text)
{
    return std::get<Filter>(Filter::parse(QString::fromLatin1(text)));
}

// Million messages a second of a framer that is given them one by one, from memory that is warm.
double bareFramer(qint64 messages)
{
    const std::unique_ptr<Framer> framer = makeFramer(std::get<Lens>(parseLens(u"lines:lf")));
    std::vector<char> lines(10'000 * lineBytes);
    for (qint64 i = 0; i < 10'000; ++i)
        write(std::span(lines).subspan(static_cast<size_t>(i) * lineBytes, lineBytes), i);
    std::vector<Cut> cuts;
    QElapsedTimer timer;
    timer.start();
    for (qint64 i = 0; i < messages; ++i) {
        cuts.clear();
        framer->take(std::span(lines).subspan(static_cast<size_t>(i % 10'000) * lineBytes, lineBytes), i, cuts);
    }
    return static_cast<double>(messages) / since(timer) / 1000;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const qint64 messages = std::atoll(argv[2]);
    Desk desk(Timeline::Source::Live);
    JournalWriter writer(desk.journal, {.directory = QString::fromLocal8Bit(argv[1]), .quota = 0});
    LogView view(desk.rows);
    Inspector inspector;
    inspector.setRows(&desk.rows);
    QObject::connect(&view, &LogView::currentChanged, &inspector, &Inspector::showMessage);
    QObject::connect(&inspector, &Inspector::currentByteChanged, &view, &LogView::setCurrentByte);
    view.resize(1200, 600);
    view.show();
    fill(writer, messages);
    desk.timeline.wake();
    waitFor([&] { return desk.timeline.isUpToDate() && desk.rows.count() == messages; });
    view.setCurrent({.seq = static_cast<quint64>(messages / 2)});
    inspector.select(17, 17);

    LensTable lines;
    lines.setAll({std::get<Lens>(parseLens(u"lines:lf")), {}});
    LensTable prefixes;
    prefixes.setAll({std::get<Lens>(parseLens(u"fixed:50")), {}});
    const Times lens = measure(desk, view, &inspector, [&] { desk.rows.setLenses(lines); });
    const bool areLines = desk.rows.count() == messages;
    const Times fixed = measure(desk, view, &inspector, [&] { desk.rows.setLenses(prefixes); });
    const bool areHalves = desk.rows.count() == 2 * messages;
    const Times raw = measure(desk, view, &inspector, [&] { desk.rows.setLenses({}); });
    const Times size = measure(desk, view, nullptr, [&] { desk.rows.setFilter(filterOf("size>1000 dir:in")); });
    const Times text = measure(desk, view, nullptr, [&] { desk.rows.setFilter(filterOf("text:needle")); });
    const bool areFound = desk.rows.count() == (messages + 22'222) / 100'000;
    const Times none = measure(desk, view, nullptr, [&] { desk.rows.setFilter({}); });

    std::printf("{");
    print("lines", lens, messages);
    print("fixed", fixed, messages);
    print("raw", raw, messages);
    print("size", size, messages);
    print("text", text, messages);
    print("none", none, messages);
    std::printf("\"framer rate\": %.3f, ", bareFramer(messages));
    std::printf("\"right\": %s}\n",
        areLines && areHalves && areFound && lens.stays && fixed.stays && raw.stays ? "true" : "false");
}
