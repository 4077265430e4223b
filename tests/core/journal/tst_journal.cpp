#include <atomic>
#include <thread>

#include <sys/select.h>

#include <QTest>

#include "core/journal/eventblock.h"
#include "core/net/wakeup.h"
#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventIsReadBackAsItWas_data();
    void everyEventIsReadBackAsItWas();
    void dataIsReadBackWithItsPlaceInTheStream_data();
    void dataIsReadBackWithItsPlaceInTheStream();
    void largestChunkFitsInOneRecord();
    void payloadComesInParts();
    void nothingIsVisibleBeforeTheCommit();
    void bellRingsOnlyWhenArmedAndSomethingIsNew();
    void readerThreadSeesEverythingOnce();
};

void TestJournal::everyEventIsReadBackAsItWas_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("text");
    for (int kind = 0; kind <= static_cast<int>(EventKind::Failed); ++kind) {
        if (kind != static_cast<int>(EventKind::Data))
            QTest::newRow(word(static_cast<EventKind>(kind)).data())
                << kind << 0 << QStringLiteral("localhost:5000");
    }
    for (int reason = 0; reason <= static_cast<int>(EndReason::Other); ++reason)
        QTest::addRow("reason %d", reason) << static_cast<int>(EventKind::Failed) << reason << QString();
    const int noted = static_cast<int>(EventKind::Note);
    QTest::newRow("lines and controls")
        << noted << 0 << QStringLiteral("a\nWIRELARK_EVENT=data\n\tb\\n\x1b[31m\u202e\u2028");
    QTest::newRow("beyond the first plane") << noted << 0 << QStringLiteral("\U0001F600 \U000E0001");
    QTest::newRow("half a pair") << noted << 0
                                 << QString(QChar(0xd800)) + QStringLiteral("x") + QString(QChar(0xdc00));
    QTest::newRow("nul") << noted << 0 << QString(QChar(u'\0')) + QStringLiteral("=");
}

void TestJournal::everyEventIsReadBackAsItWas()
{
    QFETCH(int, kind);
    QFETCH(int, reason);
    QFETCH(QString, text);
    Event event;
    event.kind = static_cast<EventKind>(kind);
    event.reason = static_cast<EndReason>(reason);
    event.error = 111;
    event.connection = 4'000'000'000;
    event.listener = 7;
    event.time = 1'700'000'000'123'456'789;
    event.local = at("127.0.0.1:5000");
    event.peer = at("[2001:db8::1]:65535");
    event.text = text;
    event.unsent = 5'000'000'000;
    event.unacked = 3;

    Live live;
    live.commit(event);
    const Record expected {1, event, {}, 0, 0};
    QVERIFY(same(live.journal.record(1), expected));
    QCOMPARE(live.journal.entry(1).kind(), event.kind);
    QCOMPARE(live.journal.entry(1).reason(), event.reason);
    QCOMPARE(live.journal.entry(1).time, event.time);
    QCOMPARE(live.journal.entry(1).connection, event.connection);

    Journal again;
    QCOMPARE(loadJournal(again, live.files()).fault, LoadFault::None);
    QCOMPARE(again.end(), quint64(2));
    QVERIFY(same(again.record(1), expected));
}

void TestJournal::dataIsReadBackWithItsPlaceInTheStream_data()
{
    QTest::addColumn<QByteArray>("local");
    QTest::addColumn<QByteArray>("peer");
    QTest::newRow("v4") << QByteArray("127.0.0.1:5000") << QByteArray("10.1.2.3:51522");
    QTest::newRow("v6") << QByteArray("[::1]:5000") << QByteArray("[2001:db8::5]:51522");
    QTest::newRow("link-local") << QByteArray("[fe80::1%lo]:5000") << QByteArray("[fe80::2%lo]:5001");
    QTest::newRow("not known") << QByteArray() << QByteArray();
}

void TestJournal::dataIsReadBackWithItsPlaceInTheStream()
{
    QFETCH(QByteArray, local);
    QFETCH(QByteArray, peer);
    Live live;
    live.writer->append(accepted(3, local.constData(), peer.constData()));
    const qint64 time = 1'700'000'000'000'000'001;
    for (int i = 0; i < 10; ++i) {
        live.data(3, Direction::In, pattern(100 + i), time + i);
        live.data(3, Direction::Out, pattern(1 + i, 77), time + i);
    }
    live.writer->commit();

    qint64 offset = 0;
    for (quint64 i = 0; i < 10; ++i) {
        const Record in = live.journal.record(2 + 2 * i);
        QCOMPARE(in.event.kind, EventKind::Data);
        QCOMPARE(in.direction, Direction::In);
        QCOMPARE(in.event.connection, ConnectionId(3));
        QCOMPARE(in.event.time, time + static_cast<qint64>(i));
        QCOMPARE(in.event.local, at(local.constData()));
        QCOMPARE(in.event.peer, at(peer.constData()));
        QCOMPARE(in.size, quint32(100 + i));
        QCOMPARE(in.streamOffset, offset);
        QCOMPARE(live.journal.payload(in.seq), pattern(in.size));
        offset += in.size;
        QCOMPARE(live.journal.record(3 + 2 * i).direction, Direction::Out);
        QCOMPARE(live.journal.payload(3 + 2 * i), pattern(static_cast<qsizetype>(1 + i), 77));
    }
    Journal again;
    QCOMPARE(loadJournal(again, live.files()).fault, LoadFault::None);
    QCOMPARE(again.end(), live.journal.end());
    for (quint64 seq = 1; seq < again.end(); ++seq) {
        QVERIFY(same(again.record(seq), live.journal.record(seq)));
        QCOMPARE(again.payload(seq), live.journal.payload(seq));
        QCOMPARE(again.entry(seq).position, live.journal.entry(seq).position);
    }
}

void TestJournal::largestChunkFitsInOneRecord()
{
    Live live;
    live.writer->append(accepted(1));
    for (int i = 0; i < 64; ++i) // more than the writer holds back
        live.data(1, Direction::In, pattern(EventSink::maxChunk, static_cast<quint64>(i)));
    live.writer->commit();
    QCOMPARE(live.journal.end(), quint64(66));
    for (quint64 i = 0; i < 64; ++i) {
        QCOMPARE(live.journal.record(2 + i).size, quint32(EventSink::maxChunk));
        QCOMPARE(live.journal.payload(2 + i), pattern(EventSink::maxChunk, i));
    }
}

void TestJournal::payloadComesInParts()
{
    Live live;
    live.writer->append(accepted(1, "[::1]:1", "[::1]:2"));
    const QByteArray bytes = pattern(20'000);
    live.data(1, Direction::In, bytes);
    live.writer->commit();
    QCOMPARE(live.journal.payload(2, 0, 10), bytes.first(10));
    QCOMPARE(live.journal.payload(2, 4090, 20), bytes.sliced(4090, 20));
    QCOMPARE(live.journal.payload(2, 19'990), bytes.last(10));
    QCOMPARE(live.journal.payload(2, 19'990, 1000), bytes.last(10));
    QCOMPARE(live.journal.payload(2, 20'000), QByteArray());
    QCOMPARE(live.journal.payload(2, -1, 5), QByteArray());
    QCOMPARE(live.journal.payload(1), QByteArray());
    QCOMPARE(live.journal.payload(3), QByteArray());
    QCOMPARE(live.journal.payload(0), QByteArray());
}

void TestJournal::nothingIsVisibleBeforeTheCommit()
{
    Live live;
    live.writer->append(accepted(1));
    live.data(1, Direction::In, "x");
    QCOMPARE(live.journal.end(), quint64(1));
    QCOMPARE(live.journal.record(1).seq, quint64(0));
    QVERIFY(live.journal.run(1).entries.empty());
    live.writer->commit();
    QCOMPARE(live.journal.end(), quint64(3));
    QCOMPARE(live.journal.run(0).first, quint64(1));
    QCOMPARE(live.journal.run(0).entries.size(), size_t(2));
    QVERIFY(live.journal.storedBytes() >= contents(live.files()).size());
}

void TestJournal::bellRingsOnlyWhenArmedAndSomethingIsNew()
{
    Live live;
    const auto isRung = [&live] {
        fd_set set;
        FD_ZERO(&set);
        FD_SET(live.journal.bell().fd(), &set);
        timeval now {};
        return ::select(live.journal.bell().fd() + 1, &set, nullptr, nullptr, &now) == 1;
    };
    live.commit(note(QStringLiteral("nobody listens")));
    QVERIFY(!isRung());
    live.journal.bell().arm();
    live.writer->commit();
    QVERIFY(!isRung());
    live.commit(note(QStringLiteral("now")));
    QVERIFY(isRung());
    live.journal.bell().arm();
    QVERIFY(!isRung());
}

void TestJournal::readerThreadSeesEverythingOnce()
{
    constexpr quint64 count = 200'000;
    JournalOptions options;
    options.segmentBytes = 4 * 1024 * 1024;
    Live live(options);
    std::atomic<quint64> wrong {0};
    std::thread reader([&live, &wrong] {
        quint64 seq = 1;
        while (seq < count + 2) {
            const EntryRun run = live.journal.run(seq);
            wrong += run.first != seq;
            for (const Entry &entry : run.entries) {
                wrong += seq > 1
                    && (!entry.isData() || entry.size != 1 + seq % 50
                        || entry.time != static_cast<qint64>(seq));
                if (seq > 1 && seq % 97 == 0)
                    wrong += live.journal.payload(seq) != pattern(static_cast<qsizetype>(1 + seq % 50), seq);
                if (seq > 1 && seq % 997 == 0)
                    wrong += live.journal.record(seq).event.connection != 1;
                ++seq;
            }
            if (run.entries.empty())
                std::this_thread::yield();
        }
    });
    live.writer->append(accepted(1));
    for (quint64 seq = 2; seq < count + 2; ++seq) {
        live.data(1, seq % 2 ? Direction::In : Direction::Out,
            pattern(static_cast<qsizetype>(1 + seq % 50), seq), static_cast<qint64>(seq));
        if (seq % 31 == 0)
            live.writer->commit();
    }
    live.writer->commit();
    reader.join();
    QCOMPARE(wrong.load(), quint64(0));
    QVERIFY(live.files().size() > 1);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
