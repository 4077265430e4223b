#include "core/net/sendqueue.h"

#include <cerrno>
#include <memory>

#include <sys/stat.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/net/bytessource.h"
#include "core/net/filesource.h"
#include "core/net/pipe.h"
#include "core/net/pipesource.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

// Takes at most `step` bytes at a time, until nothing more comes.
QByteArray drain(SendQueue &queue, qsizetype step = 1000)
{
    QByteArray all;
    for (auto front = queue.front(); !front.empty(); front = queue.front()) {
        const qsizetype some = qMin<qsizetype>(step, qsizetype(front.size()));
        all.append(front.data(), some);
        queue.consume(some);
    }
    return all;
}

QString written(const QTemporaryDir &directory, const QByteArray &bytes)
{
    QFile file(directory.filePath(u"file"_s));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

} // namespace

class tst_sendqueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesFollowEachOther();
    void messagesKeepTheirBorders();
    void emptyMessageIsNothing();
    void echoJoinsItsLikeOnly();
    void refusedAndAbandonedBytesAreUnsent();
    void drySourceHoldsNobodyUp();
    void nothingComesIntoTheMidstOfAMessage();
    void fileComesWhole();
    void fileThatShrinksEndsEarly();
    void fileThatGrowsKeepsItsFirstLength();
    void whatIsNoFileIsRefused();
};

void tst_sendqueue::sourcesFollowEachOther()
{
    QTemporaryDir directory;
    int error = 0;
    SendQueue queue;
    queue.push(std::make_unique<BytesSource>("first "));
    queue.push(FileSource::open(written(directory, "second "), error));
    queue.push(std::make_unique<BytesSource>("third"));
    QCOMPARE(queue.waiting(), 18);
    QCOMPARE(drain(queue, 4), "first second third");
    QVERIFY(queue.isEmpty());
    QCOMPARE(queue.unsent(), 0);
}

void tst_sendqueue::messagesKeepTheirBorders()
{
    SendQueue queue;
    queue.push(std::make_unique<BytesSource>("one"));
    queue.push(std::make_unique<BytesSource>("three"));
    QCOMPARE(queue.front().size(), 3U);
    queue.consume(3);
    QCOMPARE(queue.front().size(), 5U);
}

void tst_sendqueue::emptyMessageIsNothing()
{
    SendQueue queue;
    queue.push(std::make_unique<BytesSource>(QByteArray()));
    QVERIFY(queue.front().empty());
    QVERIFY(queue.isEmpty());
    QVERIFY(!queue.isDry());
}

void tst_sendqueue::echoJoinsItsLikeOnly()
{
    SendQueue queue;
    queue.pushEcho(QByteArray("ab"));
    queue.pushEcho(QByteArray("cd"));
    queue.push(std::make_unique<BytesSource>("typed"));
    queue.pushEcho(QByteArray("ef"));
    QCOMPARE(queue.held(), 6);
    QCOMPARE(queue.front().size(), 4U);
    QCOMPARE(drain(queue, 3), "abcdtypedef");
    QCOMPARE(queue.held(), 0);
}

void tst_sendqueue::refusedAndAbandonedBytesAreUnsent()
{
    SendQueue queue;
    queue.push(std::make_unique<BytesSource>("12345"));
    queue.front();
    queue.consume(2);
    queue.refuse(std::make_unique<BytesSource>("late"));
    QCOMPARE(queue.waiting(), 3);
    QCOMPARE(queue.unsent(), 7);
    queue.abandon();
    QVERIFY(queue.isEmpty());
    QCOMPARE(queue.unsent(), 7);
}

void tst_sendqueue::drySourceHoldsNobodyUp()
{
    SendQueue queue;
    const auto pipe = std::make_shared<Pipe>();
    queue.push(std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::GoOn));
    QVERIFY(queue.isDry());
    queue.pushEcho(QByteArray("echo"));
    queue.push(std::make_unique<BytesSource>("message"));
    QCOMPARE(drain(queue), "echomessage");
    QVERIFY(queue.isDry());
    QCOMPARE(queue.held(), 0);
    pipe->push(QByteArray("late"));
    QCOMPARE(drain(queue), "late");
    pipe->end();
    QVERIFY(queue.front().empty());
    QVERIFY(queue.isEmpty());
    QCOMPARE(queue.unsent(), 0);
}

void tst_sendqueue::nothingComesIntoTheMidstOfAMessage()
{
    SendQueue queue;
    const auto pipe = std::make_shared<Pipe>();
    queue.push(std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::GoOn));
    queue.push(std::make_unique<BytesSource>("message"));
    QCOMPARE(queue.front().size(), 7U);
    queue.consume(3);
    pipe->push(QByteArray("late"));
    QCOMPARE(drain(queue), "sagelate");
}

void tst_sendqueue::fileComesWhole()
{
    QTemporaryDir directory;
    QByteArray bytes;
    for (int i = 0; i < 1'000'003; ++i)
        bytes.append(char(i % 251));
    int error = 0;
    auto source = FileSource::open(written(directory, bytes), error);
    QVERIFY(source);
    QCOMPARE(source->size(), bytes.size());
    QVERIFY(source->front().size() <= 256 * 1024);
    SendQueue queue;
    queue.push(std::move(source));
    QVERIFY(drain(queue, 65'435) == bytes);
}

void tst_sendqueue::fileThatShrinksEndsEarly()
{
    QTemporaryDir directory;
    const QString path = written(directory, QByteArray(1'000'000, 'x'));
    int error = 0;
    SendQueue queue;
    queue.push(FileSource::open(path, error));
    QVERIFY(QFile::resize(path, 300'000));
    QCOMPARE(drain(queue).size(), 300'000);
    QVERIFY(queue.isEmpty());
    QCOMPARE(queue.unsent(), 700'000);
}

void tst_sendqueue::fileThatGrowsKeepsItsFirstLength()
{
    QTemporaryDir directory;
    const QString path = written(directory, QByteArray(10, 'x'));
    int error = 0;
    SendQueue queue;
    queue.push(FileSource::open(path, error));
    QVERIFY(QFile::resize(path, 1000));
    QCOMPARE(drain(queue).size(), 10);
}

void tst_sendqueue::whatIsNoFileIsRefused()
{
    const QTemporaryDir directory;
    int error = 0;
    QVERIFY(!FileSource::open(directory.filePath(u"missing"_s), error));
    QCOMPARE(error, ENOENT);
    QVERIFY(!FileSource::open(directory.path(), error));
    QCOMPARE(error, EISDIR);
    const QString fifo = directory.filePath(u"fifo"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    QVERIFY(!FileSource::open(fifo, error));
    QCOMPARE(error, EINVAL);
    QVERIFY(!FileSource::open(u"/dev/zero"_s, error));
}

QTEST_GUILESS_MAIN(tst_sendqueue)
#include "tst_sendqueue.moc"
