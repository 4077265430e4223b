#include <QProcess>
#include <QTest>

#include "core/payload/copyas.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

Q_DECLARE_METATYPE(wirelark::CopyFormat)

namespace {

QByteArray allBytes()
{
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += char(byte);
    return bytes;
}

} // namespace

class CopyAsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreWrittenIn_data();
    void bytesAreWrittenIn();
    void nothingUnsafeComesOut();
    void pythonReadsItsLiteralBack();
    void cArrayHoldsEveryByte();
};

void CopyAsTest::bytesAreWrittenIn_data()
{
    QTest::addColumn<CopyFormat>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");

    QTest::newRow("hex") << CopyFormat::Hex << "T=\x80\n"_ba << u"54 3D 80 0A"_s;
    QTest::newRow("hex of nothing") << CopyFormat::Hex << QByteArray() << QString();
    QTest::newRow("dump") << CopyFormat::HexDump << "T=21.5 H=\x80 40\r\n"_ba
                          << u"00013F2A  54 3D 32 31 2E 35 20 48  3D 80 20 34 30 0D 0A     T=21.5 H=. 40.."_s;
    QTest::newRow("dump of two lines")
        << CopyFormat::HexDump << "0123456789abcdefg"_ba
        << u"00013F2A  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef\n"_s
            + u"00013F3A  67                                                g"_s;
    QTest::newRow("dump of nothing") << CopyFormat::HexDump << QByteArray() << QString();
    QTest::newRow("text") << CopyFormat::Text << "a\r\nb\tc\x1b[m\x80\n\n"_ba << u"a\nb\tc\\x1B[m\\x80"_s;
    QTest::newRow("text with a lone return") << CopyFormat::Text << "a\rb"_ba << u"a\\rb"_s;
    QTest::newRow("c") << CopyFormat::CArray << "T=\x80\n"_ba
                       << u"unsigned char data[4] = {\n    0x54, 0x3D, 0x80, 0x0A\n};"_s;
    QTest::newRow("c of nothing") << CopyFormat::CArray << QByteArray() << QString();
    QTest::newRow("python") << CopyFormat::PythonBytes << "T='\\\x80\r\n\t"_ba
                            << u"b'T=\\'\\\\\\x80\\r\\n\\t'"_s;
    QTest::newRow("python of nothing") << CopyFormat::PythonBytes << QByteArray() << u"b''"_s;
}

void CopyAsTest::bytesAreWrittenIn()
{
    QFETCH(const CopyFormat, format);
    QFETCH(const QByteArray, bytes);
    QTEST(copyAs(format, bytes, 0x13F2A), "expected");
}

void CopyAsTest::nothingUnsafeComesOut()
{
    for (const CopyFormat format : {CopyFormat::Hex, CopyFormat::HexDump, CopyFormat::Text,
             CopyFormat::CArray, CopyFormat::PythonBytes}) {
        for (const QChar character : copyAs(format, QByteArray(allBytes() + "\u202E\u2028"_ba))) {
            const bool isBreak = character == u'\n' || character == u'\t';
            QVERIFY(isBreak || (character.isPrint() && character.category() != QChar::Other_Format));
        }
    }
}

void CopyAsTest::pythonReadsItsLiteralBack()
{
    QProcess python;
    python.start(u"python3"_s,
        {u"-c"_s,
            u"import ast, sys; sys.stdout.buffer.write(ast.literal_eval(sys.stdin.read()).hex().encode())"_s});
    if (!python.waitForStarted()) // no Python on this machine: the table above has to do
        return;
    python.write(copyAs(CopyFormat::PythonBytes, allBytes()).toLatin1());
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished());
    QCOMPARE(QByteArray::fromHex(python.readAllStandardOutput()), allBytes());
}

void CopyAsTest::cArrayHoldsEveryByte()
{
    const QString code = copyAs(CopyFormat::CArray, allBytes());
    QVERIFY(code.startsWith(u"unsigned char data[256] = {"_s));
    const QString list = code.section(u'{', 1).section(u'}', 0, 0);
    QByteArray bytes;
    for (const QString &number : list.split(u',')) {
        bool isNumber = false;
        bytes += char(number.trimmed().toInt(&isNumber, 0));
        QVERIFY2(isNumber, qPrintable(number));
    }
    QCOMPARE(bytes, allBytes());
}

QTEST_GUILESS_MAIN(CopyAsTest)
#include "tst_copyas.moc"
