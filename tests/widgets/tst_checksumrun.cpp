#include <QSignalSpy>
#include <QTest>

#include "widgets/inspector/checksumrun.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class ChecksumRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void resultsAreThoseOfTheWhole_data();
    void resultsAreThoseOfTheWhole();
    void endIsGuessed();
    void eventLoopGoesOnMeanwhile();
    void newBytesReplaceThoseBeingRead();
    void bytesThatLeftAreSaidSo();
    void tooManyAreNotEvenRead();
    void stoppedRunReadsNoMore();

private:
    ChecksumRun::Reader reader(const QByteArray &bytes)
    {
        return [this, bytes](qint64 offset, qint64 size) {
            ++m_reads;
            return bytes.mid(offset, std::min<qint64>(size, 60'000)); // a reader may give fewer
        };
    }

    std::unique_ptr<ChecksumRun> m_run;
    int m_reads = 0;
};

void ChecksumRunTest::init()
{
    m_run = std::make_unique<ChecksumRun>();
    m_reads = 0;
}

void ChecksumRunTest::resultsAreThoseOfTheWhole_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("nothing") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("a slice") << 64 * 1024;
    QTest::newRow("several slices") << 300'001;
}

void ChecksumRunTest::resultsAreThoseOfTheWhole()
{
    QFETCH(const int, size);
    const QByteArray bytes = "ab" + QByteArray(size, 'x').replace(0, 1, "y").first(size) + "cd";
    m_run->start(reader(bytes), 2, size);
    QTRY_COMPARE(m_run->state(), ChecksumRun::State::Done);
    QCOMPARE(m_run->results().size(), allChecksums().size());
    for (const Checksum &checksum : m_run->results())
        QCOMPARE(checksum.result(), checksumOf(checksum.algorithm(), bytes.sliced(2, size)));
    QCOMPARE(m_run->percent(), 100);
}

void ChecksumRunTest::endIsGuessed()
{
    m_run->start(reader(QByteArray::fromHex("01030000000ac5cd")), 0, 8);
    QTRY_COMPARE(m_run->state(), ChecksumRun::State::Done);
    QCOMPARE(m_run->guesses().front().algorithm->name, "CRC-16/MODBUS"_L1);
    m_run->start(reader(QByteArray(maxGuessed + 1, '\0')), 0, maxGuessed + 1);
    QTRY_COMPARE(m_run->state(), ChecksumRun::State::Done);
    QVERIFY(m_run->guesses().empty());
}

void ChecksumRunTest::eventLoopGoesOnMeanwhile()
{
    QSignalSpy changes(m_run.get(), &ChecksumRun::changed);
    m_run->start(reader(QByteArray(1'000'000, 'x')), 0, 1'000'000);
    QCOMPARE(m_run->state(), ChecksumRun::State::Running);
    QTRY_VERIFY(m_run->percent() > 0);
    QCOMPARE(m_run->state(), ChecksumRun::State::Running);
    QVERIFY(m_run->results().empty());
    QTRY_COMPARE(m_run->state(), ChecksumRun::State::Done);
    QVERIFY(changes.size() > 10);
}

void ChecksumRunTest::newBytesReplaceThoseBeingRead()
{
    m_run->start(reader(QByteArray(1'000'000, 'x')), 0, 1'000'000);
    QTRY_VERIFY(m_run->percent() > 0);
    m_run->start(reader("abc"), 0, 3);
    QTRY_COMPARE(m_run->state(), ChecksumRun::State::Done);
    for (const Checksum &checksum : m_run->results())
        QCOMPARE(checksum.result(), checksumOf(checksum.algorithm(), "abc"));
}

void ChecksumRunTest::bytesThatLeftAreSaidSo()
{
    m_run->start(reader("abc"), 0, 200'000);
    QTRY_COMPARE(m_run->state(), ChecksumRun::State::Unreadable);
    QVERIFY(m_run->results().empty());
}

void ChecksumRunTest::tooManyAreNotEvenRead()
{
    m_run->start(reader("abc"), 0, ChecksumRun::maxSize + 1);
    QCOMPARE(m_run->state(), ChecksumRun::State::TooLarge);
    QTest::qWait(0);
    QCOMPARE(m_reads, 0);
}

void ChecksumRunTest::stoppedRunReadsNoMore()
{
    m_run->start(reader(QByteArray(1'000'000, 'x')), 0, 1'000'000);
    QTRY_VERIFY(m_run->percent() > 0);
    m_run->stop();
    QCOMPARE(m_run->state(), ChecksumRun::State::Idle);
    const int reads = m_reads;
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
    QCOMPARE(m_reads, reads);
}

QTEST_GUILESS_MAIN(ChecksumRunTest)
#include "tst_checksumrun.moc"
