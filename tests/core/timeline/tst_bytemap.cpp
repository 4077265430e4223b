#include <random>

#include <QSignalSpy>
#include <QTest>

#include "core/timeline/bytemaprun.h"
#include "core/timeline/messagebytes.h"
#include "tests/support/traffic.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Which values bytes have at each place of messages.
class ByteMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_traffic = std::make_unique<LiveTraffic>(); }
    void oneOfManyComesFirst();
    void evenlySpreadValuesAreNotRare();
    void constantBytesComeLast();
    void lastByteIsCountedFromTheEnd();
    void longMessagesAreCountedToTheLastPlace();
    void littleIsKeptOfWhatHasNotEnded_data();
    void littleIsKeptOfWhatHasNotEnded();
    void onlyTheRowsAreCounted();
    void onlyTheChosenDirectionIsCounted();
    void whatHasNotEndedIsNotCounted();
    void runEndsWhenAllIsCounted();
    void stoppedRunKeepsWhatItCounted();
    void countsAreThoseOfTheBytesWhateverTheChunks_data();
    void countsAreThoseOfTheBytesWhateverTheChunks();

private:
    static LensTable lens(const QString &text)
    {
        LensTable table;
        table.setAll({std::get<Lens>(parseLens(text)), std::get<Lens>(parseLens(text))});
        return table;
    }
    static void add(ByteMap &map, const QByteArray &bytes)
    {
        map.add({}, {bytes.data(), static_cast<size_t>(bytes.size())});
    }
    ByteMap counted(const ByteMapChoice &choice = {})
    {
        m_traffic->show();
        ByteMapScan scan(m_traffic->journal(), m_traffic->rows().query(), {}, choice);
        while (scan.advance(std::chrono::milliseconds(1), goOn)) { }
        return scan.map();
    }

    std::unique_ptr<LiveTraffic> m_traffic;
};

void ByteMapTest::oneOfManyComesFirst()
{
    for (int i = 0; i < 1000; ++i) {
        QByteArray bytes = QByteArray::number(i).rightJustified(5, '0') + "ab\0d"_ba;
        if (i == 700)
            bytes[7] = char(0x80);
        m_traffic->in(bytes);
    }
    const ByteMap map = counted();
    QCOMPARE(map.messages(), 1000U);
    const ByteOffset suspect = map.offsets(ByteMap::Order::RareFirst).front();
    QCOMPARE(suspect.offset, 7);
    QCOMPARE(suspect.messages, 1000U);
    QCOMPARE(suspect.values.size(), 2U);
    QCOMPARE(suspect.values[0].value, 0x80);
    QCOMPARE(suspect.values[0].count, 1U);
    QVERIFY(suspect.values[0].isRare);
    QCOMPARE(suspect.values[0].first.id, m_traffic->rows().idAt(700));
    QCOMPARE(suspect.values[1].value, 0);
    QCOMPARE(suspect.values[1].count, 999U);
    QVERIFY(!suspect.values[1].isRare);
    QCOMPARE(map.offsets(ByteMap::Order::ByOffset)[7].values[0].value, 0x80);
}

void ByteMapTest::evenlySpreadValuesAreNotRare()
{
    ByteMap map;
    for (int i = 0; i < 1024; ++i)
        add(map, QByteArray(1, char(i)));
    const ByteOffset offset = map.offsets(ByteMap::Order::RareFirst).front();
    QCOMPARE(offset.values.size(), 256U);
    QVERIFY(std::ranges::none_of(offset.values, &ByteValue::isRare));
    QCOMPARE(offset.rarity, 1.0);
}

void ByteMapTest::constantBytesComeLast()
{
    ByteMap map;
    for (int i = 0; i < 100; ++i)
        add(map, QByteArray("A") + char('0' + i % 10) + (i == 50 ? "x" : "y"));
    const auto offsets = map.offsets(ByteMap::Order::RareFirst);
    QCOMPARE(offsets[0].offset, 2);
    QCOMPARE(offsets[1].offset, 0); // neither has a rare value
    QCOMPARE(offsets[2].offset, 1);
}

void ByteMapTest::lastByteIsCountedFromTheEnd()
{
    m_traffic->in("one;");
    m_traffic->in("three;");
    const auto offsets = counted({.from = ByteMap::From::End}).offsets(ByteMap::Order::ByOffset);
    QCOMPARE(offsets.size(), 6U);
    QCOMPARE(offsets[0].values.size(), 1U);
    QCOMPARE(offsets[0].values[0].value, quint8(';'));
    QCOMPARE(offsets[0].values[0].count, 2U);
    QCOMPARE(offsets[5].messages, 1U);
    QCOMPARE(offsets[5].values[0].value, quint8('t'));
}

void ByteMapTest::longMessagesAreCountedToTheLastPlace()
{
    m_traffic->in(QByteArray(60'000, 'x'));
    QCOMPARE(counted().offsets(ByteMap::Order::ByOffset).size(), ByteMap::mostOffsets);
    m_traffic->rows().setLenses(lens(u"fixed:70000"_s));
    m_traffic->in(QByteArray(9'999, 'x') + 'y');
    const auto last = counted({.from = ByteMap::From::End}).offsets(ByteMap::Order::ByOffset);
    QCOMPARE(last.size(), ByteMap::mostOffsets);
    QCOMPARE(last[0].values[0].value, quint8('y'));
    QCOMPARE(last[255].values[0].value, quint8('x'));
}

void ByteMapTest::littleIsKeptOfWhatHasNotEnded_data()
{
    QTest::addColumn<MessageEdges::Side>("side");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray numbers = [] {
        QByteArray all;
        for (int i = 0; i < 3000; ++i)
            all += char(i % 251);
        return all;
    }();
    QTest::newRow("first") << MessageEdges::Side::First << numbers.first(qsizetype(MessageEdges::most));
    QTest::newRow("last") << MessageEdges::Side::Last << numbers.last(qsizetype(MessageEdges::most));
}

void ByteMapTest::littleIsKeptOfWhatHasNotEnded()
{
    QFETCH(MessageEdges::Side, side);
    QFETCH(QByteArray, expected);
    MessageEdges edges(m_traffic->journal(), side);
    Message message;
    message.connection = 1;
    message.first = {1, 0};
    message.size = 3000;
    Entry entry;
    entry.connection = 1;
    for (quint64 seq = 1; seq <= 30; ++seq) {
        QByteArray chunk;
        for (qsizetype i = 0; i < 100; ++i)
            chunk += char((qsizetype(seq - 1) * 100 + i) % 251);
        edges.keep(seq, entry, message.first, {chunk.data(), 100});
    }
    const std::span<const char> edge = edges.of(message, 31, {});
    QCOMPARE(QByteArray(edge.data(), std::ssize(edge)), expected);
}

void ByteMapTest::onlyTheRowsAreCounted()
{
    m_traffic->accepted(1);
    m_traffic->in("A1", 1);
    m_traffic->in("B2", 2);
    m_traffic->in("C345", 1);
    m_traffic->rows().showOnly({1}, {});
    QCOMPARE(counted().messages(), 2U);
    m_traffic->rows().setFilter(std::get<Filter>(Filter::parse(u"size>2"_s)));
    const ByteMap map = counted();
    QCOMPARE(map.messages(), 1U);
    QCOMPARE(map.offsets(ByteMap::Order::ByOffset)[0].values[0].value, quint8('C'));
}

void ByteMapTest::onlyTheChosenDirectionIsCounted()
{
    m_traffic->in("i");
    m_traffic->out("oo");
    QCOMPARE(counted().messages(), 2U);
    QCOMPARE(counted({.direction = Direction::In}).offsets(ByteMap::Order::ByOffset).size(), 1U);
    QCOMPARE(counted({.direction = Direction::Out}).offsets(ByteMap::Order::ByOffset).size(), 2U);
}

void ByteMapTest::whatHasNotEndedIsNotCounted()
{
    m_traffic->rows().setLenses(lens(u"lines"_s));
    m_traffic->in("one\ntw");
    QCOMPARE(counted().messages(), 1U);
    Event end;
    end.kind = EventKind::Closed;
    end.connection = 1;
    m_traffic->tell(end);
    const ByteMap map = counted();
    QCOMPARE(map.messages(), 2U);
    QCOMPARE(map.offsets(ByteMap::Order::ByOffset)[1].values.size(), 2U);
}

void ByteMapTest::runEndsWhenAllIsCounted()
{
    for (int i = 0; i < 50'000; ++i)
        m_traffic->in("same");
    m_traffic->show();
    ByteMapRun run;
    QSignalSpy finished(&run, &ByteMapRun::finished);
    QVERIFY(!run.map());
    run.start(m_traffic->rows(), {});
    QVERIFY(run.isRunning());
    QVERIFY(!run.map());
    QVERIFY(finished.wait());
    QCOMPARE(run.progress(), 100);
    QVERIFY(run.map());
    QCOMPARE(run.map()->messages(), 50'000U);
}

void ByteMapTest::stoppedRunKeepsWhatItCounted()
{
    for (int i = 0; i < 200'000; ++i)
        m_traffic->in("same");
    m_traffic->show();
    ByteMapRun run;
    run.start(m_traffic->rows(), {});
    QSignalSpy finished(&run, &ByteMapRun::finished);
    run.stop();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!run.isRunning());
    QVERIFY(run.map());
    QVERIFY(run.map()->messages() <= 200'000U);
    run.start(m_traffic->rows(), {});
    QVERIFY(finished.wait());
    QCOMPARE(run.map()->messages(), 200'000U);
}

void ByteMapTest::countsAreThoseOfTheBytesWhateverTheChunks_data()
{
    QTest::addColumn<QString>("lens");
    QTest::addColumn<QString>("filter");
    QTest::newRow("lines") << u"lines"_s << QString();
    QTest::newRow("lines, of which some pass") << u"lines"_s << u"size>5"_s;
    QTest::newRow("lengths before the bytes") << u"length:u8"_s << QString();
    QTest::newRow("fixed and long") << u"fixed:700"_s << QString();
    QTest::newRow("silence") << u"gap:20"_s << QString();
}

void ByteMapTest::countsAreThoseOfTheBytesWhateverTheChunks()
{
    QFETCH(QString, lens);
    QFETCH(QString, filter);
    constexpr unsigned seed = 20'241;
    std::mt19937 random(seed);
    for (int i = 0; i < 3000; ++i) {
        QByteArray bytes(1 + int(random() % 40), '\n');
        for (char &byte : bytes)
            byte = "abc\n"[random() % 4];
        m_traffic->data(random() % 2 ? Direction::In : Direction::Out, bytes, 1 + random() % 3);
    }
    m_traffic->show();
    MessageRows &rows = m_traffic->rows();
    rows.setLenses(ByteMapTest::lens(lens));
    rows.setFilter(std::get<Filter>(Filter::parse(filter)));
    for (const auto from : {ByteMap::From::Begin, ByteMap::From::End}) {
        ByteMap expected(from);
        for (qint64 row = 0; row < rows.count(); ++row) {
            const Message message = rows.at(row);
            const QByteArray bytes = MessageBytes(rows.journal(), message).read(0, message.size);
            if (message.isData() && !message.isTail())
                add(expected, from == ByteMap::From::Begin ? bytes.first(std::min(256, int(bytes.size())))
                                                           : bytes.last(std::min(256, int(bytes.size()))));
        }
        QVERIFY(expected.messages() > 10);
        const auto wanted = expected.offsets(ByteMap::Order::ByOffset);
        const ByteMap map = counted({.from = from});
        const auto got = map.offsets(ByteMap::Order::ByOffset);
        QVERIFY2(map.messages() == expected.messages(), qPrintable(u"seed %1"_s.arg(seed)));
        QCOMPARE(got.size(), wanted.size());
        for (size_t i = 0; i < got.size(); ++i) {
            QCOMPARE(got[i].values.size(), wanted[i].values.size());
            for (size_t k = 0; k < got[i].values.size(); ++k) {
                QCOMPARE(got[i].values[k].value, wanted[i].values[k].value);
                QCOMPARE(got[i].values[k].count, wanted[i].values[k].count);
            }
        }
    }
}

QTEST_GUILESS_MAIN(ByteMapTest)
#include "tst_bytemap.moc"
