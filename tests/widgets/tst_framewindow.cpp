#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "widgets/compose/frametable.h"
#include "widgets/compose/frametypes.h"
#include "widgets/compose/framewindow.h"
#include "widgets/send/draftbytes.h"
#include "widgets/send/sendbox.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// The frame table beside a send box, used by keys.
class FrameWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatStandsInTheSendBoxIsRows();
    void whatIsTypedIntoARowIsInTheSendBox();
    void rowsAreAddedMovedTakenAwayAndUndone();
    void aFaultIsToldInItsRow();
    void aNameThatIsGoneIsToldAndUndone();
    void whatALengthIsOfIsChosen();
    void theOrderOfAChecksumIsChosen();
    void aCounterGoesOnAsItIsSent();
    void textBecomesHexWithTheFirstChange();
    void whatCannotBeRowsSaysWhy();
    void everyTypeIsOne();
    void everyControlHasAName();

private:
    QString text() { return m_box->findChild<QPlainTextEdit *>(u"sendEdit"_s)->toPlainText(); }
    QString note() { return m_window->findChild<QLabel *>(u"frameNote"_s)->text(); }
    FrameTable &table() { return m_window->table(); }
    QString cell(int row, int column) { return table().item(row, column)->text(); }
    void open(const Draft &draft);
    void openHex(const QString &text) { open({.mode = PayloadMode::Hex, .text = text}); }
    void type(int row, int column, const QString &typed);

    std::unique_ptr<SendBox> m_box;
    std::unique_ptr<FrameWindow> m_window;
    std::unique_ptr<QSignalSpy> m_sent;
};

void FrameWindowTest::init()
{
    m_box = std::make_unique<SendBox>();
    m_box->setTargets({{u"connection:1"_s, u"#1"_s, 1}});
    m_box->show();
    m_sent = std::make_unique<QSignalSpy>(m_box.get(), &SendBox::sendRequested);
}

void FrameWindowTest::cleanup()
{
    m_window.reset();
    m_box.reset();
}

void FrameWindowTest::open(const Draft &draft)
{
    m_box->setDraft(draft);
    m_window = std::make_unique<FrameWindow>(*m_box);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void FrameWindowTest::type(int row, int column, const QString &typed)
{
    table().setCurrentCell(row, column);
    table().editItem(table().item(row, column));
    auto *combo = table().findChild<QComboBox *>(u"frameTypeEdit"_s);
    auto *edit = column == FrameTable::Type ? combo->lineEdit() : table().viewport()->findChild<QLineEdit *>();
    edit->selectAll();
    QTest::keyClicks(edit, typed);
    QTest::keyClick(column == FrameTable::Type ? static_cast<QWidget *>(combo) : edit, Qt::Key_Return);
    QTRY_COMPARE(cell(row, column), typed);
}

void FrameWindowTest::whatStandsInTheSendBoxIsRows()
{
    openHex(u"{len:u16be} {unit=u8:17} 03 00 {crc16/modbus:le}"_s);
    QCOMPARE(table().rowCount(), 4);
    QVERIFY(table().rows()
        == (FrameRows {{{}, u"len"_s, u"u16be"_s}, {u"unit"_s, u"u8"_s, u"17"_s}, {{}, u"hex"_s, u"03 00"_s},
            {{}, u"crc16/modbus"_s, u"le"_s}}));
    QCOMPARE(cell(0, FrameTable::Bytes), u"00 05"_s);
    QCOMPARE(cell(2, FrameTable::At), u"3"_s);
    QTest::keyClicks(m_box->findChild<QPlainTextEdit *>(u"sendEdit"_s), u" 07"_s);
    QCOMPARE(table().rowCount(), 5);
    QCOMPARE(cell(4, FrameTable::Value), u"07"_s);
    QCOMPARE(cell(0, FrameTable::Bytes), u"00 06"_s);
}

void FrameWindowTest::whatIsTypedIntoARowIsInTheSendBox()
{
    openHex(u"{u8:1}"_s);
    type(0, FrameTable::Value, u"0x20"_s);
    QCOMPARE(text(), u"{u8:0x20}"_s);
    type(0, FrameTable::Name, u"unit"_s);
    QCOMPARE(text(), u"{unit=u8:0x20}"_s);
    type(0, FrameTable::Type, u"u16le"_s);
    QCOMPARE(text(), u"{unit=u16le:0x20}"_s);
    QCOMPARE(cell(0, FrameTable::Bytes), u"20 00"_s);
    QCOMPARE(m_box->bytes().editor().bytes(), QByteArray("\x20\0", 2));
}

void FrameWindowTest::rowsAreAddedMovedTakenAwayAndUndone()
{
    openHex({});
    QTest::keyClick(&table(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(&table(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(text(), u"{u8:0} {u8:0}"_s);
    type(1, FrameTable::Value, u"2"_s);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(text(), u"{u8:2} {u8:0}"_s);
    QCOMPARE(table().currentRow(), 0);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(text(), u"{u8:0} {u8:2}"_s);
    QTest::keyClick(&table(), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(text(), u"{u8:0}"_s);
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), u"{u8:0} {u8:2}"_s);
    QCOMPARE(table().rowCount(), 2);
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(table().rowCount(), 1);
}

void FrameWindowTest::aFaultIsToldInItsRow()
{
    openHex(u"01 {unit=u8:17} 02"_s);
    type(1, FrameTable::Value, u"300"_s);
    QVERIFY2(cell(1, FrameTable::Bytes).contains(u"does not fit"_s), qPrintable(cell(1, FrameTable::Bytes)));
    QVERIFY(!table().item(1, FrameTable::Bytes)->icon().isNull());
    QVERIFY(!m_window->findChild<QPushButton *>(u"composeSend"_s)->isEnabled());
    QVERIFY(!m_box->findChild<QPushButton *>(u"sendButton"_s)->isEnabled());
    QCOMPARE(table().rowCount(), 3);
    type(1, FrameTable::Value, u"30"_s);
    QCOMPARE(cell(1, FrameTable::Bytes), u"1E"_s);
    QVERIFY(table().item(1, FrameTable::Bytes)->icon().isNull());
    QVERIFY(m_window->findChild<QPushButton *>(u"composeSend"_s)->isEnabled());
}

void FrameWindowTest::aNameThatIsGoneIsToldAndUndone()
{
    openHex(u"{a=u8:1} {sum8:a}"_s);
    table().setCurrentCell(0, FrameTable::Value);
    QTest::keyClick(&table(), Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY2(cell(0, FrameTable::Bytes).contains(u"not there"_s), qPrintable(cell(0, FrameTable::Bytes)));
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), u"{a=u8:1} {sum8:a}"_s);
    QCOMPARE(table().rowCount(), 2);
}

void FrameWindowTest::whatALengthIsOfIsChosen()
{
    openHex(u"{len:u8} {data=hex:01 02} 03"_s);
    table().setCurrentCell(0, FrameTable::Value);
    auto *range = m_window->findChild<QComboBox *>(u"frameRange"_s);
    auto *format = m_window->findChild<QComboBox *>(u"frameFormat"_s);
    QVERIFY(range->isVisible());
    range->setCurrentIndex(range->findData(u"data"_s));
    Q_EMIT range->activated(range->currentIndex());
    QCOMPARE(text(), u"{len:u8:data} {data=hex:01 02} 03"_s);
    format->setCurrentIndex(format->findData(u"u16le"_s));
    Q_EMIT format->activated(format->currentIndex());
    m_window->findChild<QSpinBox *>(u"frameDelta"_s)->setValue(3);
    QCOMPARE(text(), u"{len:u16le:data:+3} {data=hex:01 02} 03"_s);
    QCOMPARE(cell(0, FrameTable::Bytes), u"05 00"_s);
    range->lineEdit()->selectAll();
    QTest::keyClicks(range->lineEdit(), u"..-1"_s);
    QTest::keyClick(range->lineEdit(), Qt::Key_Return);
    QCOMPARE(text(), u"{len:u16le:..-1:+3} {data=hex:01 02} 03"_s);
    table().setCurrentCell(1, FrameTable::Value);
    QVERIFY(!range->isVisible());
}

void FrameWindowTest::theOrderOfAChecksumIsChosen()
{
    openHex(u"01 {crc16/modbus}"_s);
    table().setCurrentCell(1, FrameTable::Value);
    auto *format = m_window->findChild<QComboBox *>(u"frameFormat"_s);
    format->setCurrentIndex(1);
    Q_EMIT format->activated(1);
    QCOMPARE(text(), u"01 {crc16/modbus:le}"_s);
    format->setCurrentIndex(0);
    Q_EMIT format->activated(0);
    QCOMPARE(text(), u"01 {crc16/modbus}"_s);
}

void FrameWindowTest::aCounterGoesOnAsItIsSent()
{
    openHex(u"{n:u8} 01"_s);
    QTest::keyClick(&table(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&table(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_sent->count(), 2);
    QCOMPARE(m_sent->last().first().toByteArray(), "\x02\x01");
    QCOMPARE(cell(0, FrameTable::Bytes), u"03"_s);
    QCOMPARE(text(), u"{n:u8} 01"_s);
}

void FrameWindowTest::textBecomesHexWithTheFirstChange()
{
    open({.mode = PayloadMode::Text, .text = u"GET {n}"_s, .ending = Ending::CrLf});
    QVERIFY(m_window->findChild<QLabel *>(u"frameNote"_s)->isVisible());
    QCOMPARE(m_box->draft().mode, PayloadMode::Text);
    QCOMPARE(table().rowCount(), 3);
    const QByteArray before = m_box->bytes().editor().bytes();
    type(0, FrameTable::Value, u"PUT "_s);
    QCOMPARE(m_box->draft().mode, PayloadMode::Hex);
    QCOMPARE(m_box->bytes().editor().bytes(), "PUT" + before.mid(3));
}

void FrameWindowTest::whatCannotBeRowsSaysWhy()
{
    openHex(u"01 4"_s);
    QVERIFY2(note().contains(u"no partner"_s), qPrintable(note()));
    QCOMPARE(table().rowCount(), 0);
    QCOMPARE(text(), u"01 4"_s);
    m_box->setDraft({.mode = PayloadMode::Hex, .text = QString(100'000, u'7')});
    QVERIFY2(note().contains(u"too long"_s), qPrintable(note()));
    m_box->setDraft({.mode = PayloadMode::Hex, .text = u"01"_s});
    QCOMPARE(table().rowCount(), 1);
}

void FrameWindowTest::everyTypeIsOne()
{
    const QStringList types = frameTypes();
    for (const QString &type : types) {
        QVERIFY2(!frameTypeWords(type).isEmpty(), qPrintable(type));
        const bool needsNumber = type == u"rand"_s || (parseNumberFormat(type) && type.front() != u'h');
        const auto parts = makeFrame({{{}, type, needsNumber ? u"1"_s : QString()}}, {.last = "x"_ba});
        QVERIFY2(!parts[0].fault, qPrintable(type));
    }
}

void FrameWindowTest::everyControlHasAName()
{
    openHex(u"{len:u8} {a=u8:1}"_s);
    table().setCurrentCell(0, FrameTable::Type);
    table().editItem(table().item(0, FrameTable::Type));
    const auto widgets = m_window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(FrameWindowTest)
#include "tst_framewindow.moc"
