#include <cerrno>

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "core/export/junitfile.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class tst_JUnitFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSuiteSaysWhatBecameOfItsTests();
    void textOfAPeerStaysText();
    void theFileIsWholeAfterEachSuite();
    void whatCannotBeWrittenIsTold();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The texts of all attributes called so, in order; a document that is none fails.
QStringList attributesOf(const QByteArray &xml, const QString &name)
{
    QStringList values;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.attributes().hasAttribute(name))
            values += reader.attributes().value(name).toString();
    }
    return reader.hasError() ? QStringList {u"error: "_s + reader.errorString()} : values;
}

} // namespace

void tst_JUnitFile::aSuiteSaysWhatBecameOfItsTests()
{
    TestSuite suite {.name = u"connection 1"_s, .begun = 1'800'000'000'000'000'000, .took = 1'500'000'000, .cases = {}};
    suite.cases.push_back({.name = u"a"_s, .className = u"x.seq"_s, .line = 7, .took = 250'000});
    suite.cases.push_back({.name = u"b"_s, .className = u"x.seq"_s, .result = TestCase::Result::Failed, .kind = u"too-late"_s,
        .message = u"nothing came"_s, .details = u"more"_s});
    suite.cases.push_back({.name = u"c"_s, .className = u"x.seq"_s, .result = TestCase::Result::Skipped});
    QCOMPARE(toJUnit(suite), R"(  <testsuite name="connection 1" tests="3" failures="1" errors="0" skipped="1" time="1.500000" timestamp="2027-01-15T08:00:00">
    <testcase name="a" classname="x.seq" time="0.000250" file="x.seq" line="7"/>
    <testcase name="b" classname="x.seq" time="0.000000">
      <failure message="nothing came" type="too-late">more</failure>
    </testcase>
    <testcase name="c" classname="x.seq" time="0.000000">
      <skipped/>
    </testcase>
  </testsuite>
)"_ba);
}

void tst_JUnitFile::textOfAPeerStaysText()
{
    QString all;
    for (char16_t c = 0; c < 0x100; ++c)
        all += QChar(c);
    const QString smile = QString::fromUcs4(U"\U0001F600", 1);
    all += u"\xD800 \xFFFE \xFFFF ]]> \u202E"_s + smile;
    TestSuite suite {.name = all, .cases = {{.name = all, .className = all, .result = TestCase::Result::Failed, .kind = all,
                                      .message = all, .details = all}}};
    const QStringList messages = attributesOf(toJUnit(suite), u"message"_s);
    QCOMPARE(messages.size(), 1);
    QVERIFY2(messages.front().startsWith("\\u0000\\u0001"_L1), qPrintable(messages.front()));
    QVERIFY(messages.front().contains("\t\n\\u000B\\u000C\r\\u000E"_L1));
    QVERIFY(messages.front().contains("<=>?@"_L1));
    QVERIFY(messages.front().endsWith(smile));
}

void tst_JUnitFile::theFileIsWholeAfterEachSuite()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"out.xml"_s);
    JUnitFile file;
    QCOMPARE(file.open(path), 0);
    QCOMPARE(attributesOf(contentOf(path), u"name"_s), QStringList());
    for (int i = 1; i <= 3; ++i) {
        QCOMPARE(file.append({.name = QString::number(i), .cases = {}}), 0);
        QCOMPARE(attributesOf(contentOf(path), u"name"_s).size(), i);
    }
    QCOMPARE(attributesOf(contentOf(path), u"name"_s), (QStringList {u"1"_s, u"2"_s, u"3"_s}));
    JUnitFile again;
    QCOMPARE(again.open(path), 0);
    QCOMPARE(attributesOf(contentOf(path), u"name"_s), QStringList());
}

void tst_JUnitFile::whatCannotBeWrittenIsTold()
{
    JUnitFile file;
    QCOMPARE(file.open(u"/nowhere/out.xml"_s), ENOENT);
    JUnitFile full;
    QCOMPARE(full.open(u"/dev/full"_s), ENOSPC);
}

QTEST_GUILESS_MAIN(tst_JUnitFile)
#include "tst_junitfile.moc"
