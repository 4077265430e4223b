#include <QStorageInfo>
#include <QTest>

#include "tests/core/journal/scenes.h"
#include "tests/support/mountnamespace.h"

using namespace wirelark;
using namespace wirelark::test;

// A disk of one MiB, in a mount namespace of this program alone (unshare(1)).
class TestJournalTmpfs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullDiskEndsAtABlockAndTrafficGoesOn();
    void quotaOfAllTheDiskNeverFillsIt_data();
    void quotaOfAllTheDiskNeverFillsIt();
};

void TestJournalTmpfs::fullDiskEndsAtABlockAndTrafficGoesOn()
{
    QTemporaryDir parent;
    const SmallDisk small(parent.path(), "size=1m");
    QVERIFY(small.isMounted());
    const QString others = write(parent.filePath(QStringLiteral("others")), QByteArray(400'000, 'x'));
    JournalOptions options;
    options.directory = parent.path();
    options.segmentBytes = 256 * 1024;
    Live live(options);
    live.writer->append(accepted(1));
    qint64 sent = 0;
    for (int i = 0; i < 100; ++i, sent += 10'000) {
        live.data(1, Direction::In, pattern(10'000, static_cast<quint64>(sent)));
        live.writer->commit();
    }
    const Record said = live.noteAbout(EndReason::DiskFull);
    QCOMPARE(said.event.error, ENOSPC);
    QCOMPARE(live.journal.end(), quint64(103));
    Journal disk;
    QCOMPARE(loadJournal(disk, live.files()).fault, LoadFault::None);
    QVERIFY(disk.end() > 50);
    for (quint64 seq = 1; seq < disk.end(); ++seq)
        QVERIFY(same(disk.record(seq), live.journal.record(seq)));

    QVERIFY(QFile::remove(others));
    QTRY_VERIFY((live.writer->commit(), live.noteAbout(EndReason::RecordingResumed).seq != 0));
    live.data(1, Direction::In, pattern(10'000, static_cast<quint64>(sent)));
    live.writer->commit();
    Journal after;
    QCOMPARE(loadJournal(after, {live.files().constLast()}).fault, LoadFault::None);
    QCOMPARE(after.end(), live.journal.end());
    QCOMPARE(after.record(after.first()).event.reason, EndReason::RecordingResumed);
    QCOMPARE(after.record(after.end() - 1).streamOffset, sent);
    live.writer.reset();
}

void TestJournalTmpfs::quotaOfAllTheDiskNeverFillsIt_data()
{
    QTest::addColumn<bool>("isWrittenOver");
    QTest::addRow("discarded") << false;
    QTest::addRow("written over") << true;
}

void TestJournalTmpfs::quotaOfAllTheDiskNeverFillsIt()
{
    QFETCH(bool, isWrittenOver);
    QTemporaryDir parent;
    const SmallDisk small(parent.path(), "size=1m");
    QVERIFY(small.isMounted());
    JournalOptions options;
    options.directory = parent.path();
    options.quota = 940 * 1024; // its segments are an eighth of that: with one more the disk is full
    options.forgetsFollowed = isWrittenOver;
    Live live(options);
    live.writer->append(accepted(1));
    const QByteArray piece = pattern(60'000);
    for (int i = 0; i < 2000; ++i) { // at once: what was discarded is hardly gone when the next needs its room
        live.data(1, Direction::In, piece);
        live.writer->commit();
        QVERIFY(!live.writer->wantsTurn()); // it does in memory, to look whether there is room again
    }
    QVERIFY(live.noteAbout(EndReason::Discarded).seq != 0);
    QVERIFY(live.journal.storedBytes() > options.quota / 2);
    // What was discarded gives its room back, and soon.
    constexpr qint64 ends = 64 * 1024; // of the last page of each file, and of the folder
    QTRY_VERIFY(QStorageInfo(parent.path()).bytesAvailable() >= 1024 * 1024 - live.journal.storedBytes() - ends);
    live.writer.reset();
}

int main(int count, char **arguments)
{
    enterMountNamespace(count, arguments);
    QCoreApplication application(count, arguments);
    TestJournalTmpfs test;
    return QTest::qExec(&test, count, arguments);
}
#include "tst_journaltmpfs.moc"
