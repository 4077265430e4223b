#include <csignal>

#include <sys/resource.h>

#include <QTest>

#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;

namespace {

// No file may grow beyond `bytes` as long as this lives: a write across the limit is short, the next one
// fails.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit {static_cast<rlim_t>(bytes), m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before {};
};

} // namespace

// The disk takes no more: the journal goes on in memory, and comes back.
class TestJournalDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void failedWriteLosesNothing_data();
    void failedWriteLosesNothing();
    void journalReturnsToTheDisk();
    void memoryIsBounded();
    void missingDirectoryIsAnErrorNotAnEnd();
    void failedRecordingEndsAtABlock();
};

void TestJournalDisk::initTestCase()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

void TestJournalDisk::failedWriteLosesNothing_data()
{
    QTest::addColumn<quint64>("position");
    for (quint64 position = 1; position <= 50; ++position)
        QTest::addRow("write %llu", position) << position;
}

void TestJournalDisk::failedWriteLosesNothing()
{
    QFETCH(quint64, position);
    Live live;
    live.writer->append(accepted(1));
    std::unique_ptr<FileSizeLimit> limit;
    for (quint64 seq = 2; seq < 102; ++seq) {
        if (seq == position + 1) // the size of what follows falls into the middle of a block
            limit = std::make_unique<FileSizeLimit>(
                live.journal.storedBytes() + 50 + 3 * static_cast<qint64>(position));
        live.data(1, Direction::In, numbered(seq));
        live.writer->commit();
    }
    limit.reset();

    const Record said = live.noteAbout(EndReason::RecordingFailed);
    QVERIFY(said.seq > position);
    QVERIFY(said.seq <= position + 3);
    QCOMPARE(said.event.error, EFBIG);
    QCOMPARE(live.journal.end(), quint64(103));
    for (quint64 seq = 1; seq < live.journal.end(); ++seq) {
        const Record record = live.journal.record(seq);
        QCOMPARE(record.seq, seq);
        if (record.event.kind == EventKind::Data)
            QCOMPARE(live.journal.payload(seq), numbered(seq < said.seq ? seq : seq - 1));
    }

    // What is on the disk ends with a whole block.
    Journal disk;
    QCOMPARE(loadJournal(disk, live.files()).fault, LoadFault::None);
    QVERIFY(disk.end() >= std::max<quint64>(position, 1));
    for (quint64 seq = 1; seq < disk.end(); ++seq)
        QVERIFY(same(disk.record(seq), live.journal.record(seq)));
}

void TestJournalDisk::journalReturnsToTheDisk()
{
    Live live;
    live.writer->append(accepted(1));
    auto limit = std::make_unique<FileSizeLimit>(2000);
    for (int i = 0; i < 20; ++i) {
        live.data(1, Direction::In, pattern(1000, static_cast<quint64>(i) * 1000));
        live.writer->commit();
    }
    QVERIFY(live.noteAbout(EndReason::RecordingFailed).seq != 0);
    QCOMPARE(live.noteAbout(EndReason::RecordingResumed).seq, quint64(0));
    limit.reset();
    QTRY_VERIFY((live.writer->commit(), live.noteAbout(EndReason::RecordingResumed).seq != 0));
    live.data(1, Direction::In, pattern(1000, 20'000));
    live.writer->commit();

    QCOMPARE(stream(live.journal, 1, Direction::In), pattern(21'000));
    const Record resumed = live.noteAbout(EndReason::RecordingResumed);
    Journal disk;
    QCOMPARE(loadJournal(disk, live.files()).fault, LoadFault::None);
    QCOMPARE(disk.end(), live.journal.end());
    quint64 lost = 0;
    qint64 lostBytes = 0;
    for (quint64 seq = 1; seq < disk.end(); ++seq) {
        const Record record = live.journal.record(seq);
        if (disk.record(seq).seq == 0) {
            ++lost;
            lostBytes += record.size;
        } else {
            QVERIFY(same(disk.record(seq), record));
        }
    }
    QVERIFY(lost > 10);
    QCOMPARE(resumed.event.text, QStringLiteral("records=%1 bytes=%2").arg(lost).arg(lostBytes));
}

void TestJournalDisk::memoryIsBounded()
{
    JournalOptions options;
    options.segmentBytes = 200'000;
    Live live(options);
    live.writer->append(accepted(1));
    live.data(1, Direction::In, "on the disk");
    live.writer->commit();
    const FileSizeLimit limit(live.journal.storedBytes());
    for (quint64 i = 0; i < 300'000; ++i) {
        live.data(1, Direction::In, pattern(10, i * 10));
        if (i % 100 == 0)
            live.writer->commit();
    }
    live.writer->commit();
    QVERIFY(live.journal.storedBytes() < 4 * options.segmentBytes);
    QVERIFY(live.noteAbout(EndReason::Discarded).seq != 0);

    // What was on the disk is still there, and so is what happened last.
    QCOMPARE(live.journal.first(), quint64(1));
    QCOMPARE(live.journal.payload(2), QByteArray("on the disk"));
    const Entry last = live.journal.entry(live.journal.end() - 2);
    QVERIFY(last.time != 0);
    QVERIFY(live.journal.record(live.journal.end() - 2).seq != 0);
    QCOMPARE(live.journal.record(1000).seq, quint64(0));
    quint64 gone = 0;
    for (quint64 seq = 1; seq < live.journal.end();) {
        const EntryRun run = live.journal.run(seq);
        QCOMPARE(run.first, seq);
        for (const Entry &entry : run.entries)
            gone += entry.time == 0;
        seq += run.entries.size();
    }
    QVERIFY(gone >= 2 * 65'536); // whole chunks of entries went, too
}

void TestJournalDisk::missingDirectoryIsAnErrorNotAnEnd()
{
    QTemporaryDir parent;
    JournalOptions options;
    options.directory = parent.filePath(QStringLiteral("later"));
    Live live(options);
    live.writer->append(accepted(1));
    live.data(1, Direction::In, "hello");
    live.writer->commit();
    QCOMPARE(live.noteAbout(EndReason::RecordingFailed).event.error, ENOENT);
    QCOMPARE(live.journal.payload(2), QByteArray("hello"));
    QVERIFY(QDir().mkpath(options.directory));
    QTRY_VERIFY((live.writer->commit(), live.noteAbout(EndReason::RecordingResumed).seq != 0));
    QCOMPARE(live.journal.first(), quint64(1));
    QCOMPARE(live.files().size(), 1);
}

void TestJournalDisk::failedRecordingEndsAtABlock()
{
    JournalOptions options;
    options.segmentBytes = 20'000;
    Live live(options);
    const QString path = live.directory.filePath(QStringLiteral("recorded"));
    live.writer->append(accepted(1));
    int error = 0;
    QVERIFY(live.writer->startRecording(path, error));
    const FileSizeLimit limit(50'000); // no segment is that long
    for (quint64 seq = 2; seq < 100; ++seq) {
        live.data(1, Direction::In, numbered(seq));
        live.writer->commit();
    }
    const Record said = live.noteAbout(EndReason::RecordingFailed);
    QCOMPARE(said.event.text, path);
    QCOMPARE(said.event.error, EFBIG);
    QVERIFY(live.files().size() > 3);
    Journal recorded;
    QCOMPARE(loadJournal(recorded, {path}).fault, LoadFault::None);
    QVERIFY(recorded.end() > 10);
    QVERIFY(recorded.end() <= said.seq);
    for (quint64 seq = 1; seq < recorded.end(); ++seq)
        QVERIFY(same(recorded.record(seq), live.journal.record(seq)));
}

QTEST_GUILESS_MAIN(TestJournalDisk)
#include "tst_journaldisk.moc"
