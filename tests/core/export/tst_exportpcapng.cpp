#include <QTest>

#include "tests/core/export/exported.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using namespace wirelark::test;

// Some rows as a capture of their own: as tshark reads it, and as this program does.
class TestExportPcapng : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void ofEverythingNothingIsMissing();
    void tsharkReadsOneConnection();
    void tsharkReadsWhatAFilterLeft();
    void aConnectionWithoutItsBeginningKeepsItsEnds();
    void theChunksOfAMessageAreThereAndNoOthers();
    void chunksAmongOtherConnectionsAreFound();
    void marksGoWithTheirRecords();

private:
    QString exported(ExportRequest request);
    QByteArray fields(const QString &file, const QString &display, const QStringList &names);
    static QByteArrayList payloads(const Journal &journal);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Live> m_live;
};

void TestExportPcapng::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_live = std::make_unique<Live>();
    m_live->writer->append(accepted(1));
    m_live->writer->append(accepted(2, "[2001:db8::1]:5000", "[2001:db8::2]:5001"));
    m_live->data(1, Direction::In, "question");
    m_live->data(2, Direction::In, "other");
    m_live->data(1, Direction::Out, "answer");
    m_live->data(1, Direction::In, "more");
    m_live->writer->append(ended(1, EventKind::PeerFinished));
    m_live->writer->append(ended(1, EventKind::WeFinished));
    m_live->writer->append(ended(1, EventKind::Closed, EndReason::ClosedByPeer));
    m_live->data(2, Direction::Out, "late");
    m_live->commit(note(u"a remark"_s));
}

QString TestExportPcapng::exported(ExportRequest request)
{
    request.format = ExportFormat::Pcapng;
    request.path = m_folder->filePath(u"part.pcapng"_s);
    if (run(m_live->journal, request).fault != ExportResult::Fault::None)
        qFatal("nothing was exported");
    return request.path;
}

QByteArray TestExportPcapng::fields(const QString &file, const QString &display, const QStringList &names)
{
    QStringList arguments {u"-r"_s, file, u"-Y"_s, display, u"-T"_s, u"fields"_s};
    for (const QString &name : names)
        arguments += {u"-e"_s, name};
    return tshark(arguments);
}

QByteArrayList TestExportPcapng::payloads(const Journal &journal)
{
    QByteArrayList all;
    for (quint64 seq = journal.first(); seq < journal.end(); ++seq) {
        if (journal.entry(seq).isData())
            all += journal.payload(seq);
    }
    return all;
}

void TestExportPcapng::ofEverythingNothingIsMissing()
{
    Journal again;
    QCOMPARE(loadJournal(again, {exported({})}).fault, LoadFault::None);
    const std::vector<Record> before = allRecords(m_live->journal);
    const std::vector<Record> after = allRecords(again);
    QCOMPARE(after.size(), before.size());
    for (size_t i = 0; i < before.size(); ++i)
        QVERIFY2(same(before[i], after[i]), qPrintable(QString::number(i)));
    QCOMPARE(payloads(again), payloads(m_live->journal));
}

void TestExportPcapng::tsharkReadsOneConnection()
{
    ExportRequest request;
    request.query.all = false;
    request.query.connections = {1};
    const QString file = exported(request);
    QCOMPARE(fields(file, u"tcp.len > 0"_s, {u"tcp.payload"_s, u"tcp.stream"_s}), "7175657374696f6e\t0\n616e73776572\t0\n6d6f7265\t0\n");
    QCOMPARE(fields(file, u"tcp.flags.syn == 1 || tcp.flags.fin == 1"_s, {u"tcp.flags.str"_s}).count('\n'), 4);
    QCOMPARE(tshark({u"-r"_s, file, u"-o"_s, u"ip.check_checksum:TRUE"_s, u"-Y"_s,
                 u"_ws.malformed || _ws.expert.severity == error || tcp.analysis.lost_segment || "
                 u"tcp.analysis.ack_lost_segment || tcp.analysis.retransmission || tcp.analysis.out_of_order || "
                 u"ip.checksum.status == 0"_s}),
        QByteArray());
}

void TestExportPcapng::tsharkReadsWhatAFilterLeft()
{
    ExportRequest request;
    request.query.filter = filter(u"size>4"_s);
    const QString file = exported(request);
    QCOMPARE(fields(file, u"tcp.len > 0"_s, {u"tcp.payload"_s}), "7175657374696f6e\n6f74686572\n616e73776572\n");
    QCOMPARE(tshark({u"-r"_s, file, u"-Y"_s, u"_ws.malformed"_s}), QByteArray());
}

void TestExportPcapng::aConnectionWithoutItsBeginningKeepsItsEnds()
{
    ExportRequest request;
    request.query.filter = filter(u"text:late"_s);
    Journal again;
    QCOMPARE(loadJournal(again, {exported(request)}).fault, LoadFault::None);
    const std::vector<Record> records = allRecords(again);
    QCOMPARE(records.size(), size_t(1));
    QCOMPARE(records[0].event.connection, ConnectionId(2));
    QCOMPARE(records[0].event.peer.toString(), u"[2001:db8::2]:5001"_s);
    QCOMPARE(again.payload(1), "late");

    request.query.filter = filter(u"text:more"_s);
    QCOMPARE(loadJournal(*std::make_unique<Journal>(), {exported(request)}).fault, LoadFault::None);
    Journal third;
    loadJournal(third, {exported(request)});
    QCOMPARE(third.record(1).streamOffset, 8); // its place in the stream is what it was
}

void TestExportPcapng::theChunksOfAMessageAreThereAndNoOthers()
{
    for (const char *chunk : {"one\nt", "wo", "\nthr", "ee\n", "four\n"})
        m_live->data(2, Direction::In, chunk);
    m_live->writer->commit();
    ExportRequest request;
    request.query.lenses = lens(u"lines"_s);
    request.query.filter = filter(u"text:two"_s);
    Journal again;
    loadJournal(again, {exported(request)});
    QCOMPARE(payloads(again), (QByteArrayList {"one\nt", "wo", "\nthr"}));
}

void TestExportPcapng::chunksAmongOtherConnectionsAreFound()
{
    // Messages that silence ends: what comes next tells that they were over, and is none of theirs.
    const qint64 start = 1'700'000'000'000'000'000;
    constexpr qint64 ms = 1'000'000;
    m_live->writer->append(accepted(4));
    for (int i = 0; i < 6; ++i) {
        m_live->data(4, Direction::In, "g" + QByteArray::number(i), start + (i < 3 ? i : 1000 + i) * ms);
        m_live->data(3, Direction::In, "between", start + i * ms);
    }
    m_live->writer->commit();
    ExportRequest request;
    request.query.all = false;
    request.query.connections = {4};
    request.query.lenses = lens(u"gap:100"_s);
    request.query.filter = filter(u"text:g1"_s);
    Journal again;
    loadJournal(again, {exported(request)});
    QCOMPARE(payloads(again), (QByteArrayList {"g0", "g1", "g2"}));
}

void TestExportPcapng::marksGoWithTheirRecords()
{
    const Journal &journal = m_live->journal;
    const auto seqOf = [&journal](const QByteArray &payload) {
        quint64 seq = journal.first();
        while (seq < journal.end() && !(journal.entry(seq).isData() && journal.payload(seq) == payload))
            ++seq;
        return seq;
    };
    ExportRequest request;
    request.query.filter = filter(u"text:e"_s); // not the beginnings: numbers are others in the copy
    for (const RowMark &mark : {RowMark {seqOf("other"), 0, 0, true, {}}, RowMark {seqOf("answer"), 0, 0, false, u"an answer"_s},
             RowMark {seqOf("answer"), 3, 3, true, u"of it"_s}, RowMark {1, 0, -1, true, {}}})
        request.marks.restore(journal, mark);
    Journal again;
    QCOMPARE(loadJournal(again, {exported(request)}).fault, LoadFault::None);
    QCOMPARE(payloads(again), (QByteArrayList {"question", "other", "answer", "more", "late"}));
    const std::vector<RowMark> expected {{2, 0, 0, true, {}}, {3, 0, 0, false, u"an answer"_s}, {3, 3, 3, true, u"of it"_s}};
    QVERIFY(again.marks() == expected); // that of the first record was left out with it
}

QTEST_GUILESS_MAIN(TestExportPcapng)
#include "tst_exportpcapng.moc"
