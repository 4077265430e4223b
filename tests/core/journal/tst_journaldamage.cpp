#include <QTest>

#include "core/journal/pcapng.h"
#include "tests/core/journal/captures.h"

using namespace wirelark;
using namespace wirelark::test;

// Captures that somebody spoiled, by accident or on purpose.
class TestJournalDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTruncationKeepsWhatIsBeforeIt();
    void hostileNumbersEndTheReading_data();
    void hostileNumbersEndTheReading();
    void everyDamagedByteIsSurvived();
    void foreignBlocksArePassedOver();
};

void TestJournalDamage::everyTruncationKeepsWhatIsBeforeIt()
{
    const Capture capture = twoConnections();
    const auto starts = blockStarts(capture.bytes);
    for (qsizetype size = 4; size < capture.bytes.size(); ++size) {
        const Loaded loaded(capture.bytes.first(size));
        const auto torn = *std::prev(std::upper_bound(starts.begin(), starts.end(), size));
        QCOMPARE(loaded.result.fault, torn == size ? LoadFault::None : LoadFault::Torn);
        QCOMPARE(loaded.result.offset, torn == size ? 0 : torn);
        QVERIFY(loaded.result.hasJournal());
        for (quint64 seq = 1; seq < loaded.journal.end(); ++seq)
            QVERIFY(same(loaded.journal.record(seq), capture.records[seq - 1]));
        for (const Record &record : capture.records)
            QCOMPARE(record.seq < loaded.journal.end(), loaded.journal.record(record.seq).seq == record.seq);
    }
    const Loaded loaded(capture.bytes);
    QCOMPARE(loaded.result.fault, LoadFault::None);
    QCOMPARE(loaded.journal.end(), quint64(capture.records.size() + 1));
}

void TestJournalDamage::hostileNumbersEndTheReading_data()
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
    QTest::newRow("lengths differ") << qsizetype(92) << 100u << damaged;
    QTest::newRow("last option longer than the block") << qsizetype(88) << 0xffff0001u << damaged;
    QTest::newRow("option without direction") << qsizetype(76) << 0u << damaged;
}

void TestJournalDamage::hostileNumbersEndTheReading()
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
    const Loaded loaded(withNumber(bytes, second + place, number));
    QCOMPARE(loaded.result.fault, fault);
    QCOMPARE(loaded.result.offset, second);
    QCOMPARE(loaded.journal.end(), quint64(2));
    QCOMPARE(loaded.journal.payload(1), QByteArray("0123"));
}

void TestJournalDamage::everyDamagedByteIsSurvived()
{
    const Capture capture = twoConnections();
    const size_t blocks = blockStarts(capture.bytes).size();
    for (qsizetype place = 0; place < capture.bytes.size(); ++place) {
        for (const char flip : {'\x01', '\x80', '\xff'}) {
            QByteArray bytes = capture.bytes;
            bytes[place] = static_cast<char>(bytes[place] ^ flip);
            const Loaded loaded(bytes);
            if (!loaded.result.hasJournal())
                continue;
            QVERIFY(loaded.journal.end() - loaded.journal.first() <= blocks);
            for (quint64 seq = loaded.journal.first(); seq < loaded.journal.end(); ++seq) {
                QVERIFY(loaded.journal.record(seq).size <= quint32(EventSink::maxChunk));
                QVERIFY(loaded.journal.payload(seq).size() <= EventSink::maxChunk);
            }
        }
    }
}

void TestJournalDamage::foreignBlocksArePassedOver()
{
    const Capture capture = twoConnections();
    const auto starts = blockStarts(capture.bytes);
    QByteArray foreign;
    pcapng::appendBlock(foreign, 0x0bad, pattern(100));
    pcapng::appendBlock(foreign, pcapng::journalBlock, "MESSAGE=of another program\nPRIORITY=6\n");
    pcapng::appendBlock(foreign, pcapng::journalBlock, QByteArray());
    QByteArray bytes = capture.bytes;
    bytes.insert(starts[3], foreign);
    const Loaded loaded(bytes + foreign);
    QCOMPARE(loaded.result.fault, LoadFault::None);
    QCOMPARE(loaded.journal.end(), quint64(capture.records.size() + 1));
    QVERIFY(same(loaded.journal.record(5), capture.records[4]));
}

QTEST_GUILESS_MAIN(TestJournalDamage)
#include "tst_journaldamage.moc"
