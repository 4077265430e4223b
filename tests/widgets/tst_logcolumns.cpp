#include <QTest>

#include "widgets/log/logcolumns.h"

using namespace wirelark;

class LogColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dataTakesWhatIsLeft();
    void columnsStandSideBySide_data();
    void columnsStandSideBySide();
    void narrowLogKeepsItsData();
};

namespace {

bool has(const std::vector<ColumnPlace> &places, LogColumn column)
{
    return std::ranges::find(places, column, &ColumnPlace::column) != places.end();
}

int dataWidth(const std::vector<ColumnPlace> &places)
{
    return std::ranges::find(places, LogColumn::Data, &ColumnPlace::column)->width;
}

} // namespace

void LogColumnsTest::dataTakesWhatIsLeft()
{
    const auto places = placeColumns(1000, 8, false);
    QCOMPARE(dataWidth(places), 1000 - 90 - 120 - 66 - 62 - 110);
    QVERIFY(!has(places, LogColumn::Connection));
    QVERIFY(has(placeColumns(1000, 8, true), LogColumn::Connection));
}

void LogColumnsTest::columnsStandSideBySide_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("charWidth");
    QTest::newRow("usual") << 1000 << 8;
    QTest::newRow("large font") << 1000 << 14;
    QTest::newRow("narrow") << 500 << 8;
    QTest::newRow("nothing") << 0 << 8;
}

void LogColumnsTest::columnsStandSideBySide()
{
    QFETCH(const int, width);
    QFETCH(const int, charWidth);
    int x = 0;
    for (const ColumnPlace &place : placeColumns(width, charWidth, true)) {
        QCOMPARE(place.x, x);
        QVERIFY(place.width > 0);
        x = place.end();
    }
    QVERIFY(x >= width);
}

void LogColumnsTest::narrowLogKeepsItsData()
{
    const auto narrow = placeColumns(600, 8, false);
    QVERIFY(!has(narrow, LogColumn::Note));
    QVERIFY(has(narrow, LogColumn::Size));
    QVERIFY(dataWidth(narrow) >= 24 * 8);
    const auto narrower = placeColumns(480, 8, false);
    QVERIFY(!has(narrower, LogColumn::Size));
    QVERIFY(has(narrower, LogColumn::Direction));
}

QTEST_APPLESS_MAIN(LogColumnsTest)
#include "tst_logcolumns.moc"
