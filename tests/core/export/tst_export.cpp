#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/core/export/exported.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using namespace wirelark::test;

// Rows in files, in the formats that stand for themselves; captures are in tst_exportpcapng.
class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void textIsALineARow();
    void hexIsWhole();
    void csvHasTextAndHex();
    void hostileBytesStayInTheirCell();
    void jsonIsThatOfTheCommandLine();
    void messagesAreThoseOfTheLens();
    void theFilterDecides();
    void onlyTheRowsAskedForAreWritten();
    void bytesGoIntoAFileForEachDirection();
    void aMessageOfManyPiecesIsWhole_data();
    void aMessageOfManyPiecesIsWhole();
    void whatIsStoppedLeavesNothing();
    void whatCannotBeWrittenIsNamed();
    void whatLeftMeanwhileIsCounted();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray exported(ExportRequest request);
    QList<QJsonObject> jsonOf(const ExportRequest &request);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Live> m_live;
};

void TestExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_live = std::make_unique<Live>();
    m_live->writer->append(test::at(accepted(1)));
    m_live->data(1, Direction::In, "GET\r\nTE", someTime);
    m_live->data(1, Direction::In, "MP\r\n\x80", someTime + 1);
    m_live->data(1, Direction::Out, "=1+1", someTime + 2);
    m_live->commit(test::at(ended(1, EventKind::Closed, EndReason::ClosedByPeer), someTime + 3));
}

QByteArray TestExport::exported(ExportRequest request)
{
    const ExportResult result = run(m_live->journal, request);
    if (result.fault != ExportResult::Fault::None)
        qFatal("nothing was exported: %d", result.error);
    return contents(filesOf(request));
}

QList<QJsonObject> TestExport::jsonOf(const ExportRequest &request)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : exported(request).trimmed().split('\n'))
        objects += QJsonDocument::fromJson(line).object();
    return objects;
}

void TestExport::textIsALineARow()
{
    QCOMPARE(exported(request(ExportFormat::Text, path(u"a.txt"_s))).split('\n').mid(1, 3),
        (QByteArrayList {"2\t2020-09-13T12:26:40.123456789Z\t#1\t↓ In\t7\tGET\\r\\nTE\t",
            "3\t2020-09-13T12:26:40.123456790Z\t#1\t↓ In\t5\tMP\\r\\n\\x80\t",
            "4\t2020-09-13T12:26:40.123456791Z\t#1\t↑ Out\t4\t=1+1\t"}));
}

void TestExport::hexIsWhole()
{
    ExportRequest hex = request(ExportFormat::Text, path(u"a.txt"_s));
    hex.bytesAs = BytesAs::Hex;
    hex.query.filter = filter(u"dir:in"_s);
    QByteArrayList cells;
    for (const QByteArray &line : exported(hex).trimmed().split('\n'))
        cells += line.split('\t').value(5);
    QCOMPARE(cells, (QByteArrayList {"47 45 54 0D 0A 54 45", "4D 50 0D 0A 80"}));
}

void TestExport::csvHasTextAndHex()
{
    const QByteArrayList lines = exported(request(ExportFormat::Csv, path(u"a.csv"_s))).split('\n');
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines[0], "number,time,event,connection,local,peer,direction,size,chunks,fault,text,hex,message\r");
    QCOMPARE(lines[2], "2,2020-09-13T12:26:40.123456789Z,data,1,\"127.0.0.1:5000\",\"127.0.0.1:51522\",in,7,1,,"
                       "\"GET\\r\\nTE\",\"47 45 54 0D 0A 54 45\",\r");
    QCOMPARE(lines[4].split(',').mid(10, 2), (QByteArrayList {"\"'=1+1\"", "\"3D 31 2B 31\""}));
    QVERIFY(lines[5].startsWith("5,2020-09-13T12:26:40.123456792Z,closed,1,"));
    QVERIFY(lines[5].contains(",,,,,,,\""));
    for (const QByteArray &line : lines.first(6))
        QVERIFY(line.endsWith('\r'));
}

void TestExport::hostileBytesStayInTheirCell()
{
    m_live->data(1, Direction::In, QByteArray("\",\r\n=cmd|'/C calc'!A0,\"\x1B[2J\xE2\x80\xAE\0", 31));
    m_live->writer->commit();
    ExportRequest csv = request(ExportFormat::Csv, path(u"a.csv"_s));
    csv.rows = RowRange {{.seq = 6}, {.seq = 6}};
    const QByteArray bytes = exported(csv);
    QCOMPARE(bytes.count('\n'), 2); // the head and one row
    QCOMPARE(bytes.count('"') % 2, 0);
    for (const char c : bytes.chopped(2))
        QVERIFY(uchar(c) >= 0x20 || c == '\r' || c == '\n');
    QVERIFY(bytes.contains("\"\"\",\\r\\n=cmd"));
}

void TestExport::jsonIsThatOfTheCommandLine()
{
    const QList<QJsonObject> objects = jsonOf(request(ExportFormat::JsonLines, path(u"a.jsonl"_s)));
    QCOMPARE(objects.size(), 5);
    QCOMPARE(objects[1][u"event"].toString(), u"data"_s);
    QCOMPARE(objects[1][u"seq"].toInt(), 2);
    QCOMPARE(QByteArray::fromBase64(objects[2][u"data"].toString().toLatin1()), "MP\r\n\x80");
    QVERIFY(!objects[2].contains(u"chunks"));
    QCOMPARE(objects[4][u"event"].toString(), u"closed"_s);
}

void TestExport::messagesAreThoseOfTheLens()
{
    ExportRequest json = request(ExportFormat::JsonLines, path(u"a.jsonl"_s));
    json.query.lenses = lens(u"lines"_s);
    QStringList told;
    for (const QJsonObject &object : jsonOf(json))
        told += object[u"event"].toString() + u' ' + QString::fromLatin1(QByteArray::fromBase64(object[u"data"].toString().toLatin1()).toHex())
            + u' ' + QString::number(object[u"chunks"].toInt()) + u' ' + object[u"fault"].toString();
    QCOMPARE(told, (QStringList {u"accepted  0 "_s, u"message 4745540d0a 1 "_s, u"message 54454d500d0a 2 "_s,
                       u"message 80 1 unfinished"_s, u"message 3d312b31 1 unfinished"_s, u"closed  0 "_s}));

    json.format = ExportFormat::Text;
    QByteArrayList numbers;
    for (const QByteArray &line : exported(json).trimmed().split('\n'))
        numbers += line.left(line.indexOf('\t'));
    QCOMPARE(numbers, (QByteArrayList {"1", "2", "3", "4", "5", "6"}));
}

void TestExport::theFilterDecides()
{
    ExportRequest json = request(ExportFormat::JsonLines, path(u"a.jsonl"_s));
    json.query.filter = filter(u"dir:out"_s);
    const QList<QJsonObject> objects = jsonOf(json);
    QCOMPARE(objects.size(), 1);
    QCOMPARE(objects[0][u"direction"].toString(), u"out"_s);
}

void TestExport::onlyTheRowsAskedForAreWritten()
{
    ExportRequest json = request(ExportFormat::JsonLines, path(u"a.jsonl"_s));
    json.rows = RowRange {{.seq = 3}, {.seq = 4}};
    const QList<QJsonObject> objects = jsonOf(json);
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects[0][u"seq"].toInt(), 3);
    QCOMPARE(objects[1][u"seq"].toInt(), 4);
}

void TestExport::bytesGoIntoAFileForEachDirection()
{
    const ExportRequest bytes = request(ExportFormat::Bytes, path(u"a.bin"_s));
    QCOMPARE(filesOf(bytes), (QStringList {path(u"a.in.bin"_s), path(u"a.out.bin"_s)}));
    exported(bytes);
    QCOMPARE(contents({path(u"a.in.bin"_s)}), "GET\r\nTEMP\r\n\x80");
    QCOMPARE(contents({path(u"a.out.bin"_s)}), "=1+1");
}

void TestExport::aMessageOfManyPiecesIsWhole_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("json") << ExportFormat::JsonLines;
    QTest::newRow("csv") << ExportFormat::Csv;
    QTest::newRow("bytes") << ExportFormat::Bytes;
}

// Read in pieces that end elsewhere than its chunks do.
void TestExport::aMessageOfManyPiecesIsWhole()
{
    QFETCH(const ExportFormat, format);
    const QByteArray bytes = pattern(300'000).replace('\n', ' ') + '\n';
    m_live->writer->append(test::at(accepted(2)));
    for (qsizetype at = 0; at < bytes.size(); at += 10'001)
        m_live->data(2, Direction::In, bytes.mid(at, 10'001));
    m_live->writer->commit();
    ExportRequest asked = request(format, path(u"a"_s));
    asked.query.all = false;
    asked.query.connections = {2};
    asked.query.lenses = lens(u"lines:lf"_s);
    asked.query.filter = filter(u"dir:in"_s);
    const QByteArray written = exported(asked);
    if (format == ExportFormat::Bytes)
        QVERIFY(written == bytes);
    else if (format == ExportFormat::Csv)
        QVERIFY(QByteArray::fromHex(written.mid(written.lastIndexOf(",\"") + 2)) == bytes);
    else
        QVERIFY(QByteArray::fromBase64(QJsonDocument::fromJson(written).object()[u"data"].toString().toLatin1()) == bytes);
}

void TestExport::whatIsStoppedLeavesNothing()
{
    const std::atomic<bool> stop {true};
    for (const ExportFormat format : {ExportFormat::Text, ExportFormat::Bytes, ExportFormat::Pcapng})
        QCOMPARE(Export(m_live->journal, request(format, path(u"a"_s))).run(stop).fault, ExportResult::Fault::Stopped);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
}

void TestExport::whatCannotBeWrittenIsNamed()
{
    const ExportResult result = run(m_live->journal, request(ExportFormat::Bytes, path(u"no/such/folder"_s)));
    QCOMPARE(result.fault, ExportResult::Fault::CannotWrite);
    QCOMPARE(result.path, path(u"no/such/folder.in.bin"_s));
    QCOMPARE(result.error, ENOENT);
}

// Asked for while it was there, and written when the quota had taken it.
void TestExport::whatLeftMeanwhileIsCounted()
{
    JournalOptions options;
    options.segmentBytes = 64 * 1024;
    options.quota = 256 * 1024;
    Live small(options);
    small.writer->append(test::at(accepted(1)));
    small.data(1, Direction::In, "first", someTime);
    small.writer->commit();
    Export early(small.journal, request(ExportFormat::Text, path(u"a"_s)));
    for (int i = 0; i < 100; ++i) {
        small.data(1, Direction::In, QByteArray(10'000, 'x'));
        small.writer->commit();
    }
    QVERIFY(small.journal.first() > 3);
    const std::atomic<bool> goOn {false};
    const ExportResult result = early.run(goOn);
    QCOMPARE(result.fault, ExportResult::Fault::None);
    QVERIFY(result.missing > 0);
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
