#include <sys/stat.h>
#include <unistd.h>

#include <QTest>
#include <QtEndian>

#include "core/journal/pcapng.h"
#include "core/net/wakeup.h"
#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;

Q_DECLARE_METATYPE(wirelark::LoadFault)

namespace {

// Where each block of a capture begins, and where the last one ends.
std::vector<qsizetype> blockStarts(const QByteArray &bytes)
{
    std::vector<qsizetype> starts {0};
    while (starts.back() < bytes.size())
        starts.push_back(starts.back() + qFromLittleEndian<qint32>(bytes.constData() + starts.back() + 4));
    return starts;
}

QByteArray withNumber(QByteArray bytes, qsizetype offset, quint32 number)
{
    qToLittleEndian(number, bytes.data() + offset);
    return bytes;
}

} // namespace

class TestJournalLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsNoCaptureOfOursIsNamed_data();
    void whatIsNoCaptureOfOursIsNamed();
    void directoryAndPipeCannotBeRead();
    void everyTruncationKeepsWhatIsBeforeIt();
    void hostileNumbersEndTheReading_data();
    void hostileNumbersEndTheReading();
    void everyDamagedByteIsSurvived();
    void foreignBlocksArePassedOver();
    void concatenatedSegmentsAreOneJournal();
    void lostSegmentLeavesItsNumbers();
    void oneBadSegmentDoesNotTakeTheOthers();
    void streamsBeyondFourGigabytesKeepTheirOffsets();
    void readingCanBeCancelled();
    void progressReachesTheEndAndTheBellRings();

private:
    LoadResult load(const QByteArray &bytes);
    QString path(const char *name) const { return m_directory->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Journal> m_journal;
    QByteArray m_capture; // of one v4 and one v6 connection
    std::vector<Record> m_records;
};

void TestJournalLoader::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    Live live;
    live.writer->append(accepted(1));
    live.writer->append(accepted(2, "[::1]:5000", "[::1]:5001"));
    live.data(1, Direction::In, "hello");
    live.data(2, Direction::Out, "this goes the other way");
    live.writer->append(ended(1, EventKind::PeerFinished));
    live.writer->append(ended(1, EventKind::Closed, EndReason::ClosedByPeer));
    live.commit(ended(2, EventKind::Reset, EndReason::Reset));
    m_capture = contents(live.files());
    m_records = allRecords(live.journal);
}

LoadResult TestJournalLoader::load(const QByteArray &bytes)
{
    m_journal = std::make_unique<Journal>();
    return loadJournal(*m_journal, {write(path("capture"), bytes)});
}

void TestJournalLoader::whatIsNoCaptureOfOursIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<LoadFault>("fault");
    init();
    const auto starts = blockStarts(m_capture);
    const QByteArray section = m_capture.first(starts[1]);
    QTest::newRow("empty") << QByteArray() << LoadFault::NotPcapng;
    QTest::newRow("a text") << QByteArray("Dear reader,\n") << LoadFault::NotPcapng;
    QTest::newRow("classic pcap") << QByteArray::fromHex("d4c3b2a1020004000000000000000000ffff000065000000") << LoadFault::NotPcapng;
    QTest::newRow("three bytes of magic") << m_capture.first(3) << LoadFault::NotPcapng;
    QTest::newRow("magic only") << m_capture.first(4) << LoadFault::Torn;
    QTest::newRow("wrong byte order magic") << withNumber(m_capture, 8, 0x11223344) << LoadFault::NotPcapng;
    QTest::newRow("other byte order") << withNumber(m_capture, 8, 0x4d3c2b1a) << LoadFault::NotOurs;
    QByteArray other = m_capture;
    QTest::newRow("other program") << other.replace("Wirelark ", "Wireshark") << LoadFault::NotOurs;
    QTest::newRow("no records") << m_capture.first(starts[2]) << LoadFault::None;
    QTest::newRow("section only") << section << LoadFault::None;
    QTest::newRow("packet before an interface") << section + m_capture.sliced(starts[2]) << LoadFault::Damaged;
}

void TestJournalLoader::whatIsNoCaptureOfOursIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(LoadFault, fault);
    const LoadResult result = load(bytes);
    QCOMPARE(result.fault, fault);
    QCOMPARE(m_journal->end(), m_journal->first());
    if (fault != LoadFault::None)
        QCOMPARE(result.path, path("capture"));
}

void TestJournalLoader::directoryAndPipeCannotBeRead()
{
    Journal journal;
    LoadResult result = loadJournal(journal, {m_directory->path()});
    QCOMPARE(result.fault, LoadFault::CannotRead);
    QCOMPARE(result.error, EISDIR);
    QCOMPARE(result.path, m_directory->path());
    result = loadJournal(journal, {path("none")});
    QCOMPARE(result.fault, LoadFault::CannotRead);
    QCOMPARE(result.error, ENOENT);
    QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    QCOMPARE(loadJournal(journal, {path("pipe")}).fault, LoadFault::CannotRead);
    QCOMPARE(loadJournal(journal, {QStringLiteral("/dev/zero")}).fault, LoadFault::CannotRead);
    QCOMPARE(loadJournal(journal, {}).fault, LoadFault::None);
    QVERIFY(!result.hasJournal());
}

void TestJournalLoader::everyTruncationKeepsWhatIsBeforeIt()
{
    const auto starts = blockStarts(m_capture);
    for (qsizetype size = 4; size < m_capture.size(); ++size) {
        const LoadResult result = load(m_capture.first(size));
        const auto torn = *std::prev(std::upper_bound(starts.begin(), starts.end(), size));
        QCOMPARE(result.fault, torn == size ? LoadFault::None : LoadFault::Torn);
        QCOMPARE(result.offset, torn == size ? 0 : torn);
        QVERIFY(result.hasJournal());
        for (quint64 seq = 1; seq < m_journal->end(); ++seq)
            QVERIFY(same(m_journal->record(seq), m_records[seq - 1]));
        for (const Record &record : m_records)
            QCOMPARE(record.seq < m_journal->end(), m_journal->record(record.seq).seq == record.seq);
    }
    QCOMPARE(load(m_capture).fault, LoadFault::None);
    QCOMPARE(m_journal->end(), quint64(m_records.size() + 1));
}

void TestJournalLoader::hostileNumbersEndTheReading_data()
{
    QTest::addColumn<qsizetype>("place"); // in the block
    QTest::addColumn<quint32>("number");
    QTest::addColumn<LoadFault>("fault");
    const auto damaged = LoadFault::Damaged;
    QTest::newRow("length 0") << qsizetype(4) << 0u << damaged;
    QTest::newRow("length 8") << qsizetype(4) << 8u << damaged;
    QTest::newRow("length not a multiple of 4") << qsizetype(4) << 101u << damaged;
    QTest::newRow("length 4 GiB") << qsizetype(4) << 0xfffffffcu << damaged;
    QTest::newRow("length just over the limit") << qsizetype(4) << 16u * 1024 * 1024 + 4 << damaged;
    QTest::newRow("length 16 MiB") << qsizetype(4) << 16u * 1024 * 1024 << LoadFault::Torn;
    QTest::newRow("length 12") << qsizetype(4) << 12u << damaged;
    QTest::newRow("interface 1") << qsizetype(8) << 1u << damaged;
    QTest::newRow("captured 0") << qsizetype(20) << 0u << damaged;
    QTest::newRow("captured 39") << qsizetype(20) << 39u << damaged;
    QTest::newRow("captured 4 GiB") << qsizetype(20) << 0xffffffffu << damaged;
    QTest::newRow("captured 2 GiB") << qsizetype(20) << 0x80000000u << damaged;
    QTest::newRow("IP version 5") << qsizetype(28) << 0x55u << damaged;
    QTest::newRow("TCP header of 0") << qsizetype(60) << 0x0u << damaged;
    QTest::newRow("TCP header of 60") << qsizetype(60) << 0xf0u << damaged;
    QTest::newRow("option longer than the block") << qsizetype(72) << 0xffff0002u << damaged;
    QTest::newRow("option without direction") << qsizetype(76) << 0u << damaged;
}

void TestJournalLoader::hostileNumbersEndTheReading()
{
    QFETCH(qsizetype, place);
    QFETCH(quint32, number);
    QFETCH(LoadFault, fault);
    Live live;
    live.data(9, Direction::In, "0123");
    live.data(9, Direction::In, "good");
    live.writer->commit();
    const QByteArray bytes = contents(live.files());
    const auto starts = blockStarts(bytes);
    QCOMPARE(starts.size(), size_t(5)); // of section, interface, two packets, and the end
    const qsizetype second = starts[3];
    const LoadResult result = load(withNumber(bytes, second + place, number));
    QCOMPARE(result.fault, fault);
    QCOMPARE(result.offset, second);
    QCOMPARE(m_journal->end(), quint64(2));
    QCOMPARE(m_journal->payload(1), QByteArray("0123"));
}

void TestJournalLoader::everyDamagedByteIsSurvived()
{
    const size_t blocks = blockStarts(m_capture).size();
    for (qsizetype place = 0; place < m_capture.size(); ++place) {
        for (const char flip : {'\x01', '\x80', '\xff'}) {
            QByteArray bytes = m_capture;
            bytes[place] = static_cast<char>(bytes[place] ^ flip);
            const LoadResult result = load(bytes);
            if (!result.hasJournal())
                continue;
            QVERIFY(m_journal->end() - m_journal->first() <= blocks);
            for (quint64 seq = m_journal->first(); seq < m_journal->end(); ++seq) {
                QVERIFY(m_journal->record(seq).size <= quint32(EventSink::maxChunk));
                QVERIFY(m_journal->payload(seq).size() <= EventSink::maxChunk);
            }
        }
    }
}

void TestJournalLoader::foreignBlocksArePassedOver()
{
    const auto starts = blockStarts(m_capture);
    QByteArray foreign;
    pcapng::appendBlock(foreign, 0x0bad, pattern(100));
    pcapng::appendBlock(foreign, pcapng::journalBlock, "MESSAGE=of another program\nPRIORITY=6\n");
    pcapng::appendBlock(foreign, pcapng::journalBlock, QByteArray());
    QByteArray bytes = m_capture;
    bytes.insert(starts[3], foreign);
    QCOMPARE(load(bytes + foreign).fault, LoadFault::None);
    QCOMPARE(m_journal->end(), quint64(m_records.size() + 1));
    QVERIFY(same(m_journal->record(5), m_records[4]));
}

void TestJournalLoader::concatenatedSegmentsAreOneJournal()
{
    JournalOptions options;
    options.segmentBytes = 100'000;
    Live live(options);
    live.writer->append(accepted(1));
    for (int i = 0; i < 50; ++i) {
        live.data(1, Direction::In, pattern(10'000, static_cast<quint64>(i) * 10'000));
        live.writer->commit();
    }
    QVERIFY(live.files().size() >= 5);
    QCOMPARE(load(contents(live.files())).fault, LoadFault::None);
    QCOMPARE(m_journal->end(), live.journal.end());
    for (quint64 seq = 1; seq < m_journal->end(); ++seq)
        QVERIFY(same(m_journal->record(seq), live.journal.record(seq)));
    QCOMPARE(stream(*m_journal, 1, Direction::In), pattern(500'000));

    // A foreign section behind ours is not taken for ours.
    QByteArray other = m_capture;
    other.replace("Wirelark ", "Wireshark");
    const LoadResult result = load(m_capture + other);
    QCOMPARE(result.fault, LoadFault::Damaged);
    QCOMPARE(result.offset, m_capture.size());
    QCOMPARE(m_journal->end(), quint64(m_records.size() + 1));
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
    const QString good = write(path("good"), m_capture);
    const QString torn = write(path("torn"), m_capture.chopped(5));
    const QString empty = write(path("empty"), {});
    Journal journal;
    LoadResult result = loadJournal(journal, {empty, path("none"), good});
    QCOMPARE(result.fault, LoadFault::Damaged);
    QCOMPARE(result.path, empty);
    QCOMPARE(journal.end(), quint64(m_records.size() + 1));

    Journal other;
    result = loadJournal(other, {torn, good});
    QCOMPARE(result.fault, LoadFault::Torn);
    QCOMPARE(result.path, torn);
    QCOMPARE(other.end(), quint64(2 * m_records.size()));
    QVERIFY(other.record(m_records.size()).event.local == m_records.front().event.local);
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
    QVERIFY(journal.record(journal.end() - 1).streamOffset > qint64(1) << 32);
}

void TestJournalLoader::readingCanBeCancelled()
{
    Live live;
    for (int i = 0; i < 80; ++i)
        live.data(1, Direction::In, pattern(EventSink::maxChunk));
    live.writer->commit();
    Journal journal;
    int calls = 0;
    const LoadResult result = loadJournal(journal, live.files(), [&calls](qint64, qint64) { return ++calls < 2; });
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
