#include "core/net/pipe.h"

#include <atomic>
#include <memory>
#include <thread>

#include <QTest>

#include "core/net/pipesource.h"

using namespace wirelark;

class tst_pipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesComeOutAsTheyWentIn();
    void fullPipeTakesNoMoreUntilTheLowMark();
    void producerWaitsForRoom();
    void abandonFreesAWaitingProducer();
    void unsentSourceFreesItsProducer();
    void drySourceIsWokenOnce();
    void endIsSeenAfterTheLastByte();
    void nothingCanBePushedAfterTheEnd();
};

void tst_pipe::bytesComeOutAsTheyWentIn()
{
    auto pipe = std::make_shared<Pipe>();
    PipeSource source(pipe, PipeSource::AtEnd::GoOn);
    QByteArray all;
    for (int i = 0; i < 3'000'000; ++i)
        all.append(char(i * 7 / 3));
    std::thread producer([&] {
        pipe->push(all);
        pipe->end();
    });
    QByteArray got;
    while (!source.atEnd()) {
        const auto front = source.front();
        const qsizetype some = qMin<qsizetype>(qsizetype(front.size()), 10'007);
        got.append(front.data(), some);
        if (some > 0)
            source.consume(some);
    }
    producer.join();
    QVERIFY(got == all);
}

void tst_pipe::fullPipeTakesNoMoreUntilTheLowMark()
{
    auto pipe = std::make_shared<Pipe>();
    PipeSource source(pipe, PipeSource::AtEnd::GoOn);
    int hasRoom = 0;
    pipe->setRoomWaker([&hasRoom] { ++hasRoom; });
    const QByteArray much(300 * 1024, 'x');
    QCOMPARE(pipe->tryPush(much), Pipe::highMark);
    QCOMPARE(pipe->tryPush(much), 0);
    QCOMPARE(source.remaining(), Pipe::highMark);

    QCOMPARE(qsizetype(source.front().size()), Pipe::highMark);
    source.consume(Pipe::highMark - Pipe::lowMark);
    QCOMPARE(pipe->tryPush(much), 0);
    QCOMPARE(hasRoom, 0);
    source.consume(1);
    QCOMPARE(hasRoom, 1);
    QCOMPARE(pipe->tryPush(much), Pipe::highMark - Pipe::lowMark + 1);
}

void tst_pipe::producerWaitsForRoom()
{
    auto pipe = std::make_shared<Pipe>();
    PipeSource source(pipe, PipeSource::AtEnd::GoOn);
    std::atomic<bool> isThrough = false;
    std::thread producer([&] {
        pipe->push(QByteArray(Pipe::highMark + 1, 'x'));
        isThrough = true;
    });
    QTRY_COMPARE(source.remaining(), Pipe::highMark);
    QVERIFY(!isThrough);
    source.front();
    source.consume(Pipe::highMark);
    producer.join();
    QCOMPARE(source.remaining(), 1);
}

void tst_pipe::abandonFreesAWaitingProducer()
{
    auto pipe = std::make_shared<Pipe>();
    PipeSource source(pipe, PipeSource::AtEnd::GoOn);
    bool isTaken = true;
    std::thread producer([&] { isTaken = pipe->push(QByteArray(Pipe::highMark * 2, 'x')); });
    QTRY_COMPARE(source.remaining(), Pipe::highMark);
    source.abandon();
    producer.join();
    QVERIFY(!isTaken);
    QCOMPARE(source.remaining(), Pipe::highMark); // accepted, and never sent
}

void tst_pipe::unsentSourceFreesItsProducer()
{
    auto pipe = std::make_shared<Pipe>();
    auto source = std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::GoOn);
    source.reset();
    QVERIFY(pipe->isAbandoned());
    QVERIFY(!pipe->push(QByteArray("x")));
}

void tst_pipe::drySourceIsWokenOnce()
{
    auto pipe = std::make_shared<Pipe>();
    PipeSource source(pipe, PipeSource::AtEnd::GoOn);
    int woken = 0;
    source.setWaker([&woken] { ++woken; });
    pipe->push(QByteArray("not dry yet"));
    QCOMPARE(woken, 0);
    source.front();
    source.consume(11);
    QVERIFY(source.front().empty());
    pipe->push(QByteArray("a"));
    pipe->push(QByteArray("b"));
    QCOMPARE(woken, 1);
    QCOMPARE(source.front().size(), 2U);
}

void tst_pipe::endIsSeenAfterTheLastByte()
{
    auto pipe = std::make_shared<Pipe>();
    PipeSource source(pipe, PipeSource::AtEnd::Finish);
    int woken = 0;
    source.setWaker([&woken] { ++woken; });
    pipe->push(QByteArray("xy"));
    pipe->end();
    QCOMPARE(woken, 1);
    QVERIFY(!source.atEnd());
    source.front();
    source.consume(2);
    QVERIFY(source.atEnd());
    QVERIFY(source.finishesConnection());
}

void tst_pipe::nothingCanBePushedAfterTheEnd()
{
    Pipe pipe;
    pipe.end();
    QVERIFY(!pipe.push(QByteArray("x")));
    QCOMPARE(pipe.tryPush(QByteArray("x")), 0);
}

QTEST_GUILESS_MAIN(tst_pipe)
#include "tst_pipe.moc"
