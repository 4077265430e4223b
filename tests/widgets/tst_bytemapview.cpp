#include <QSignalSpy>
#include <QTest>

#include "widgets/bytemap/bytemapview.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class TestByteMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rareValuesStandFirstAndAreSaid();
    void aClickChoosesTheByte();
    void offsetsFromTheEndAreToldFromTheBeginning();
    void everyValueIsReachedByArrowKeys();
    void noRowsTakeNoKeys();

private:
    std::vector<ByteOffset> offsets(ByteMap::From from);

    std::unique_ptr<ByteMapView> m_view;
};

void TestByteMapView::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_view = std::make_unique<ByteMapView>();
    m_view->resize(700, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setOffsets(offsets(ByteMap::From::Begin), ByteMap::From::Begin);
}

// Two thousand messages of ten bytes: any byte at offset 2, a wrong one at offset 7 of one of them.
std::vector<ByteOffset> TestByteMapView::offsets(ByteMap::From from)
{
    ByteMap map(from);
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes(10, '\0');
        bytes[2] = char(i);
        if (i == 1500)
            bytes[7] = char(0x80);
        Message message;
        message.id.seq = quint64(i + 1);
        message.size = bytes.size();
        map.add(message, {bytes.data(), size_t(bytes.size())});
    }
    return map.offsets(ByteMap::Order::RareFirst);
}

void TestByteMapView::rareValuesStandFirstAndAreSaid()
{
    const CellTable &cells = m_view->cells();
    QCOMPARE(cells.rowCount(), 10);
    QCOMPARE(cells.spokenRow(0), u"offset 7: 80, rare, in 1 message(s), 00 in 1,999 message(s)"_s);
    QCOMPARE(cells.spokenCell(0, 1), u"2,000"_s);
    QVERIFY(!cells.cellRect(0, 3).isEmpty());
    QVERIFY(m_view->valueRect(0, 0).x() < m_view->valueRect(0, 1).x());
}

void TestByteMapView::aClickChoosesTheByte()
{
    QSignalSpy chosen(m_view.get(), &ByteMapView::chosen);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->valueRect(0, 0).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<Message>().id.seq, 1501U);
    QCOMPARE(chosen[0][1].toLongLong(), 7);
    // Beside the values a click only moves.
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {5, m_view->valueRect(1, 0).center().y()});
    QCOMPARE(m_view->currentRow(), 1);
    QCOMPARE(chosen.size(), 1);
}

void TestByteMapView::offsetsFromTheEndAreToldFromTheBeginning()
{
    m_view->setOffsets(offsets(ByteMap::From::End), ByteMap::From::End);
    QVERIFY(m_view->cells().spokenRow(0).startsWith(u"last − 2: 80"_s));
    QSignalSpy chosen(m_view.get(), &ByteMapView::chosen);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(chosen[0][1].toLongLong(), 7);
}

void TestByteMapView::everyValueIsReachedByArrowKeys()
{
    while (m_view->offsets()[size_t(m_view->currentRow())].offset != 2)
        QTest::keyClick(m_view.get(), Qt::Key_Down);
    for (int i = 0; i < 300; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->currentValue(), 255);
    QVERIFY(!m_view->valueRect(m_view->currentRow(), 255).isEmpty());
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->currentRow(), 0);
    QCOMPARE(m_view->currentValue(), 0);
}

void TestByteMapView::noRowsTakeNoKeys()
{
    m_view->setOffsets({}, ByteMap::From::Begin);
    QSignalSpy chosen(m_view.get(), &ByteMapView::chosen);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_End, Qt::Key_Return})
        QTest::keyClick(m_view.get(), key);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {200, 10});
    QCOMPARE(m_view->currentRow(), -1);
    QVERIFY(chosen.isEmpty());
}

QTEST_MAIN(TestByteMapView)
#include "tst_bytemapview.moc"
