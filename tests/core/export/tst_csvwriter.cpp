#include <QTest>

#include "core/export/csvwriter.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCellBeginsLikeAFormula_data();
    void noCellBeginsLikeAFormula();
};

void TestCsvWriter::noCellBeginsLikeAFormula_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << "OK"_ba << "\"OK\""_ba;
    QTest::newRow("empty") << ""_ba << "\"\""_ba;
    QTest::newRow("equals") << "=1+1"_ba << "\"'=1+1\""_ba;
    QTest::newRow("plus") << "+1"_ba << "\"'+1\""_ba;
    QTest::newRow("minus") << "-1"_ba << "\"'-1\""_ba;
    QTest::newRow("at") << "@SUM(A1)"_ba << "\"'@SUM(A1)\""_ba;
    QTest::newRow("tab") << "\t=1"_ba << "\"'\t=1\""_ba;
    QTest::newRow("carriage return") << "\r=1"_ba << "\"'\r=1\""_ba;
    QTest::newRow("in the middle") << "a=1"_ba << "\"a=1\""_ba;
    QTest::newRow("quotes") << "say \"hi\""_ba << "\"say \"\"hi\"\"\""_ba;
    QTest::newRow("comma and line") << "a,b\r\nc"_ba << "\"a,b\r\nc\""_ba;
}

void TestCsvWriter::noCellBeginsLikeAFormula()
{
    QFETCH(const QByteArray, text);
    QTEST(toCsvCell(text), "cell");
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
