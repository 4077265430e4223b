#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include "core/payload/copyas.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

QByteArray allBytes()
{
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += char(byte);
    return bytes;
}

// All there are at once, each by itself, and others that follow from a seed.
QList<QByteArray> samples()
{
    QList<QByteArray> samples{allBytes(), "-n"_ba, "20 € \"x\" \\n"_ba, "%s%n%%"_ba, "'; reboot #"_ba};
    for (const char byte : allBytes())
        samples += QByteArray(1, byte);
    constexpr quint32 seed = 11;
    QRandomGenerator random(seed);
    for (int run = 0; run < 200; ++run) {
        QByteArray bytes(random.bounded(1, 80), Qt::Uninitialized);
        const int first = random.bounded(2) == 0 ? 0 : 0x20;
        for (char &byte : bytes)
            byte = char(random.bounded(first, first == 0 ? 256 : 0x7F));
        samples += bytes;
    }
    return samples;
}

// What a program that others wrote makes of what is typed.
QByteArray outputOf(const QString &program, const QStringList &arguments, const QByteArray &typed)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        return "not started";
    process.write(typed);
    process.closeWriteChannel();
    if (!process.waitForFinished())
        return "not finished";
    return process.readAllStandardOutput() + process.readAllStandardError();
}

} // namespace

class CopyAsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreWrittenIn_data();
    void bytesAreWrittenIn();
    void nothingUnsafeComesOut();
    void pythonReadsItsFormsBack_data();
    void pythonReadsItsFormsBack();
    void shellSendsExactlyTheBytes_data();
    void shellSendsExactlyTheBytes();
    void shellLineNamesWhereItSendsTo_data();
    void shellLineNamesWhereItSendsTo();
    void rustHoldsEveryByte();
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
    QTest::newRow("rust") << CopyFormat::RustBytes << "T='\"\\\x80\r\n\t\0"_ba
                          << u"b\"T='\\\"\\\\\\x80\\r\\n\\t\\x00\""_s;
    QTest::newRow("rust of nothing") << CopyFormat::RustBytes << QByteArray() << u"b\"\""_s;
    QTest::newRow("array of rust") << CopyFormat::RustArray << "T=\x80\n"_ba
                                   << u"const DATA: [u8; 4] = [\n    0x54, 0x3D, 0x80, 0x0A,\n];"_s;
    QTest::newRow("array of rust, nothing") << CopyFormat::RustArray << QByteArray() << u"const DATA: [u8; 0] = [];"_s;
    QTest::newRow("base64") << CopyFormat::Base64 << "T=\x80\n"_ba << u"VD2ACg=="_s;
    QTest::newRow("json") << CopyFormat::JsonString << "20 €\n\"\\\x7f 😀"_ba
                          << u"\"20 \\u20ac\\n\\\"\\\\\\u007f \\ud83d\\ude00\""_s;
    QTest::newRow("json of what is no text") << CopyFormat::JsonString << "T=\x80\n"_ba << u"[84, 61, 128, 10]"_s;
    QTest::newRow("json of nothing") << CopyFormat::JsonString << QByteArray() << u"\"\""_s;
    QTest::newRow("json array") << CopyFormat::JsonArray << "T=\n"_ba << u"[84, 61, 10]"_s;
    QTest::newRow("json array of nothing") << CopyFormat::JsonArray << QByteArray() << u"[]"_s;
    QTest::newRow("url") << CopyFormat::Percent << "a/b c~%\x80"_ba << u"a%2Fb%20c~%25%80"_s;
    QTest::newRow("shell") << CopyFormat::ShellLine << "100%\t'\\\x80""1\r\n"_ba
                           << u"printf '100%%\\t\\047\\\\\\2001\\r\\n' | nc HOST PORT"_s;
    QTest::newRow("shell, a dash") << CopyFormat::ShellLine << "-e"_ba << u"printf '\\055e' | nc HOST PORT"_s;
    QTest::newRow("shell of nothing") << CopyFormat::ShellLine << QByteArray() << QString();
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
    for (int index = 0; index <= int(CopyFormat::ShellLine); ++index) {
        const auto format = CopyFormat(index);
        for (const QChar character : copyAs(format, QByteArray(allBytes() + "\u202E\u2028"_ba))) {
            const bool isBreak = character == u'\n' || character == u'\t';
            QVERIFY(isBreak || (character.isPrint() && character.category() != QChar::Other_Format));
        }
    }
}

void CopyAsTest::pythonReadsItsFormsBack_data()
{
    QTest::addColumn<CopyFormat>("format");
    QTest::addColumn<QString>("reader"); // of `text`
    QTest::newRow("python") << CopyFormat::PythonBytes << u"ast.literal_eval(text)"_s;
    QTest::newRow("base64") << CopyFormat::Base64 << u"base64.b64decode(text, validate=True)"_s;
    QTest::newRow("json") << CopyFormat::JsonString
                          << u"(lambda it: it.encode() if type(it) is str else bytes(it))(json.loads(text))"_s;
    QTest::newRow("json array") << CopyFormat::JsonArray << u"bytes(json.loads(text))"_s;
    QTest::newRow("url") << CopyFormat::Percent << u"urllib.parse.unquote_to_bytes(text)"_s;
    QTest::newRow("hex") << CopyFormat::Hex << u"bytes.fromhex(text)"_s;
}

void CopyAsTest::pythonReadsItsFormsBack()
{
    QFETCH(const CopyFormat, format);
    QFETCH(const QString, reader);
    const QString program = u"import ast, base64, json, sys, urllib.parse\n"_s
        + u"for text in sys.stdin.read().splitlines(): print("_s + reader + u".hex())"_s;
    QByteArray typed;
    QByteArray expected;
    for (const QByteArray &bytes : samples()) {
        typed += copyAs(format, bytes).toLatin1() + '\n';
        expected += bytes.toHex() + '\n';
    }
    QCOMPARE(outputOf(u"python3"_s, {u"-c"_s, program}, typed), expected);
}

void CopyAsTest::shellSendsExactlyTheBytes_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("sh") << u"sh"_s;
    QTest::newRow("bash") << u"bash"_s;
}

void CopyAsTest::shellSendsExactlyTheBytes()
{
    QFETCH(const QString, shell);
    // In place of nc(1) stands what shows the bytes that come.
    QByteArray typed = "nc() { od -An -v -tx1 | tr -d ' \\n'; echo \" $1 $2\"; }\n";
    QByteArray expected;
    for (const QByteArray &bytes : samples()) {
        typed += copyAs(CopyFormat::ShellLine, bytes, 0, {u"fe80::1%eth0"_s, 502}).toLatin1() + '\n';
        expected += bytes.toHex() + " fe80::1%eth0 502\n";
    }
    QCOMPARE(outputOf(shell, {u"-s"_s}, typed), expected);
}

void CopyAsTest::shellLineNamesWhereItSendsTo_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("written");
    QTest::newRow("name") << u"plc-1.local"_s << u"plc-1.local"_s;
    QTest::newRow("v6") << u"::1"_s << u"::1"_s;
    QTest::newRow("none") << QString() << u"HOST"_s;
    QTest::newRow("an option") << u"-e/bin/sh"_s << u"HOST"_s;
    QTest::newRow("a command") << u"a;reboot"_s << u"HOST"_s;
    QTest::newRow("a line break") << u"a\nreboot"_s << u"HOST"_s;
    QTest::newRow("letters of others") << u"plc.löcal"_s << u"HOST"_s;
}

void CopyAsTest::shellLineNamesWhereItSendsTo()
{
    QFETCH(const QString, host);
    QFETCH(const QString, written);
    QCOMPARE(copyAs(CopyFormat::ShellLine, "x", 0, {host, 502}), u"printf 'x' | nc "_s + written + u" 502"_s);
}

void CopyAsTest::rustHoldsEveryByte()
{
    // Its escapes are those of Python that mean the same there, and the quote is the other one.
    for (const QByteArray &bytes : samples()) {
        QString code = copyAs(CopyFormat::RustBytes, bytes);
        QVERIFY(code.startsWith(u"b\""_s) && code.endsWith(u'"'));
        code = code.sliced(2).chopped(1);
        code.replace(u"\\\""_s, u"\""_s).replace(u"'"_s, u"\\'"_s);
        QCOMPARE(u"b'"_s + code + u"'"_s, copyAs(CopyFormat::PythonBytes, bytes));
    }
    QString array = copyAs(CopyFormat::RustArray, allBytes());
    QVERIFY(array.startsWith(u"const DATA: [u8; 256] = [\n"_s));
    array = array.section(u'=', 1);
    QString ofC = copyAs(CopyFormat::CArray, allBytes()).section(u'=', 1);
    QCOMPARE(array.remove(u",\n]"_s).remove(u" ["_s), ofC.remove(u"\n}"_s).remove(u" {"_s));
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
