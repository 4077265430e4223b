#include <future>
#include <memory>
#include <thread>

#include <sys/ioctl.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include "streamtest.h"

#include "core/net/bytessource.h"
#include "core/net/filesource.h"
#include "core/net/pipe.h"
#include "core/net/pipesource.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

// Resident memory of this process, in bytes.
qint64 residentBytes()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

// What is sent, how much of it is held, and how much is told to be unsent.
class tst_streamsend : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void peerThatNeverReadsCostsLittle();
    void unsentIsExactAfterAReset();
    void unacknowledgedIsExactAndCountsNoFin();
    void sendAfterFinishIsUnsent();
    void everyByteIsSentOrToldUnsent();
    void bytesForAnEndedConnectionAreToldUnsent();
    void connectionThatEndsAsItBeginsIsLetGo();
    void everyMessageIsItsOwnWrite();
    void pipeArrivesWholeWhenThePeerFinishesEarly();
    void endOfAPipeFinishes();
    void openPipeIsDoneWhenItStaysDry();
};

void tst_streamsend::peerThatNeverReadsCostsLittle()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"big"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1LL << 30));
    RawSocket peer = accepted();

    const qint64 before = residentBytes();
    int error = 0;
    auto source = FileSource::open(path, error);
    QVERIFY(source);
    m_session->send(1, std::move(source));
    Gauge gauge;
    QTRY_VERIFY([&] {
        m_session->gauge(1, [&gauge](const Gauge &answer) { gauge = answer; });
        return gauge.unacked > 0;
    }());
    qint64 taken = -1;
    QElapsedTimer quiet;
    quiet.start();
    QTRY_VERIFY([&] {
        if (std::exchange(taken, m_sink->bytes(1, Direction::Out)) != m_sink->bytes(1, Direction::Out))
            quiet.restart();
        return quiet.hasExpired(200);
    }());
    // The sink of this test keeps a megabyte itself.
    QVERIFY2(isSanitized || residentBytes() - before < (1 << 20) + m_sink->keepAtMost + (1 << 20),
        qPrintable(QString::number(residentBytes() - before)));

    m_session->reset(1);
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Reset);
    const Event end = m_sink->endOf(1);
    QCOMPARE(end.unsent, (1LL << 30) - m_sink->bytes(1, Direction::Out));
    QVERIFY(end.unacked > 0);
    QVERIFY(end.unacked <= m_sink->bytes(1, Direction::Out));
}

void tst_streamsend::unsentIsExactAfterAReset()
{
    RawSocket peer = accepted();
    for (int i = 0; i < 20; ++i)
        m_session->send(1, QByteArray(1'000'000, char('a' + i)));
    // Every one of them is in the queue, or sent.
    qint64 accepted = 0;
    QTRY_COMPARE([&] {
        m_session->gauge(1, [&](const Gauge &gauge) {
            accepted = gauge.queued + m_sink->bytes(1, Direction::Out);
        });
        return accepted;
    }(), 20'000'000);
    peer.reset();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Reset);
    QCOMPARE(m_sink->endOf(1).reason, EndReason::Reset);
    QCOMPARE(m_sink->endOf(1).unsent, 20'000'000 - m_sink->bytes(1, Direction::Out));
}

void tst_streamsend::unacknowledgedIsExactAndCountsNoFin()
{
    RawSocket peer = accepted();
    constexpr int size = 600'000;
    m_session->send(1, QByteArray(size, 'x'));
    m_session->finish(1);
    QVERIFY(m_sink->waitForCount(EventKind::WeFinished, 1));
    qint64 unacked = -1;
    int arrived = 0; // at the peer, and not read
    QTRY_VERIFY([&] {
        m_session->gauge(1, [&](const Gauge &gauge) { unacked = gauge.unacked; });
        return ::ioctl(peer.fd(), FIONREAD, &arrived) == 0 && arrived + unacked == size;
    }());
    QVERIFY(unacked > 0);
}

void tst_streamsend::sendAfterFinishIsUnsent()
{
    RawSocket peer = accepted();
    m_session->send(1, "before");
    m_session->finish(1);
    m_session->send(1, "after");
    QCOMPARE(peer.receiveAll(), "before");
    peer.close();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QCOMPARE(m_sink->endOf(1).unsent, 5);
}

void tst_streamsend::everyByteIsSentOrToldUnsent()
{
    const SocketAddress at = listenOn(u"127.0.0.1"_s, Reply::None);
    QRandomGenerator chance(3);
    qint64 given = 0;
    const auto sendSome = [&](ConnectionId id) {
        for (int i = chance.bounded(4); i > 0; --i) {
            const QByteArray bytes(1 + chance.bounded(40'000), 'x');
            given += bytes.size();
            m_session->send(id, bytes);
        }
    };
    for (ConnectionId id = 1; id <= 200; ++id) {
        RawSocket peer = RawSocket::connected(at);
        QVERIFY(m_sink->waitForCount(EventKind::Accepted, id));
        sendSome(id);
        const int ending = int(id % 6);
        if (ending == 0)
            peer.reset();
        else if (ending == 1)
            peer.close();
        else if (ending == 2)
            peer.finish();
        else if (ending == 3)
            m_session->reset(id);
        else if (ending == 4)
            m_session->close(id);
        else
            m_session->finish(id);
        sendSome(id);
        if (peer.isValid())
            peer.receiveAll();
        peer.close();
        QVERIFY(m_sink->waitForEnd(id));
        sendSome(id);
    }
    m_session->stop(std::chrono::seconds(1));
    qint64 sent = 0;
    for (ConnectionId id = 1; id <= 200; ++id)
        sent += m_sink->bytes(id, Direction::Out);
    qint64 unsent = 0;
    qint64 late = 0;
    for (const Event &event : m_sink->events())
        (event.kind == EventKind::Note ? late : unsent) += event.unsent;
    QVERIFY(sent > 0 && unsent > 0 && late > 0);
    QCOMPARE(sent + unsent + late, given);
}

void tst_streamsend::bytesForAnEndedConnectionAreToldUnsent()
{
    accepted().reset();
    QVERIFY(m_sink->waitForEnd(1));
    m_session->send(1, "too late");
    auto pipe = std::make_shared<Pipe>();
    pipe->push(QByteArray("this too"));
    m_session->send(1, std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::GoOn));
    QVERIFY(m_sink->waitForCount(EventKind::Note, 2));
    for (const Event &note : m_sink->events(EventKind::Note)) {
        QCOMPARE(note.connection, 1U);
        QCOMPARE(note.unsent, 8);
    }
}

void tst_streamsend::connectionThatEndsAsItBeginsIsLetGo()
{
    ListenRequest request;
    request.at.host = u"127.0.0.1"_s;
    m_listener = m_session->listen(request, [](ConnectionId) { return std::make_unique<BytesSource>("welcome"); });
    QVERIFY(m_sink->waitFor([this] { return !m_sink->listening(m_listener).isEmpty(); }));
    std::promise<void> haveReset;
    m_session->onIoThread([&] { haveReset.get_future().wait(); });
    for (int i = 0; i < 20; ++i)
        RawSocket::connected(m_sink->listening(m_listener).first()).reset();
    haveReset.set_value();
    for (ConnectionId id = 1; id <= 20; ++id) {
        QVERIFY(m_sink->waitForEnd(id));
        QCOMPARE(m_sink->endOf(id).reason, EndReason::Reset);
        QCOMPARE(m_sink->endOf(id).unsent, 7);
        m_session->send(id, "late"); // it is not there any more
        QVERIFY(m_sink->waitForCount(EventKind::Note, id));
    }
}

void tst_streamsend::everyMessageIsItsOwnWrite()
{
    RawSocket peer = accepted();
    m_session->send(1, "one");
    m_session->send(1, "three");
    m_session->send(1, QByteArray(100'000, 'x'));
    QTRY_COMPARE(m_sink->bytes(1, Direction::Out), 100'008);
    const std::vector<qsizetype> chunks = m_sink->chunks(1, Direction::Out);
    QCOMPARE(chunks.at(0), 3);
    QCOMPARE(chunks.at(1), 5);
    QVERIFY(chunks.at(2) <= EventSink::maxChunk);
}

void tst_streamsend::pipeArrivesWholeWhenThePeerFinishesEarly()
{
    RawSocket peer = accepted();
    auto pipe = std::make_shared<Pipe>();
    m_session->send(1, std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::Finish));
    const QByteArray all = noise(5 << 20);
    peer.finish();
    std::jthread producer([&] { // longer than what fits into the kernel's buffers, so that it outlives the FIN
        pipe->push(all);
        pipe->end();
    });
    QVERIFY(m_sink->waitForCount(EventKind::PeerFinished, 1));
    QVERIFY(peer.receiveAll() == all);
    producer.join();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).unsent, 0);
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
}

void tst_streamsend::endOfAPipeFinishes()
{
    RawSocket peer = accepted();
    auto pipe = std::make_shared<Pipe>();
    m_session->send(1, std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::Finish));
    pipe->push(QByteArray("all of it"));
    pipe->end();
    QCOMPARE(peer.receiveAll(), "all of it");
    QVERIFY(m_sink->waitForCount(EventKind::WeFinished, 1));
    QCOMPARE(m_sink->endOf(1).time, 0);
}

void tst_streamsend::openPipeIsDoneWhenItStaysDry()
{
    RawSocket peer = accepted();
    auto pipe = std::make_shared<Pipe>();
    pipe->push(QByteArray("some, "));
    m_session->send(1, std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::Finish));
    m_session->send(1, "behind it");
    peer.finish();
    QCOMPARE(peer.receiveAll(), "some, behind it");
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QVERIFY(pipe->isAbandoned());
    QVERIFY(!pipe->push(QByteArray("too late")));
}

QTEST_GUILESS_MAIN(tst_streamsend)
#include "tst_streamsend.moc"
