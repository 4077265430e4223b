// Drives the list of connections from inside, without a display: COUNT connections of one listener, all of which have
// just received something; then filters and orders, each until it is painted; then traffic on all of them for some
// seconds, as they came and sorted by what moves. Prints a JSON object of milliseconds.
// usage: bench_connections DIRECTORY COUNT

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <utility>

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QTimer>

#include "app/desk.h"
#include "core/model/connectionlist.h"
#include "tests/bench/eventloop.h"
#include "tests/bench/load.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/connections/connectionspane.h"
#include "widgets/connections/connectionsview.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

// From what a person does until the list shows it.
double untilPainted(ConnectionsPane &pane, const std::function<void()> &act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    QCoreApplication::sendPostedEvents();
    pane.view()->viewport()->repaint();
    return bench::milliseconds(timer);
}

// The longest time between two turns of the event loop while every connection receives something ten times a second.
double longestGap(Desk &desk, bench::Load &load, qint64 count, std::chrono::milliseconds time)
{
    const bench::TurnWatch turns;
    QTimer traffic;
    QObject::connect(&traffic, &QTimer::timeout, &traffic, [&] {
        load.add(count / 10);
        desk.timeline.wake();
    });
    traffic.start(10);
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
    return turns.longest();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const int count = std::atoi(argv[2]);
    Desk desk(Timeline::Source::Live);
    JournalWriter writer(desk.journal, {.directory = QString::fromLocal8Bit(argv[1]), .quota = 0});
    ConnectionActions actions(desk.timeline);
    ConnectionsPane pane(desk.connections, actions);
    pane.resize(320, 700);
    pane.show();
    bench::Load load(writer, 100, ConnectionId(count));
    load.add(count);
    bench::catchUp(desk);

    auto *edit = pane.findChild<QLineEdit *>();
    ConnectionList &list = pane.view()->list();
    double filtered = 0;
    bool isRight = edit != nullptr && list.shownCount() == count;
    // The first connection is selected by itself, and stays whatever the filter says.
    const std::pair<QString, int> filters[] = {{u"open"_s, count}, {u"127.0.*"_s, count}, {u":40000"_s, count}, {u"#77"_s, 2},
        {QString(), count}, {u"127.0.1.7:40000 open"_s, 2}, {u"nobody"_s, 1}, {QString(), count}};
    for (const auto &[text, fits] : filters) {
        filtered = std::max(filtered, untilPainted(pane, [edit, &text = text] { edit->setText(text); }));
        isRight = isRight && list.shownCount() == fits;
    }

    using Order = ConnectionList::Order;
    double sorted = 0;
    for (const Order order : {Order::Address, Order::Bytes, Order::Rate, Order::LastActivity, Order::Number})
        sorted = std::max(sorted, untilPainted(pane, [&] { list.setOrder(order); }));

    list.setOrder(Order::Number);
    const double calm = longestGap(desk, load, count, std::chrono::milliseconds(2500));
    list.setOrder(Order::LastActivity);
    const double moving = longestGap(desk, load, count, std::chrono::milliseconds(2500));
    std::printf("{\"filter\": %.2f, \"sort\": %.2f, \"gap\": %.2f, \"gap sorted\": %.2f, \"right\": %s}\n", filtered, sorted, calm,
        moving, isRight ? "true" : "false");
}
