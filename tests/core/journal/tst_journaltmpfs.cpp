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

int main(int count, char **arguments)
{
    enterMountNamespace(count, arguments);
    QCoreApplication application(count, arguments);
    TestJournalTmpfs test;
    return QTest::qExec(&test, count, arguments);
}
#include "tst_journaltmpfs.moc"
