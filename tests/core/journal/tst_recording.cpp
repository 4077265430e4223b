#include <QTest>

#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;

class TestRecording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordingHoldsWhatWasAndWhatComes();
    void recordingCopiesMuchWithoutHoldingTheWriterUp();
    void recordingReplacesOnlyWhenItCanBeMade();
};

void TestRecording::recordingHoldsWhatWasAndWhatComes()
{
    JournalOptions options;
    options.segmentBytes = 100'000;
    options.quota = 500'000;
    Live live(options);
    const QString path = live.directory.filePath(QStringLiteral("recorded"));
    live.writer->append(accepted(1));
    for (int i = 0; i < 100; ++i) {
        live.data(1, Direction::In, pattern(10'000, static_cast<quint64>(i) * 10'000));
        live.writer->commit();
        int error = 0;
        if (i == 70)
            QVERIFY(live.writer->startRecording(path, error));
        if (i == 90)
            live.writer->stopRecording();
    }
    Journal recorded;
    QCOMPARE(loadJournal(recorded, {path}).fault, LoadFault::None);
    QVERIFY(recorded.first() > 1);
    const Record last = recorded.record(recorded.end() - 1);
    QCOMPARE(last.streamOffset + last.size, qint64(91 * 10'000));
    for (quint64 seq = live.journal.first(); seq < recorded.end(); ++seq) {
        QVERIFY(same(recorded.record(seq), live.journal.record(seq)));
        QCOMPARE(recorded.payload(seq), live.journal.payload(seq));
    }
}

void TestRecording::recordingCopiesMuchWithoutHoldingTheWriterUp()
{
    JournalOptions options;
    options.segmentBytes = 8 * 1024 * 1024;
    options.quota = 64 * 1024 * 1024;
    Live live(options);
    const auto append = [&live](int count) {
        for (int i = 0; i < count; ++i) {
            live.data(1, Direction::In, pattern(EventSink::maxChunk, live.journal.end()));
            live.writer->commit();
        }
    };
    append(800); // 50 MiB
    const QString path = live.directory.filePath(QStringLiteral("recorded"));
    int error = 0;
    QVERIFY(live.writer->startRecording(path, error));
    append(600); // while it copies, the oldest of what is copied leaves the journal
    QVERIFY(live.journal.first() > 1);
    live.writer->stopRecording();
    const quint64 end = live.journal.end();
    append(1);

    Journal recorded;
    QCOMPARE(loadJournal(recorded, {path}).fault, LoadFault::None);
    QCOMPARE(recorded.first(), quint64(1));
    QCOMPARE(recorded.end(), end);
    for (quint64 seq = live.journal.first(); seq < end; seq += 13)
        QVERIFY(same(recorded.record(seq), live.journal.record(seq)));
    QCOMPARE(recorded.payload(1), pattern(EventSink::maxChunk, 1));
    QCOMPARE(QDir(live.directory.path()).entryList({QStringLiteral("recorded*")}),
        QStringList {QStringLiteral("recorded")});
}

void TestRecording::recordingReplacesOnlyWhenItCanBeMade()
{
    Live live;
    live.commit(note(QStringLiteral("x")));
    const QString path = write(live.directory.filePath(QStringLiteral("old")), "old");
    int error = 0;
    QVERIFY(!live.writer->startRecording(live.directory.filePath(QStringLiteral("none/new")), error));
    QCOMPARE(error, ENOENT);
    QVERIFY(!live.writer->startRecording(live.directory.path(), error));
    QCOMPARE(error, EISDIR);
    QCOMPARE(QDir(QFileInfo(live.directory.path()).path())
                 .entryList({QFileInfo(live.directory.path()).fileName() + QStringLiteral(".*")})
                 .size(),
        0);
    QCOMPARE(contents({path}), QByteArray("old"));
    QVERIFY(live.writer->startRecording(path, error));
    QCOMPARE(contents({path}), contents(live.files()));
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
