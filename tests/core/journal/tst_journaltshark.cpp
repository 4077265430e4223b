#include <QTest>

#include "core/net/clock.h"
#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;
using namespace Qt::StringLiterals;

// Another program's view of what is written here.
class TestJournalTshark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void packetsAreWellFormed();
    void followedStreamHasTheBytes_data();
    void followedStreamHasTheBytes();
    void finCountsInWhatIsAcknowledged();
    void eventsAreShown();
    void directionAndConnectionAreShown();
    void bulkOverSegmentsIsOneStream();
    void tornFileIsReadUpToTheTear();

private:
    QTemporaryDir m_directory;
    QString m_path;
};

void TestJournalTshark::initTestCase()
{
    Live live;
    live.writer->append(accepted(1));
    live.writer->append(accepted(2, "[2001:db8::1]:5000", "[2001:db8::2]:5001"));
    Event connected = accepted(3, "127.0.0.1:40000", "127.0.0.1:7");
    connected.kind = EventKind::Connected;
    connected.listener = 0;
    live.writer->append(connected);
    live.data(1, Direction::In, "question");
    live.data(1, Direction::Out, "answer");
    live.data(2, Direction::In, QByteArray(100, 'a'));
    live.data(3, Direction::Out, "ping");
    live.writer->appendAcknowledged(3, 4, nowNs());
    live.data(1, Direction::In, "more");
    live.writer->append(ended(1, EventKind::PeerFinished));
    live.data(1, Direction::Out, "late");
    live.writer->append(ended(1, EventKind::WeFinished));
    live.writer->append(ended(1, EventKind::Closed, EndReason::ClosedByPeer));
    live.writer->append(ended(2, EventKind::Reset, EndReason::Reset));
    live.writer->append(ended(3, EventKind::Reset, EndReason::ResetByUs));
    live.writer->append(accepted(4)); // the ports of the first once more
    live.data(4, Direction::In, "again");
    live.commit(note(u"a remark"_s));
    m_path = write(m_directory.filePath(u"capture"_s), contents(live.files()));
}

void TestJournalTshark::packetsAreWellFormed()
{
    QCOMPARE(tshark({u"-r"_s, m_path, u"-o"_s, u"ip.check_checksum:TRUE"_s, u"-Y"_s,
                 u"_ws.malformed || _ws.expert.severity == error || tcp.analysis.lost_segment || "
                 u"tcp.analysis.ack_lost_segment "
                 "|| tcp.analysis.retransmission || tcp.analysis.out_of_order || ip.checksum.status == 0"_s}),
        QByteArray());
}

void TestJournalTshark::followedStreamHasTheBytes_data()
{
    QTest::addColumn<int>("stream");
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("out");
    QTest::newRow("v4") << 0 << QByteArray("questionmore") << QByteArray("answerlate");
    QTest::newRow("v6") << 1 << QByteArray(100, 'a') << QByteArray();
    QTest::newRow("our connect") << 2 << QByteArray("ping") << QByteArray();
    QTest::newRow("used again") << 3 << QByteArray("again") << QByteArray();
}

void TestJournalTshark::followedStreamHasTheBytes()
{
    QFETCH(int, stream);
    QFETCH(QByteArray, in);
    QFETCH(QByteArray, out);
    QByteArray first; // of who opened the connection
    QByteArray second;
    const QByteArray followed =
        tshark({u"-r"_s, m_path, u"-q"_s, u"-z"_s, u"follow,tcp,raw,%1"_s.arg(stream)});
    for (const QByteArray &line : followed.split('\n')) {
        if (line.startsWith('=') || line.contains(':'))
            continue;
        (line.startsWith('\t') ? second : first) += QByteArray::fromHex(line);
    }
    QCOMPARE(first, in);
    QCOMPARE(second, out);
}

void TestJournalTshark::finCountsInWhatIsAcknowledged()
{
    // "questionmore" and the FIN, when our "late" goes out
    QCOMPARE(tshark({u"-r"_s, m_path, u"-Y"_s, u"tcp.payload == 6c:61:74:65"_s, u"-T"_s, u"fields"_s, u"-e"_s,
                 u"tcp.ack"_s}),
        QByteArray("14\n"));
}

void TestJournalTshark::eventsAreShown()
{
    const QByteArray shown = tshark({u"-r"_s, m_path, u"-Y"_s, u"systemd_journal"_s, u"-T"_s, u"fields"_s,
        u"-e"_s, u"systemd_journal.message"_s});
    const QByteArrayList expected {
        "accepted 127.0.0.1:51522 -> 127.0.0.1:5000",
        "accepted [2001:db8::2]:5001 -> [2001:db8::1]:5000",
        "connected 127.0.0.1:40000 -> 127.0.0.1:7",
        "acknowledged 127.0.0.1:40000 -> 127.0.0.1:7",
        "peer-finished 127.0.0.1:5000 -> 127.0.0.1:51522",
        "we-finished 127.0.0.1:5000 -> 127.0.0.1:51522",
        "closed 127.0.0.1:5000 -> 127.0.0.1:51522 closed-by-peer",
        "reset [2001:db8::1]:5000 -> [2001:db8::2]:5001 reset",
        "reset 127.0.0.1:40000 -> 127.0.0.1:7 reset-by-us",
        "accepted 127.0.0.1:51522 -> 127.0.0.1:5000",
        "note a remark",
        "",
    };
    QCOMPARE(shown, expected.join('\n'));
}

void TestJournalTshark::directionAndConnectionAreShown()
{
    const QByteArray shown = tshark({u"-r"_s, m_path, u"-Y"_s, u"tcp.len > 0"_s, u"-T"_s, u"fields"_s,
        u"-e"_s, u"frame.packet_flags_direction"_s, u"-e"_s, u"frame.interface_queue"_s});
    QCOMPARE(shown,
        QByteArray("0x00000001\t1\n0x00000002\t1\n0x00000001\t2\n0x00000002\t3\n0x00000001\t1\n0x00000002\t1"
                   "\n0x00000001\t4\n"));
}

void TestJournalTshark::bulkOverSegmentsIsOneStream()
{
    JournalOptions options;
    options.segmentBytes = 1024 * 1024;
    Live live(options);
    live.writer->append(accepted(1));
    const QByteArray bytes = pattern(5'000'000);
    for (qsizetype at = 0; at < bytes.size(); at += EventSink::maxChunk)
        live.data(1, Direction::Out, bytes.mid(at, EventSink::maxChunk));
    live.writer->commit();
    QVERIFY(live.files().size() > 4);
    const QString whole = write(m_directory.filePath(u"whole"_s), contents(live.files()));
    QByteArray sent;
    for (const QByteArray &line : tshark({u"-r"_s, whole, u"-T"_s, u"fields"_s, u"-Y"_s,
                                             u"tcp.len > 0 && tcp.stream == 0"_s, u"-e"_s, u"tcp.payload"_s})
                                      .split('\n'))
        sent += QByteArray::fromHex(line);
    QCOMPARE(sent.size(), bytes.size());
    QVERIFY(sent == bytes);
    QCOMPARE(tshark({u"-r"_s, whole, u"-Y"_s,
                 u"_ws.malformed || tcp.analysis.lost_segment || tcp.analysis.retransmission"_s}),
        QByteArray());
    for (const QString &file : live.files())
        QVERIFY(tshark({u"-r"_s, file, u"-Y"_s, u"tcp.len > 0"_s}).count('\n') > 0);
}

void TestJournalTshark::tornFileIsReadUpToTheTear()
{
    const QByteArray bytes = contents({m_path});
    QByteArray errors;
    const QString torn = write(m_directory.filePath(u"torn"_s), bytes.chopped(10));
    const auto whole = tshark({u"-r"_s, m_path}).count('\n');
    QCOMPARE(tshark({u"-r"_s, torn}, &errors).count('\n'), whole - 1);
    QVERIFY(errors.contains("cut short"));
}

QTEST_GUILESS_MAIN(TestJournalTshark)
#include "tst_journaltshark.moc"
