#include <QAccessible>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

#include "widgets/inspector/hexview.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

QByteArray pattern(qint64 offset, qint64 size)
{
    QByteArray bytes(size, '\0');
    for (qint64 i = 0; i < size; ++i)
        bytes[i] = char((offset + i) % 251);
    return bytes;
}

ByteSource source(const QByteArray &bytes)
{
    return {[bytes](qint64 offset, qint64 size) { return bytes.mid(offset, size); }, bytes.size()};
}

} // namespace

class HexViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sixteenBytesARowIfTheyFit();
    void everyColumnIsFoundUnderItsOwnPixels_data();
    void everyColumnIsFoundUnderItsOwnPixels();
    void keysMoveTheCursor_data();
    void keysMoveTheCursor();
    void shiftSelectsAndAnotherKeyLetsGo();
    void selectAllSelectsEveryByte();
    void mouseSelectsInBothColumns();
    void cursorStaysWhenTheWidthChanges();
    void largePayloadIsReadInPages();
    void unreadablePayloadIsPaintedWithoutIt();
    void currentByteIsMarkedInBothColumns();
    void copyPutsHexOnTheClipboard();
    void screenReaderHearsBytes();
    void emptyViewTakesKeys();

private:
    std::unique_ptr<HexView> m_view;
};

void HexViewTest::init()
{
    m_view = std::make_unique<HexView>();
    m_view->resize(900, 200);
    m_view->setContent(source(pattern(0, 100)), 0x13F2A);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void HexViewTest::sixteenBytesARowIfTheyFit()
{
    QCOMPARE(m_view->hexLayout().bytesPerRow, 16);
    QCOMPARE(m_view->rowCount(), 7);
    m_view->resize(400, 200);
    QCOMPARE(m_view->hexLayout().bytesPerRow, 8);
    QCOMPARE(m_view->rowCount(), 13);
}

void HexViewTest::everyColumnIsFoundUnderItsOwnPixels_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("sixteen") << 2000;
    QTest::newRow("eight") << 10;
}

void HexViewTest::everyColumnIsFoundUnderItsOwnPixels()
{
    QFETCH(const int, width);
    const HexLayout layout = HexLayout::fit(width, 8, 0xFFFFFFFF);
    QCOMPARE(layout.offsetDigits, 8);
    for (int column = 0; column < layout.bytesPerRow; ++column) {
        for (int x = 0; x < 16; ++x)
            QCOMPARE(layout.columnAt(layout.hexX(column) + x), column);
        for (int x = 0; x < 8; ++x)
            QCOMPARE(layout.columnAt(layout.textX(column) + x), column);
    }
    QCOMPARE(layout.columnAt(-100), 0);
    QCOMPARE(layout.columnAt(10000), layout.bytesPerRow - 1);
}

void HexViewTest::keysMoveTheCursor_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("control");
    QTest::addColumn<int>("to");

    QTest::newRow("right") << 5 << Qt::Key_Right << false << 6;
    QTest::newRow("right at the end") << 99 << Qt::Key_Right << false << 99;
    QTest::newRow("left") << 5 << Qt::Key_Left << false << 4;
    QTest::newRow("left at the start") << 0 << Qt::Key_Left << false << 0;
    QTest::newRow("down") << 5 << Qt::Key_Down << false << 21;
    QTest::newRow("down in the last row") << 97 << Qt::Key_Down << false << 97;
    QTest::newRow("up") << 21 << Qt::Key_Up << false << 5;
    QTest::newRow("up in the first row") << 5 << Qt::Key_Up << false << 5;
    QTest::newRow("home") << 21 << Qt::Key_Home << false << 16;
    QTest::newRow("end") << 21 << Qt::Key_End << false << 31;
    QTest::newRow("end of a short row") << 97 << Qt::Key_End << false << 99;
    QTest::newRow("first") << 50 << Qt::Key_Home << true << 0;
    QTest::newRow("last") << 50 << Qt::Key_End << true << 99;
    QTest::newRow("page down") << 50 << Qt::Key_PageDown << false << 99;
    QTest::newRow("page up") << 50 << Qt::Key_PageUp << false << 0;
}

void HexViewTest::keysMoveTheCursor()
{
    QFETCH(const int, from);
    QFETCH(const Qt::Key, key);
    QFETCH(const bool, control);
    m_view->setCursor(from);
    QTest::keyClick(m_view.get(), key, control ? Qt::ControlModifier : Qt::NoModifier);
    QFETCH(const int, to);
    QCOMPARE(m_view->cursor(), to);
    QCOMPARE(m_view->selectionSize(), 1);
}

void HexViewTest::shiftSelectsAndAnotherKeyLetsGo()
{
    m_view->setCursor(10);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->selectionStart(), 10);
    QCOMPARE(m_view->selectionSize(), 18);
    QCOMPARE(m_view->bytesToCopy(), pattern(10, 18));
    QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(m_view->selectionStart(), 0);
    QCOMPARE(m_view->selectionSize(), 11);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->selectionSize(), 1);
    QCOMPARE(m_view->bytesToCopy(), pattern(0, 100));
}

void HexViewTest::selectAllSelectsEveryByte()
{
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectionStart(), 0);
    QCOMPARE(m_view->selectionSize(), 100);
}

void HexViewTest::mouseSelectsInBothColumns()
{
    const HexLayout &layout = m_view->hexLayout();
    const int line = m_view->lineHeight();
    QSignalSpy moved(m_view.get(), &HexView::cursorMoved);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, {layout.hexX(3) + 2, line / 2});
    QCOMPARE(m_view->cursor(), 3);
    QTest::mouseMove(m_view->viewport(), {layout.hexX(9) + 2, line / 2 + line});
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, {layout.hexX(9) + 2, line / 2 + line});
    QCOMPARE(m_view->selectionStart(), 3);
    QCOMPARE(m_view->selectionSize(), 25 - 3 + 1);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {layout.textX(7) + 2, line / 2});
    QCOMPARE(m_view->cursor(), 7);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, {layout.textX(1) + 2, line / 2});
    QCOMPARE(m_view->selectionStart(), 1);
    QCOMPARE(m_view->selectionSize(), 7);
    QVERIFY(moved.count() >= 3);
}

void HexViewTest::cursorStaysWhenTheWidthChanges()
{
    m_view->select(20, 60);
    m_view->resize(400, 200);
    QCOMPARE(m_view->cursor(), 60);
    QCOMPARE(m_view->selectionStart(), 20);
}

void HexViewTest::largePayloadIsReadInPages()
{
    qint64 largest = 0;
    qint64 total = 0;
    const qint64 size = 3'000'000'000'000;
    const auto reader = [&](qint64 offset, qint64 wanted) {
        largest = std::max(largest, wanted);
        total += wanted;
        return pattern(offset, wanted);
    };
    m_view->setContent(ByteSource(reader, size), 0);
    m_view->grab();
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
    m_view->grab();
    QCOMPARE(m_view->cursor(), size - 1);
    QCOMPARE(m_view->topLine(), m_view->lastTopLine());
    QCOMPARE(m_view->bytes(size - 1, 10), pattern(size - 1, 1));
    QVERIFY(largest <= ByteSource::pageSize);
    QVERIFY2(total <= 6 * ByteSource::pageSize, qPrintable(QString::number(total)));
}

void HexViewTest::unreadablePayloadIsPaintedWithoutIt()
{
    m_view->setContent(ByteSource([](qint64, qint64) { return QByteArray(); }, 1000), 0);
    QVERIFY(!m_view->grab().isNull());
    QCOMPARE(m_view->bytesToCopy(), QByteArray());
}

void HexViewTest::currentByteIsMarkedInBothColumns()
{
    const auto image = [this] { return m_view->viewport()->grab().toImage(); };
    m_view->setCursor(0);
    const QImage first = image();
    m_view->setCursor(5);
    const QImage second = image();
    const HexLayout &layout = m_view->hexLayout();
    const auto differs = [&](int x, int width) {
        const QRect rect(x - 2, 0, width + 4, m_view->lineHeight());
        return first.copy(rect) != second.copy(rect);
    };
    QVERIFY(differs(layout.hexX(0), 2 * layout.charWidth));
    QVERIFY(differs(layout.hexX(5), 2 * layout.charWidth));
    QVERIFY(differs(layout.textX(0), layout.charWidth));
    QVERIFY(differs(layout.textX(5), layout.charWidth));
    QVERIFY(!differs(layout.hexX(2), 2 * layout.charWidth));
}

void HexViewTest::copyPutsHexOnTheClipboard()
{
    m_view->select(1, 3);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"01 02 03"_s);
}

void HexViewTest::screenReaderHearsBytes()
{
    m_view->setContent(source("T=\x80"_ba), 0x13F2A);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(accessible);
    QCOMPARE(accessible->text(QAccessible::Name), u"Bytes in hex"_s);
    QAccessibleTableInterface *table = accessible->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->columnCount(), 16);
    QCOMPARE(table->cellAt(0, 2)->text(QAccessible::Name), u"80, \\x80, at 0x13F2C"_s);
    QCOMPARE(table->rowDescription(0), u"0x13F2A: 54 3D 80, text T=\\x80"_s);
    m_view->setCursor(1);
    QCOMPARE(accessible->focusChild()->text(QAccessible::Name), u"3D, =, at 0x13F2B"_s);
    QCOMPARE(accessible->indexOfChild(accessible->child(1)), 1);
}

void HexViewTest::emptyViewTakesKeys()
{
    m_view->clear();
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_End, Qt::Key_PageDown, Qt::Key_A})
        QTest::keyClick(m_view.get(), key, Qt::ControlModifier);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {100, 100});
    QCOMPARE(m_view->cursor(), -1);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(HexViewTest)
#include "tst_hexview.moc"
