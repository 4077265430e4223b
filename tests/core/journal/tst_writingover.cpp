#include <numeric>

#include <fcntl.h>
#include <unistd.h>

#include <QFileInfo>

#include "core/journal/journalreader.h"
#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;

namespace {

constexpr qint64 segmentBytes = 2 * 1024 * 1024;

JournalOptions forgetful(qint64 segment = segmentBytes)
{
    return {.directory = {}, .segmentBytes = segment, .quota = 8 * segment, .forgetsFollowed = true};
}

// So that every segment there was is written over, and those in their place as well.
void fillTwice(Live &live)
{
    for (qint64 sent = 0; sent < 3 * live.options.quota; sent += EventSink::maxChunk) {
        live.data(1, Direction::In, pattern(EventSink::maxChunk, 12345));
        live.writer->commit();
    }
}

// What the files hold is the latest records, and nothing that stood in them before.
void verifyFiles(const Live &live, const QByteArray &piece)
{
    Journal again;
    QCOMPARE(loadJournal(again, live.files()).fault, LoadFault::None);
    QCOMPARE(again.first(), live.journal.first());
    QCOMPARE(again.end(), live.journal.end());
    QCOMPARE(again.storedBytes(), live.journal.storedBytes());
    for (quint64 seq = again.first(); seq < again.end(); ++seq) {
        QVERIFY(same(again.record(seq), live.journal.record(seq)));
        if (again.entry(seq).isData())
            QCOMPARE(again.payload(seq), piece);
    }
}

} // namespace

// At the quota the oldest segment's file is written over, where nobody asks for what was followed.
class TestWritingOver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOfWhatWasBeforeIsRead_data();
    void nothingOfWhatWasBeforeIsRead();
    void quotaIsKeptAndWhatWentIsTold();
    void whatIsMappedStays();
    void whatIsInAPipeStays();
    void aFileThatHoldsNothingYetIsPassedOver();
};

void TestWritingOver::nothingOfWhatWasBeforeIsRead_data()
{
    QTest::addColumn<qsizetype>("size"); // of every piece: blocks then stand where there were blocks before
    QTest::addColumn<int>("piecesOfACommit");
    QTest::addRow("one byte") << qsizetype(1) << 500;
    QTest::addRow("ends of pages") << qsizetype(4096 - 116) << 1;
    QTest::addRow("some pages") << qsizetype(10'000) << 3;
    QTest::addRow("as much as there can be") << EventSink::maxChunk << 1;
}

void TestWritingOver::nothingOfWhatWasBeforeIsRead()
{
    QFETCH(qsizetype, size);
    QFETCH(int, piecesOfACommit);
    Live live(forgetful(128 * 1024));
    const QByteArray piece = pattern(size, 77);
    live.writer->append(accepted(1));
    const qint64 blockBytes = size + 116;
    for (qint64 written = 0; written < 3 * live.options.quota; written += piecesOfACommit * blockBytes) {
        for (int i = 0; i < piecesOfACommit; ++i)
            live.data(1, Direction::In, piece);
        live.writer->commit();
        if (written > live.options.quota - live.options.segmentBytes) {
            verifyFiles(live, piece);
            if (QTest::currentTestFailed())
                return;
        }
    }
    live.writer.reset();
    verifyFiles(live, piece);
    QVERIFY(!contents(live.files()).contains("ELW\x80")); // nor is anything of it left in the end
}

void TestWritingOver::quotaIsKeptAndWhatWentIsTold()
{
    Live live(forgetful(256 * 1024));
    live.writer->append(accepted(1));
    quint64 told = 0;
    quint64 seen = 1;
    for (int i = 0; i < 1000; ++i) {
        live.data(1, Direction::In, pattern(10'000));
        live.writer->commit();
        const QStringList files = live.files();
        const qint64 onDisk = std::accumulate(files.begin(), files.end(), qint64(0),
            [](qint64 sum, const QString &file) { return sum + QFileInfo(file).size(); });
        QVERIFY2(onDisk <= live.options.quota, qPrintable(QString::number(onDisk)));
        QVERIFY(live.journal.storedBytes() <= onDisk);
        for (; seen < live.journal.end(); ++seen) {
            const Event event = live.journal.record(seen).event;
            if (event.reason == EndReason::Discarded)
                told += event.text.section(u' ', 0, 0).section(u'=', 1).toULongLong();
        }
    }
    QVERIFY(live.journal.first() > 800);
    QCOMPARE(told, live.journal.first() - 1);
}

void TestWritingOver::whatIsMappedStays()
{
    Live live(forgetful());
    live.writer->append(accepted(1));
    for (int i = 0; i < 20; ++i)
        live.data(1, Direction::In, pattern(EventSink::maxChunk));
    live.writer->commit();
    JournalReader reader(live.journal, JournalReader::Access::Map);
    const std::span<const char> bytes = reader.payload(live.journal.entry(2));
    fillTwice(live);
    QVERIFY(live.journal.first() > 21);
    QCOMPARE(QByteArray(bytes.data(), std::ssize(bytes)), pattern(EventSink::maxChunk));
}

// sendfile(2) gives the file's pages themselves to a pipe, which may be read at any time.
void TestWritingOver::whatIsInAPipeStays()
{
    Live live(forgetful());
    live.writer->append(accepted(1));
    live.data(1, Direction::In, pattern(30'000));
    live.writer->commit();
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    QCOMPARE(live.journal.sendPayload(2, ends[1], 0), qint64(30'000));
    fillTwice(live);
    QByteArray came(30'000, '\0');
    QCOMPARE(::read(ends[0], came.data(), size_t(came.size())), ssize_t(30'000));
    QCOMPARE(came, pattern(30'000));
    ::close(ends[0]);
    ::close(ends[1]);
}

// The program was killed when it had only just begun with it.
void TestWritingOver::aFileThatHoldsNothingYetIsPassedOver()
{
    Live live(forgetful(16 * 1024));
    live.writer->append(accepted(1));
    for (int i = 0; i < 20; ++i) {
        live.data(1, Direction::In, pattern(10'000));
        live.writer->commit();
    }
    live.writer.reset();
    const QByteArray old = contents({live.files().constFirst()});
    write(live.directory.filePath(QStringLiteral("999999.pcapng")), "ELW\x80" + old.sliced(4));
    verifyFiles(live, pattern(10'000));
    QVERIFY(QFile::rename(live.directory.filePath(QStringLiteral("999999.pcapng")),
        live.directory.filePath(QStringLiteral("000000.pcapng"))));
    verifyFiles(live, pattern(10'000));
}

QTEST_GUILESS_MAIN(TestWritingOver)
#include "tst_writingover.moc"
