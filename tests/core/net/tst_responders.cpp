#include <algorithm>
#include <atomic>
#include <future>
#include <limits>
#include <thread>

#include <QElapsedTimer>
#include <QTest>

#include "scriptedresponder.h"
#include "streamtest.h"

#include "core/net/bytessource.h"
#include "core/net/clock.h"
#include "core/net/pipe.h"
#include "core/net/pipesource.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 millisecond = 1'000'000;

QByteArray copyOf(std::span<const char> bytes)
{
    return QByteArray(bytes.data(), qsizetype(bytes.size()));
}

} // namespace

// Those who act for a connection: what they are told, and that what they do is done.
class tst_responders : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void answersArrive();
    void everySendIsItsOwnWrite();
    void severalAreToldEverythingInOrder();
    void alarmsRingInOrder();
    void alarmsAreFinerThanAMillisecond();
    void alarmDoesNotWaitForTraffic();
    void detachStops();
    void detachDropsWhatHasNotBegun();
    void doneOneIsLetGoAndItsBytesAreSent();
    void peerThatNeverReadsIsNotReadFrom();
    void whoIsFullIsGivenNothing();
    void sourceThatWaitsIsWokenUp();
    void answerThatWaitsOutlivesTheFin();
    void resetByThePeerIsToldOnce();
    void endsItself_data();
    void endsItself();
    void whatIsSentAfterTheEndIsUnsent();
    void noteIsOfTheConnection();
    void waitsForTheConnect();
    void failedConnectIsTold();
    void connectionThatIsGoneIsTold();
    void attachedLateHearsThatThePeerHasFinished();
    void listenerGivesOneToEachClient();
    void clientThatFinishesAtOnceIsAnswered();
    void replyOfAListenerIsReplaced();
    void aSequenceActsBesideTheReply();
    void endlessSourceEndsWhenWeFinish_data();
    void endlessSourceEndsWhenWeFinish();

private:
    std::unique_ptr<ScriptedResponder> scripted() { return std::make_unique<ScriptedResponder>(m_tale); }
    bool waitForCall(const QByteArray &call, qsizetype count = 1)
    {
        return QTest::qWaitFor([&] { return m_tale->count(call) >= count; }, patience);
    }
    // Answers each read with these bytes.
    std::unique_ptr<ScriptedResponder> answering(const QByteArray &answer)
    {
        auto one = scripted();
        one->received = [answer](std::span<const char>, qint64, Outlet &out) { out.send(answer); };
        return one;
    }
    SocketAddress listenWith(const ResponderFactory &factory);

    std::shared_ptr<Tale> m_tale;
};

void tst_responders::init()
{
    StreamTest::init();
    m_tale = std::make_shared<Tale>();
}

SocketAddress tst_responders::listenWith(const ResponderFactory &factory)
{
    ListenRequest request;
    request.at.host = u"127.0.0.1"_s;
    m_listener = m_session->listen(request, {}, factory);
    const bool isBound = m_sink->waitFor([this] { return !m_sink->listening(m_listener).isEmpty(); });
    return isBound ? m_sink->listening(m_listener).first() : SocketAddress {};
}

void tst_responders::answersArrive()
{
    RawSocket peer = accepted();
    auto one = scripted();
    one->opened = [](qint64, Outlet &out) { out.send("welcome "); };
    one->received = [](std::span<const char> bytes, qint64, Outlet &out) { out.send("got " + copyOf(bytes)); };
    m_session->attach(1, std::move(one));
    QCOMPARE(peer.receive(8), "welcome ");
    peer.send("this");
    QCOMPARE(peer.receive(8), "got this");
    QCOMPARE(m_tale->received(), "this");
    QVERIFY(m_sink->waitFor([this] { return m_sink->kept(1, Direction::Out) == "welcome got this"; }));
    QCOMPARE(m_sink->kept(1, Direction::In), "this");
}

void tst_responders::everySendIsItsOwnWrite()
{
    RawSocket peer = accepted();
    auto one = scripted();
    one->opened = [](qint64, Outlet &out) {
        out.send("one");
        out.send(QByteArray());
        out.send("three");
    };
    m_session->attach(1, std::move(one));
    QVERIFY(m_sink->waitFor([this] { return m_sink->bytes(1, Direction::Out) == 8; }));
    QCOMPARE(m_sink->chunks(1, Direction::Out), (std::vector<qsizetype> {3, 5}));
}

void tst_responders::severalAreToldEverythingInOrder()
{
    RawSocket peer = accepted();
    m_session->attach(1, answering("first "));
    m_session->attach(1, answering("second"));
    QVERIFY(waitForCall("opened", 2));
    peer.send("x");
    QByteArray all;
    while (all.size() < 12)
        all += peer.receive(12);
    QCOMPARE(all, "first second");
    QCOMPARE(m_tale->received(), "xx");
}

void tst_responders::alarmsRingInOrder()
{
    RawSocket peer = accepted();
    const qint64 start = nowNs();
    std::atomic<int> early = 0;
    std::promise<void> allAreAttached;
    m_session->onIoThread([&] { allAreAttached.get_future().wait(); });
    for (const int delay : {40, -20, 10, -30}) { // the negative ones are due at once, both in the same turn
        auto one = scripted();
        one->alarm = start + delay * millisecond;
        one->rung = [&early, when = one->alarm, delay](qint64 now, Outlet &out) {
            early += now < when ? 1 : 0;
            out.send(QByteArray::number(delay) + ' ');
        };
        m_session->attach(1, std::move(one));
    }
    allAreAttached.set_value();
    QByteArray all;
    while (all.size() < 14)
        all += peer.receive(14);
    QCOMPARE(all, "-30 -20 10 40 ");
    QCOMPARE(early, 0);
}

void tst_responders::alarmsAreFinerThanAMillisecond()
{
    RawSocket peer = accepted();
    auto one = scripted();
    ScriptedResponder *self = one.get();
    qint64 shortest = std::numeric_limits<qint64>::max();
    std::atomic<int> left = 200;
    one->alarm = 1;
    one->rung = [&, last = qint64(0)](qint64 now, Outlet &) mutable {
        shortest = std::min(shortest, last != 0 ? now - last : shortest);
        last = now;
        if (--left > 0)
            self->alarm = nowNs() + millisecond / 5;
    };
    m_session->attach(1, std::move(one));
    QVERIFY(QTest::qWaitFor([&] { return left == 0; }, patience));
    m_session->stop({});
#ifdef Q_OS_LINUX
    QVERIFY2(shortest < millisecond, qPrintable(QString::number(shortest))); // by whole milliseconds none is
#endif
    QVERIFY(shortest >= millisecond / 5);
}

void tst_responders::alarmDoesNotWaitForTraffic()
{
    RawSocket peer = accepted();
    auto one = scripted();
    one->alarm = nowNs() - millisecond; // it has passed
    one->rung = [](qint64, Outlet &out) { out.send("rung"); };
    m_session->attach(1, std::move(one));
    QCOMPARE(peer.receive(4), "rung");
}

void tst_responders::detachStops()
{
    RawSocket peer = accepted();
    const ResponderId id = m_session->attach(1, answering("never"));
    auto other = answering("other");
    other->alarm = nowNs() + 3'600'000 * millisecond;
    m_session->attach(1, std::move(other));
    QVERIFY(waitForCall("opened", 2));
    m_session->detach(1, id);
    QVERIFY(waitForCall("gone"));
    QCOMPARE(m_tale->calls(), (std::vector<QByteArray> {"opened", "opened", "gone"}));
    peer.send("x");
    QCOMPARE(peer.receive(100), "other");
    peer.finish();
    QCOMPARE(peer.receiveAll(), "");
}

void tst_responders::detachDropsWhatHasNotBegun()
{
    RawSocket peer = accepted();
    auto one = scripted();
    constexpr int size = 20 << 20; // more than the kernel takes
    one->opened = [](qint64, Outlet &out) {
        out.send(QByteArray(size, 'a'));
        out.send(QByteArray(1000, 'b'));
    };
    const ResponderId id = m_session->attach(1, std::move(one));
    QVERIFY(waitForCall("opened"));
    m_session->detach(1, id);
    m_session->finish(1);
    const QByteArray all = peer.receiveAll();
    QCOMPARE(all.size(), size); // what had begun is whole
    QVERIFY(!all.contains('b'));
    peer.close();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).unsent, 1000);
}

void tst_responders::doneOneIsLetGoAndItsBytesAreSent()
{
    RawSocket peer = accepted();
    auto one = scripted();
    ScriptedResponder *self = one.get();
    one->received = [self](std::span<const char>, qint64, Outlet &out) {
        out.send("last words");
        self->done = true;
    };
    m_session->attach(1, std::move(one));
    QVERIFY(waitForCall("opened"));
    peer.send("x");
    QCOMPARE(peer.receive(100), "last words");
    QVERIFY(waitForCall("gone"));
    peer.send("more");
    peer.finish();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_tale->calls(), (std::vector<QByteArray> {"opened", "gone"}));
}

void tst_responders::peerThatNeverReadsIsNotReadFrom()
{
    RawSocket peer = accepted();
    auto one = scripted();
    std::atomic<bool> wasFull = false;
    one->received = [&](std::span<const char> bytes, qint64, Outlet &out) {
        for (std::size_t i = 0; i < bytes.size(); i += 64) // ten times as much as came
            out.send(QByteArray(640, 'x'));
        wasFull = wasFull || out.isFull();
    };
    m_session->attach(1, std::move(one));
    QVERIFY(waitForCall("opened"));
    std::jthread flood([&] {
        const QByteArray some(65536, 'q');
        for (int i = 0; i < 800 && peer.send(some); ++i) { }
    });
    // Until nothing moves any more.
    qint64 read = -1;
    QElapsedTimer quiet;
    quiet.start();
    QTRY_VERIFY_WITH_TIMEOUT([&] {
        const qint64 now = m_sink->bytes(1, Direction::In);
        if (now == 0 || std::exchange(read, now) != now)
            quiet.restart();
        return quiet.hasExpired(300);
    }(), patience);
    QVERIFY(wasFull);
    QVERIFY(read < 800 * 65536);
    Gauge gauge;
    m_session->gauge(1, [&](const Gauge &answer) { gauge = answer; });
    QTRY_VERIFY(gauge.queued > 0);
    // One read beyond the mark, of a whole chunk, and its answers.
    QVERIFY2(gauge.queued < 256 * 1024 + 11 * EventSink::maxChunk, qPrintable(QString::number(gauge.queued)));
    m_session->reset(1);
}

void tst_responders::whoIsFullIsGivenNothing()
{
    RawSocket peer = accepted();
    auto one = scripted();
    one->full = true;
    one->alarm = nowNs() + 50 * millisecond;
    one->rung = [self = one.get()](qint64, Outlet &out) {
        out.send("now ");
        self->full = false;
    };
    one->received = [](std::span<const char> bytes, qint64, Outlet &out) { out.send(copyOf(bytes)); };
    m_session->attach(1, std::move(one));
    QVERIFY(waitForCall("opened"));
    peer.send("bytes");
    QByteArray all;
    while (all.size() < 9)
        all += peer.receive(9);
    QCOMPARE(all, "now bytes");
}

void tst_responders::sourceThatWaitsIsWokenUp()
{
    RawSocket peer = accepted();
    const auto pipe = std::make_shared<Pipe>();
    auto one = scripted();
    one->opened = [pipe](qint64, Outlet &out) {
        out.send(std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::GoOn));
    };
    m_session->attach(1, std::move(one));
    QVERIFY(waitForCall("opened"));
    pipe->push(QByteArray("late"));
    QCOMPARE(peer.receive(4), "late");
}

void tst_responders::answerThatWaitsOutlivesTheFin()
{
    RawSocket peer = accepted();
    auto one = scripted();
    ScriptedResponder *self = one.get();
    one->received = [self](std::span<const char>, qint64 now, Outlet &) {
        self->alarm = now + 100 * millisecond;
        self->busy = true;
    };
    one->rung = [self](qint64, Outlet &out) {
        out.send("answer");
        self->busy = false;
    };
    m_session->attach(1, std::move(one));
    QVERIFY(waitForCall("opened"));
    peer.send("question");
    peer.finish();
    QCOMPARE(peer.receiveAll(), "answer");
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QCOMPARE(m_tale->calls(),
        (std::vector<QByteArray> {"opened", "finished", "rung", "ended closed-by-peer", "gone"}));
}

void tst_responders::resetByThePeerIsToldOnce()
{
    RawSocket peer = accepted();
    m_session->attach(1, answering("x"));
    QVERIFY(waitForCall("opened"));
    peer.reset();
    QVERIFY(waitForCall("gone"));
    QCOMPARE(m_tale->calls(), (std::vector<QByteArray> {"opened", "ended reset", "gone"}));
}

void tst_responders::endsItself_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<EventKind>("first");
    QTest::addColumn<EndReason>("reason");
    QTest::newRow("finish") << 0 << EventKind::WeFinished << EndReason::ClosedByUs;
    QTest::newRow("close") << 1 << EventKind::WeFinished << EndReason::ClosedByUs;
    QTest::newRow("reset") << 2 << EventKind::Reset << EndReason::ResetByUs;
}

void tst_responders::endsItself()
{
    QFETCH(const int, how);
    QFETCH(const EndReason, reason);
    RawSocket peer = accepted();
    auto one = scripted();
    one->received = [how](std::span<const char>, qint64, Outlet &out) {
        if (how == 0)
            out.finish();
        out.send(how == 0 ? "unsent" : "bye");
        if (how == 1)
            out.close();
        if (how == 2)
            out.reset();
    };
    m_session->attach(1, std::move(one));
    QVERIFY(waitForCall("opened"));
    peer.send("x");
    QTEST(m_sink->waitFor([this] { return m_sink->eventsOf(1).size() > 1; }) ? m_sink->eventsOf(1).at(1).kind
                                                                             : EventKind::Note, "first");
    if (how != 2)
        QCOMPARE(peer.receiveAll(), how == 0 ? "" : "bye");
    peer.finish();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).reason, reason);
    QCOMPARE(m_sink->endOf(1).unsent, how == 0 ? 6 : 0);
    QVERIFY(waitForCall("ended " + QByteArray(word(reason).data())));
}

void tst_responders::whatIsSentAfterTheEndIsUnsent()
{
    RawSocket peer = accepted();
    m_session->attach(1, answering("too late"));
    m_session->finish(1);
    QVERIFY(m_sink->waitForCount(EventKind::WeFinished, 1));
    peer.send("x");
    QTRY_COMPARE(m_tale->received(), "x");
    peer.finish();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).unsent, 8);
    QCOMPARE(m_sink->bytes(1, Direction::Out), 0);
}

void tst_responders::noteIsOfTheConnection()
{
    RawSocket peer = accepted();
    auto one = scripted();
    one->opened = [](qint64, Outlet &out) { out.note(u"a remark"_s); };
    m_session->attach(1, std::move(one));
    QVERIFY(m_sink->waitForCount(EventKind::Note, 1));
    QCOMPARE(m_sink->events(EventKind::Note).first().connection, 1U);
    QCOMPARE(m_sink->events(EventKind::Note).first().text, u"a remark"_s);
}

void tst_responders::waitsForTheConnect()
{
    RawSocket server = RawSocket::listening({QHostAddress(QHostAddress::LocalHost), 0});
    ConnectRequest request;
    request.to = {u"127.0.0.1"_s, server.local().port};
    const ConnectionId id = m_session->connectTo(request);
    auto one = scripted();
    one->opened = [](qint64, Outlet &out) { out.send("here I am"); };
    m_session->attach(id, std::move(one));
    const ResponderId second = m_session->attach(id, answering("never"));
    m_session->detach(id, second);
    QVERIFY(waitForCall("opened"));
    RawSocket peer = server.accept();
    QCOMPARE(peer.receive(9), "here I am");
    QCOMPARE(m_tale->count("opened"), 1);
}

void tst_responders::failedConnectIsTold()
{
    const SocketAddress nobody = RawSocket::listening({QHostAddress(QHostAddress::LocalHost), 0}).local();
    ConnectRequest request;
    request.to = {u"127.0.0.1"_s, nobody.port};
    m_session->attach(m_session->connectTo(request), scripted());
    QVERIFY(waitForCall("gone"));
    QCOMPARE(m_tale->calls(), (std::vector<QByteArray> {"ended refused", "gone"}));
}

void tst_responders::connectionThatIsGoneIsTold()
{
    accepted().reset();
    QVERIFY(m_sink->waitForEnd(1));
    m_session->attach(1, scripted());
    QVERIFY(waitForCall("gone"));
    QCOMPARE(m_tale->calls(), (std::vector<QByteArray> {"ended ", "gone"}));
}

void tst_responders::attachedLateHearsThatThePeerHasFinished()
{
    RawSocket peer = accepted(FinAnswer::Keep);
    peer.finish();
    QVERIFY(m_sink->waitForCount(EventKind::PeerFinished, 1));
    m_session->attach(1, scripted());
    QVERIFY(waitForCall("finished"));
    QCOMPARE(m_tale->calls(), (std::vector<QByteArray> {"opened", "finished"}));
}

void tst_responders::listenerGivesOneToEachClient()
{
    const SocketAddress at = listenWith([this](ConnectionId connection) {
        return answering(QByteArray::number(connection));
    });
    for (int i = 1; i <= 3; ++i) {
        RawSocket peer = RawSocket::connected(at);
        peer.send("who am I?");
        QCOMPARE(peer.receive(10), QByteArray::number(i));
    }
}

void tst_responders::clientThatFinishesAtOnceIsAnswered()
{
    const SocketAddress at = listenWith([this](ConnectionId) { return answering("answer"); });
    for (int i = 0; i < runs(50); ++i) {
        RawSocket peer = RawSocket::connected(at);
        peer.send("x");
        peer.finish();
        QCOMPARE(peer.receiveAll(), "answer");
    }
}

void tst_responders::replyOfAListenerIsReplaced()
{
    const SocketAddress at = listenWith([this](ConnectionId) { return answering("old"); });
    RawSocket peer = RawSocket::connected(at);
    peer.send("x");
    QCOMPARE(peer.receive(10), "old");
    m_session->setListenerResponder(m_listener, [this](ConnectionId) { return answering("new"); });
    QVERIFY(waitForCall("gone"));
    RawSocket later = RawSocket::connected(at);
    for (RawSocket *each : {&peer, &later}) {
        each->send("x");
        QCOMPARE(each->receive(10), "new");
    }
    m_session->setResponder(1, nullptr);
    QVERIFY(waitForCall("gone", 2));
    peer.send("x");
    peer.finish();
    QCOMPARE(peer.receiveAll(), "");
    later.send("x");
    QCOMPARE(later.receive(10), "new");
}

void tst_responders::aSequenceActsBesideTheReply()
{
    const SocketAddress at = listenWith([this](ConnectionId) { return answering("reply "); });
    m_session->setListenerResponder(m_listener, [this](ConnectionId) { return answering("sequence"); }, sequencePlace);
    RawSocket peer = RawSocket::connected(at);
    const auto receive = [&peer](qsizetype size) { // of several writes
        QByteArray all;
        for (QByteArray some = peer.receive(size); !some.isEmpty(); some = peer.receive(size - all.size())) {
            all += some;
            if (all.size() == size)
                break;
        }
        return all;
    };
    peer.send("x");
    QCOMPARE(receive(14), "reply sequence");
    m_session->setResponder(1, answering("another "), replyPlace);
    QVERIFY(waitForCall("gone"));
    peer.send("x");
    QCOMPARE(receive(16), "sequenceanother "); // in the order in which they came
    m_session->setResponder(1, nullptr, sequencePlace);
    QVERIFY(waitForCall("gone", 2));
    peer.send("x");
    peer.finish();
    QCOMPARE(peer.receiveAll(), "another ");
}

namespace {

// The same letter until it is to end.
class Endless : public SendSource
{
public:
    std::span<const char> front() override { return m_isOver ? std::span<const char>() : std::span(m_letters); }
    void consume(qsizetype) override { }
    bool atEnd() const override { return m_isOver; }
    qint64 remaining() const override { return 0; }
    void comeToEnd() override { m_isOver = true; }

private:
    std::vector<char> m_letters = std::vector<char>(1000, 'e');
    bool m_isOver = false;
};

} // namespace

void tst_responders::endlessSourceEndsWhenWeFinish_data()
{
    QTest::addColumn<bool>("isDetached");
    QTest::newRow("attached") << false;
    QTest::newRow("detached") << true;
}

void tst_responders::endlessSourceEndsWhenWeFinish()
{
    QFETCH(const bool, isDetached);
    RawSocket peer = accepted();
    auto one = scripted();
    one->opened = [](qint64, Outlet &out) { out.send(std::make_unique<Endless>()); };
    const ResponderId id = m_session->attach(1, std::move(one));
    QCOMPARE(peer.receive(1), "e");
    if (isDetached) {
        m_session->detach(1, id);
        m_session->send(1, "behind");
    }
    m_session->close(1);
    QVERIFY(peer.receiveAll().endsWith(isDetached ? "behind" : "e"));
    peer.close();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).reason, EndReason::ClosedByUs);
}

QTEST_GUILESS_MAIN(tst_responders)
#include "tst_responders.moc"
