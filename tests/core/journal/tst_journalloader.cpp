#include <sys/stat.h>
#include <unistd.h>

#include <QTest>

#include "core/net/wakeup.h"
#include "tests/core/journal/captures.h"

using namespace wirelark;
using namespace wirelark::test;

class TestJournalLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoCaptureOfOursIsNamed_data();
    void whatIsNoCaptureOfOursIsNamed();
    void directoryAndPipeCannotBeRead();
    void concatenatedSegmentsAreOneJournal();
    void segmentThatWasOnlyBegunTakesNothingAway_data();
    void segmentThatWasOnlyBegunTakesNothingAway();
    void lostSegmentLeavesItsNumbers();
    void oneBadSegmentDoesNotTakeTheOthers();
    void streamsBeyondFourGigabytesKeepTheirOffsets();
    void sequenceNumbersAreUnwrapped();
    void acknowledgementsAreReadBackAndAreNoRecords();
    void marksStandBesideTheRecords();
    void readingCanBeCancelled();
    void progressReachesTheEndAndTheBellRings();
};

void TestJournalLoader::whatIsNoCaptureOfOursIsNamed_data()
{
    const Capture capture = twoConnections();
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<LoadFault>("fault");
    const auto starts = blockStarts(capture.bytes);
    const QByteArray section = capture.bytes.first(starts[1]);
    QTest::newRow("empty") << QByteArray() << LoadFault::NotPcapng;
    QTest::newRow("a text") << QByteArray("Dear reader,\n") << LoadFault::NotPcapng;
    QTest::newRow("classic pcap") << QByteArray::fromHex("d4c3b2a1020004000000000000000000ffff000065000000")
                                  << LoadFault::NotPcapng;
    QTest::newRow("three bytes of magic") << capture.bytes.first(3) << LoadFault::NotPcapng;
    QTest::newRow("magic only") << capture.bytes.first(4) << LoadFault::Torn;
    QTest::newRow("wrong byte order magic")
        << withNumber(capture.bytes, 8, 0x11223344) << LoadFault::NotPcapng;
    QTest::newRow("other byte order") << withNumber(capture.bytes, 8, 0x4d3c2b1a) << LoadFault::NotOurs;
    QByteArray other = capture.bytes;
    QTest::newRow("other program") << other.replace("Wirelark ", "Wireshark") << LoadFault::NotOurs;
    QTest::newRow("no records") << capture.bytes.first(starts[2]) << LoadFault::None;
    QTest::newRow("section only") << section << LoadFault::None;
    QTest::newRow("packet before an interface")
        << section + capture.bytes.sliced(starts[2]) << LoadFault::Damaged;
}

void TestJournalLoader::whatIsNoCaptureOfOursIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(LoadFault, fault);
    const Loaded loaded(bytes);
    QCOMPARE(loaded.result.fault, fault);
    QCOMPARE(loaded.journal.end(), loaded.journal.first());
    if (fault != LoadFault::None)
        QCOMPARE(loaded.result.path, loaded.path);
}

void TestJournalLoader::directoryAndPipeCannotBeRead()
{
    QTemporaryDir directory;
    Journal journal;
    LoadResult result = loadJournal(journal, {directory.path()});
    QCOMPARE(result.fault, LoadFault::CannotRead);
    QCOMPARE(result.error, EISDIR);
    QCOMPARE(result.path, directory.path());
    result = loadJournal(journal, {directory.filePath(QStringLiteral("none"))});
    QCOMPARE(result.fault, LoadFault::CannotRead);
    QCOMPARE(result.error, ENOENT);
    QCOMPARE(::mkfifo(QFile::encodeName(directory.filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
    QCOMPARE(loadJournal(journal, {directory.filePath(QStringLiteral("pipe"))}).fault, LoadFault::CannotRead);
    QCOMPARE(loadJournal(journal, {QStringLiteral("/dev/zero")}).fault, LoadFault::CannotRead);
    QCOMPARE(loadJournal(journal, {}).fault, LoadFault::None);
    QVERIFY(!result.hasJournal());
}

void TestJournalLoader::concatenatedSegmentsAreOneJournal()
{
    const Capture capture = twoConnections();
    JournalOptions options;
    options.segmentBytes = 100'000;
    Live live(options);
    live.writer->append(accepted(1));
    for (int i = 0; i < 50; ++i) {
        live.data(1, Direction::In, pattern(10'000, static_cast<quint64>(i) * 10'000));
        live.writer->commit();
    }
    QVERIFY(live.files().size() >= 5);
    const Loaded loaded(contents(live.files()));
    QCOMPARE(loaded.result.fault, LoadFault::None);
    QCOMPARE(loaded.journal.end(), live.journal.end());
    for (quint64 seq = 1; seq < loaded.journal.end(); ++seq)
        QVERIFY(same(loaded.journal.record(seq), live.journal.record(seq)));
    QCOMPARE(stream(loaded.journal, 1, Direction::In), pattern(500'000));

    // A foreign section behind ours is not taken for ours.
    QByteArray other = capture.bytes;
    other.replace("Wirelark ", "Wireshark");
    QFile::remove(loaded.path); // who has it open still reads it
    const Loaded mixed(capture.bytes + other);
    QCOMPARE(mixed.result.fault, LoadFault::Damaged);
    QCOMPARE(mixed.result.offset, capture.bytes.size());
    QCOMPARE(mixed.journal.end(), quint64(capture.records.size() + 1));
}

void TestJournalLoader::segmentThatWasOnlyBegunTakesNothingAway_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<LoadFault>("fault");
    QTest::newRow("empty") << QByteArray() << LoadFault::None;
    QTest::newRow("three bytes") << QByteArray("\x0A\x0D\x0D") << LoadFault::Torn;
}

void TestJournalLoader::segmentThatWasOnlyBegunTakesNothingAway()
{
    QFETCH(QByteArray, content);
    Live live;
    for (int i = 0; i < 3; ++i)
        live.commit(note(QString::number(i)));
    QTemporaryDir directory;
    QFile begun(directory.filePath(QStringLiteral("begun.pcapng")));
    QVERIFY(begun.open(QIODevice::WriteOnly) && begun.write(content) == content.size());
    begun.close();
    Journal journal;
    const LoadResult result = loadJournal(journal, live.files() << begun.fileName());
    QTEST(result.fault, "fault");
    QCOMPARE(journal.end(), live.journal.end());
}

void TestJournalLoader::lostSegmentLeavesItsNumbers()
{
    JournalOptions options;
    options.segmentBytes = 4096;
    Live live(options);
    for (int i = 0; i < 100; ++i)
        live.commit(note(QString::number(i)));
    QStringList files = live.files();
    QVERIFY(files.size() >= 5);
    files.removeAt(2);
    Journal journal;
    QCOMPARE(loadJournal(journal, files).fault, LoadFault::None);
    QCOMPARE(journal.end(), live.journal.end());
    quint64 lost = 0;
    for (quint64 seq = 1; seq < journal.end(); ++seq) {
        const Record record = journal.record(seq);
        lost += record.seq == 0;
        QVERIFY(record.seq == 0 || same(record, live.journal.record(seq)));
    }
    QVERIFY(lost > 5);
    QVERIFY(lost < 50);
}

void TestJournalLoader::oneBadSegmentDoesNotTakeTheOthers()
{
    QTemporaryDir directory;
    const Capture capture = twoConnections();
    const QString good = write(directory.filePath(QStringLiteral("good")), capture.bytes);
    const QString torn = write(directory.filePath(QStringLiteral("torn")), capture.bytes.chopped(5));
    const QString empty = write(directory.filePath(QStringLiteral("empty")), {});
    Journal journal;
    LoadResult result = loadJournal(journal, {empty, directory.filePath(QStringLiteral("none")), good});
    QCOMPARE(result.fault, LoadFault::Damaged);
    QCOMPARE(result.path, empty);
    QCOMPARE(journal.end(), quint64(capture.records.size() + 1));

    Journal other;
    result = loadJournal(other, {torn, good});
    QCOMPARE(result.fault, LoadFault::Torn);
    QCOMPARE(result.path, torn);
    QCOMPARE(other.end(), quint64(2 * capture.records.size()));
    QVERIFY(other.record(capture.records.size()).event.local == capture.records.front().event.local);
}

void TestJournalLoader::streamsBeyondFourGigabytesKeepTheirOffsets()
{
    JournalOptions options;
    options.segmentBytes = 8 * 1024 * 1024;
    options.quota = 32 * 1024 * 1024;
    Live live(options);
    live.writer->append(accepted(1));
    const QByteArray chunk(EventSink::maxChunk, 'x');
    for (qint64 sent = 0; sent < (qint64(1) << 32) + 4 * EventSink::maxChunk; sent += chunk.size()) {
        live.data(1, Direction::Out, chunk);
        live.writer->commit();
    }
    Journal journal;
    QCOMPARE(loadJournal(journal, live.files()).fault, LoadFault::None);
    for (quint64 seq = journal.first(); seq < journal.end(); ++seq)
        QVERIFY(same(journal.record(seq), live.journal.record(seq)));
    quint64 latest = journal.end() - 1;
    while (!journal.entry(latest).isData())
        --latest;
    QVERIFY(journal.record(latest).streamOffset > qint64(1) << 32);
}

void TestJournalLoader::sequenceNumbersAreUnwrapped()
{
    Live live;
    for (int i = 0; i < 8; ++i)
        live.data(1, Direction::In, "1234");
    live.writer->commit();
    QByteArray bytes = contents(live.files());
    const auto starts = blockStarts(bytes);
    constexpr qsizetype sequence = 52; // in the block
    constexpr qint64 step = 0x70000000;
    const auto first = qFromBigEndian<quint32>(bytes.constData() + starts[2] + sequence);
    for (int i = 0; i < 8; ++i)
        qToBigEndian(first + static_cast<quint32>(i * step),
            bytes.data() + starts[2 + static_cast<size_t>(i)] + sequence);
    const Loaded loaded(bytes);
    QCOMPARE(loaded.journal.end(), quint64(9));
    for (quint64 seq = 1; seq < 9; ++seq)
        QCOMPARE(loaded.journal.record(seq).streamOffset, static_cast<qint64>(seq - 1) * step);
}

void TestJournalLoader::acknowledgementsAreReadBackAndAreNoRecords()
{
    Live live;
    live.writer->append(accepted(1));
    live.data(1, Direction::Out, "first", 1000);
    live.data(1, Direction::Out, "second", 2000);
    live.data(1, Direction::In, "answer", 3000);
    live.writer->appendAcknowledged(1, 5, 4000);
    live.data(1, Direction::Out, "third", 5000);
    live.writer->appendAcknowledged(1, 11, 6000);
    live.writer->appendAcknowledged(2, 100, 7000); // of another
    live.writer->commit();
    const Loaded loaded(contents(live.files()));
    QCOMPARE(loaded.result.fault, LoadFault::None);
    for (const Journal *journal : {static_cast<const Journal *>(&live.journal), &loaded.journal}) {
        QCOMPARE(journal->end(), 6U);
        QCOMPARE(journal->acknowledged(1), 0); // no data
        QCOMPARE(journal->acknowledged(2), 4000);
        QCOMPARE(journal->acknowledged(3), 6000);
        QCOMPARE(journal->acknowledged(4), 0); // came in
        QCOMPARE(journal->acknowledged(5), 0); // nobody saw it
        QCOMPARE(journal->acknowledgementsSeen(), 3U);
    }
}

void TestJournalLoader::marksStandBesideTheRecords()
{
    JournalOptions options;
    options.segmentBytes = 1000; // a mark may be the first of a segment
    Live live(options);
    live.writer->append(accepted(1));
    const RowMark marked {.seq = 2, .offset = 3, .streamOffset = 3, .isMarked = true, .note = {}};
    const RowMark noted {.seq = 1, .note = QStringLiteral("two\nlines = \u202E")};
    for (int i = 0; i < 20; ++i) {
        live.data(1, Direction::In, pattern(300));
        live.writer->mark(i % 2 == 0 ? marked : noted);
        live.writer->commit();
    }
    const RowMark taken {.seq = 2, .offset = 3, .streamOffset = 3};
    live.writer->mark(taken);
    live.writer->commit();
    QCOMPARE(live.journal.end(), quint64(22)); // none of them is a record
    const Loaded loaded(contents(live.files()));
    QCOMPARE(loaded.result.fault, LoadFault::None);
    QCOMPARE(loaded.journal.end(), live.journal.end());
    for (quint64 seq = 1; seq < loaded.journal.end(); ++seq)
        QVERIFY(same(loaded.journal.record(seq), live.journal.record(seq)));
    QCOMPARE(stream(loaded.journal, 1, Direction::In).size(), 6000);
    const std::vector<RowMark> marks = loaded.journal.marks();
    QCOMPARE(marks.size(), size_t(21));
    QCOMPARE(marks[0], marked);
    QCOMPARE(marks[1], noted);
    QCOMPARE(marks.back(), taken);
}

void TestJournalLoader::readingCanBeCancelled()
{
    Live live;
    for (int i = 0; i < 80; ++i)
        live.data(1, Direction::In, pattern(EventSink::maxChunk));
    live.writer->commit();
    Journal journal;
    int calls = 0;
    const LoadResult result =
        loadJournal(journal, live.files(), [&calls](qint64, qint64) { return ++calls < 2; });
    QCOMPARE(result.fault, LoadFault::CannotRead);
    QCOMPARE(result.error, ECANCELED);
    QVERIFY(journal.end() < live.journal.end());
    QCOMPARE(calls, 2);
}

void TestJournalLoader::progressReachesTheEndAndTheBellRings()
{
    Live live;
    for (int i = 0; i < 80; ++i)
        live.data(1, Direction::In, pattern(EventSink::maxChunk));
    live.writer->commit();
    Journal journal;
    journal.bell().arm();
    qint64 reached = 0;
    qint64 all = 0;
    const auto follow = [&](qint64 done, qint64 total) {
        const bool isForward = done >= reached && total >= done;
        reached = done;
        all = total;
        return isForward;
    };
    QCOMPARE(loadJournal(journal, live.files(), follow).fault, LoadFault::None);
    QCOMPARE(reached, all);
    QCOMPARE(all, contents(live.files()).size());
    QCOMPARE(journal.storedBytes(), all);
    quint64 count = 0;
    QCOMPARE(::read(journal.bell().fd(), &count, sizeof count), ssize_t(sizeof count));
}

QTEST_GUILESS_MAIN(TestJournalLoader)
#include "tst_journalloader.moc"
