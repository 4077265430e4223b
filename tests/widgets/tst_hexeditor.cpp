#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include "widgets/compose/hexedit.h"
#include "widgets/compose/hexeditorwindow.h"
#include "widgets/inspector/sidepane.h"
#include "widgets/inspector/valuetable.h"
#include "widgets/send/draftbytes.h"
#include "widgets/send/sendbox.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// The hex editor beside a send box, used by keys and mouse.
class HexEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsTypedHereStandsInTheSendBox();
    void whatIsTypedInTheSendBoxStandsHere();
    void textIsTypedInTheTextColumn();
    void insertAndOverwriteAreShown();
    void textBecomesHexWithTheFirstChange();
    void fieldsStayFieldsAndSayWhyTheyRefuse();
    void whatAFieldHasInItIsTypedOver();
    void aFieldBecomesPlainOnlyByItsCommand();
    void aValueIsTypedWhereItIsShown_data();
    void aValueIsTypedWhereItIsShown();
    void whatDoesNotFitIsToldAndStaysToBePutRight();
    void aValueOverAFieldIsRefused();
    void copiedBytesAreHexAndBytesAndPastedWithTheirFields();
    void whatIsNoHexIsNotPasted();
    void theMouseSelectsInBothColumns();
    void enterSendsAndUndoBringsBackWhatWasSent();
    void whatIsForgottenIsNotBroughtBack();
    void wrongHexAndFilesAreNotEdited();
    void aLabelThatIsGoneCanBeUndone();
    void aMebibyteStaysOutOfTheTextAndIsSent();
    void composedCharactersArrive();
    void theCaretIsInBothColumns();
    void sixteenBytesAndTheValuesFit();
    void screenReaderHearsBytesAndFields();
    void everyControlHasAName();

private:
    HexEdit &view() { return m_window->view(); }
    ValueTable &values() { return *m_window->side().valueTable(); }
    QString text() { return m_box->findChild<QPlainTextEdit *>(u"sendEdit"_s)->toPlainText(); }
    QString preview() { return m_box->findChild<QLabel *>(u"bytePreview"_s)->text().section(u": "_s, 1); }
    QString words() { return m_window->findChild<QLabel *>(u"composeWords"_s)->text(); }
    QString fault() { return values().findChild<QLabel *>(u"valueFault"_s)->text(); }
    void open(const Draft &draft);
    void openHex(const QString &text) { open({.mode = PayloadMode::Hex, .text = text}); }
    void keys(const QString &typed) { QTest::keyClicks(&view(), typed); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view(), key, modifiers); }
    void moveTo(qint64 byte)
    {
        m_box->bytes().move([byte](ByteEditor &editor) { editor.moveTo(byte); });
    }
    QLineEdit *editValue(const QString &label);

    std::unique_ptr<SendBox> m_box;
    std::unique_ptr<HexEditorWindow> m_window;
    std::unique_ptr<QSignalSpy> m_sent;
};

void HexEditorTest::init()
{
    m_box = std::make_unique<SendBox>();
    m_box->setTargets({{u"connection:1"_s, u"#1"_s, 1}});
    m_box->resize(2000, 100);
    m_box->show();
    m_sent = std::make_unique<QSignalSpy>(m_box.get(), &SendBox::sendRequested);
}

void HexEditorTest::cleanup()
{
    m_window.reset();
    m_box.reset();
}

void HexEditorTest::open(const Draft &draft)
{
    m_box->setDraft(draft);
    m_window = std::make_unique<HexEditorWindow>(*m_box);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(view().hasFocus());
}

QLineEdit *HexEditorTest::editValue(const QString &label)
{
    auto *table = values().findChild<QTableWidget *>();
    const auto found = table->findItems(label, Qt::MatchExactly);
    QTableWidgetItem *cell = table->item(found.first()->row(), found.first()->column() + 1);
    table->setCurrentItem(cell);
    table->editItem(cell);
    return table->findChild<QLineEdit *>(u"valueEdit"_s);
}

void HexEditorTest::whatIsTypedHereStandsInTheSendBox()
{
    openHex({});
    keys(u"48 65 6c6C6f"_s);
    QCOMPARE(text(), u"48 65 6C 6C 6F"_s);
    QCOMPARE(preview(), u"48 65 6C 6C 6F"_s);
    key(Qt::Key_Home);
    keys(u"68"_s);
    key(Qt::Key_Delete);
    QCOMPARE(text(), u"68 6C 6C 6F"_s);
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Backspace);
    key(Qt::Key_Left, Qt::ShiftModifier);
    key(Qt::Key_Left, Qt::ShiftModifier);
    key(Qt::Key_Delete);
    QCOMPARE(text(), u"68"_s);
    for (int i = 0; i < 20; ++i)
        key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), QString());
    for (int i = 0; i < 20; ++i)
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(text(), u"68"_s);
}

void HexEditorTest::whatIsTypedInTheSendBoxStandsHere()
{
    openHex(u"01 02"_s);
    auto *edit = m_box->findChild<QPlainTextEdit *>(u"sendEdit"_s);
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, u" 0x03, {sum8}"_s);
    QCOMPARE(m_box->bytes().editor().bytes(), QByteArray::fromHex("01020306"));
    QCOMPARE(text(), u"01 02 0x03, {sum8}"_s); // as it was typed, until something is changed here
    keys(u"ff"_s);
    QCOMPARE(text(), u"FF 02 03 {sum8}"_s);
}

void HexEditorTest::textIsTypedInTheTextColumn()
{
    openHex(u"41 42"_s);
    key(Qt::Key_Tab);
    QVERIFY(view().isInText() && view().hasFocus());
    keys(u"xyz"_s);
    QCOMPARE(text(), u"78 79 7A"_s);
    key(Qt::Key_Backtab);
    QVERIFY(!view().isInText() && view().hasFocus());
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    QVERIFY(!view().hasFocus()); // nobody is locked in
}

void HexEditorTest::insertAndOverwriteAreShown()
{
    openHex(u"01 02"_s);
    const auto *mode = m_window->findChild<QToolButton *>(u"hexEditorMode"_s);
    QCOMPARE(mode->text(), u"Overwrite"_s);
    key(Qt::Key_Insert);
    QCOMPARE(mode->text(), u"Insert"_s);
    keys(u"ff"_s);
    QCOMPARE(text(), u"FF 01 02"_s);
    key(Qt::Key_Insert);
    keys(u"ee"_s);
    QCOMPARE(text(), u"FF EE 02"_s);
}

void HexEditorTest::textBecomesHexWithTheFirstChange()
{
    open({.mode = PayloadMode::Text, .text = u"h\u00E9\\x00{len:u8}"_s, .ending = Ending::CrLf});
    const auto *note = m_window->findChild<QLabel *>(u"hexEditorNote"_s);
    QVERIFY(note->isVisible());
    QCOMPARE(m_box->draft().mode, PayloadMode::Text);
    const QString before = preview();
    moveTo(0);
    keys(u"48"_s);
    QCOMPARE(m_box->draft().mode, PayloadMode::Hex);
    QCOMPARE(text(), u"48 C3 A9 00 {len:u8} 0D 0A"_s);
    QCOMPARE(preview().mid(2), before.mid(2));
    QVERIFY(!note->isVisible());
}

void HexEditorTest::fieldsStayFieldsAndSayWhyTheyRefuse()
{
    openHex(u"{len:u8} 01 {crc16/modbus:le}"_s);
    moveTo(3);
    keys(u"f"_s);
    QCOMPARE(text(), u"{len:u8} 01 {crc16/modbus:le}"_s);
    QVERIFY2(words().contains(u"{crc16/modbus:le}"_s), qPrintable(words()));
    moveTo(2);
    keys(u"02"_s);
    QCOMPARE(text(), u"{len:u8} 01 02 {crc16/modbus:le}"_s);
    QVERIFY(preview().startsWith(u"04 01 02"_s));
    QCOMPARE(m_box->bytes().editor().bytes().toHex(' ').toUpper(), preview().toLatin1());
}

void HexEditorTest::whatAFieldHasInItIsTypedOver()
{
    openHex(u"{unit=u8:17} {sum8}"_s);
    QVERIFY2(words().contains(u"typed over"_s), qPrintable(words()));
    keys(u"20"_s);
    QCOMPARE(text(), u"{unit=u8:32} {sum8}"_s);
    QCOMPARE(preview(), u"20 20"_s);
    QVERIFY2(words().contains(u"{sum8} makes"_s), qPrintable(words()));
}

void HexEditorTest::aFieldBecomesPlainOnlyByItsCommand()
{
    openHex(u"01 {sum8}"_s);
    moveTo(1);
    key(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(text(), u"01 01"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), u"01 {sum8}"_s);
}

void HexEditorTest::aValueIsTypedWhereItIsShown_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("little");
    QTest::addColumn<QString>("big");
    QTest::newRow("u16") << u"u16"_s << u"513"_s << u"00 01 02 00 00 00 00"_s << u"00 02 01 00 00 00 00"_s;
    QTest::newRow("f32") << u"f32"_s << u"0.5"_s << u"00 00 00 00 3F 00 00"_s << u"00 3F 00 00 00 00 00"_s;
    QTest::newRow("bits") << u"bits"_s << u"1"_s << u"00 01 00 00 00 00 00"_s << u"00 01 00 00 00 00 00"_s;
    QTest::newRow("address") << u"IPv4"_s << u"10.0.0.7"_s << u"00 0A 00 00 07 00 00"_s << u"00 0A 00 00 07 00 00"_s;
    QTest::newRow("time") << u"time"_s << u"1970-01-01T00:00:01Z"_s << u"00 01 00 00 00 00 00"_s << u"00 00 00 00 01 00 00"_s;
    QTest::newRow("behind the end") << u"u64"_s << u"1"_s << u"00 01 00 00 00 00 00 00 00"_s << u"00 00 00 00 00 00 00 00 01"_s;
}

void HexEditorTest::aValueIsTypedWhereItIsShown()
{
    QFETCH(const QString, label);
    QFETCH(const QString, typed);
    QFETCH(const QString, little);
    QFETCH(const QString, big);
    openHex(u"00 00 00 00 00 00 00"_s);
    for (const ByteOrder order : {ByteOrder::Little, ByteOrder::Big}) {
        m_window->side().setByteOrder(order);
        moveTo(1);
        QLineEdit *edit = editValue(label);
        edit->selectAll();
        QTest::keyClicks(edit, typed);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(text(), order == ByteOrder::Little ? little : big);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(), u"00 00 00 00 00 00 00"_s);
    }
}

void HexEditorTest::whatDoesNotFitIsToldAndStaysToBePutRight()
{
    openHex(u"07"_s);
    QLineEdit *edit = editValue(u"u8"_s);
    QCOMPARE(edit->text(), u"7"_s);
    edit->selectAll();
    QTest::keyClicks(edit, u"300"_s);
    QCOMPARE(fault(), u"300 does not fit into u8, which goes from 0 to 255"_s);
    const QPointer still(edit);
    QTest::keyClick(edit, Qt::Key_Return);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(text(), u"07"_s);
    QVERIFY(still && edit->isVisible());
    QCOMPARE(edit->text(), u"300"_s);
    QTest::keyClick(edit, Qt::Key_Backspace);
    QCOMPARE(fault(), QString());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(text(), u"1E"_s);
}

void HexEditorTest::aValueOverAFieldIsRefused()
{
    openHex(u"01 {sum8} 02"_s);
    QLineEdit *edit = editValue(u"u16"_s);
    edit->selectAll();
    QTest::keyClicks(edit, u"5"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY2(words().contains(u"take it away"_s), qPrintable(words()));
    QCOMPARE(text(), u"01 {sum8} 02"_s);
    QVERIFY2(words().contains(u"{sum8}"_s), qPrintable(words()));
}

void HexEditorTest::copiedBytesAreHexAndBytesAndPastedWithTheirFields()
{
    openHex(u"01 02 {sum8}"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"01 02 03"_s);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"application/octet-stream"_s), "\x01\x02\x03");
    key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(text(), QString());
    key(Qt::Key_V, Qt::ControlModifier);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(text(), u"01 02 {sum8} 01 02 {sum8}"_s);
    QGuiApplication::clipboard()->setText(u"0xAA, BB"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(text().endsWith(u" AA BB"_s));
    key(Qt::Key_Tab); // as text there
    key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY2(text().endsWith(u" 30 78 41 41 2C 20 42 42"_s), qPrintable(text()));
}

void HexEditorTest::whatIsNoHexIsNotPasted()
{
    openHex(u"01"_s);
    QGuiApplication::clipboard()->setText(u"words"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(text(), u"01"_s);
    QVERIFY2(words().contains(u"no hex"_s), qPrintable(words()));
}

void HexEditorTest::theMouseSelectsInBothColumns()
{
    openHex(u"00 01 02 03 04 05 06 07 08 09"_s);
    const HexLayout &layout = view().hexLayout();
    const int y = view().lineHeight() / 2;
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, {layout.hexX(2) + 2, y});
    QTest::mouseMove(view().viewport(), {layout.hexX(4) + 2, y});
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, {layout.hexX(4) + 2, y});
    QCOMPARE(m_box->bytes().editor().selectedBytes(), "\x02\x03\x04");
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, {layout.textX(7) + 2, y});
    QVERIFY(view().isInText());
    keys(u"A"_s);
    QCOMPARE(text(), u"00 01 02 03 04 05 06 41 08 09"_s);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::ShiftModifier, {layout.textX(9) + 2, y});
    QCOMPARE(m_box->bytes().editor().selectedBytes(), "\x08");
}

void HexEditorTest::enterSendsAndUndoBringsBackWhatWasSent()
{
    openHex(u"01 02 {n:u8}"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_sent->count(), 1);
    QCOMPARE(m_sent->last().first().toByteArray(), "\x01\x02\x01");
    QCOMPARE(m_box->bytes().editor().bytes(), "\x01\x02\x02"); // the next one
    key(Qt::Key_Return);
    QCOMPARE(m_sent->last().first().toByteArray(), "\x01\x02\x02");
    QCOMPARE(text(), QString());
    QVERIFY(!m_window->findChild<QPushButton *>(u"composeSend"_s)->isEnabled());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), u"01 02 {n:u8}"_s);
}

void HexEditorTest::whatIsForgottenIsNotBroughtBack()
{
    openHex(u"53 45 43"_s);
    key(Qt::Key_Return);
    m_box->forgetSent();
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), QString());
    auto *edit = m_box->findChild<QPlainTextEdit *>(u"sendEdit"_s);
    edit->undo();
    QCOMPARE(text(), QString());
    QTest::keyClick(edit, Qt::Key_Up);
    QCOMPARE(text(), QString());
}

void HexEditorTest::wrongHexAndFilesAreNotEdited()
{
    openHex(u"01 4"_s);
    const auto *note = m_window->findChild<QLabel *>(u"hexEditorNote"_s);
    QVERIFY(note->isVisible());
    keys(u"7"_s);
    key(Qt::Key_Delete);
    QCOMPARE(text(), u"01 4"_s);
    QVERIFY2(note->text().contains(u"no partner"_s), qPrintable(note->text()));
    QTest::keyClicks(m_box->findChild<QPlainTextEdit *>(u"sendEdit"_s), u"5"_s);
    QVERIFY(!note->isVisible());
    QCOMPARE(m_box->bytes().editor().bytes(), "\x01\x45");
}

void HexEditorTest::aLabelThatIsGoneCanBeUndone()
{
    openHex(u"{a=u8:1} {sum8:a}"_s);
    key(Qt::Key_Delete);
    QCOMPARE(text(), u"{sum8:a}"_s);
    QVERIFY(!m_window->findChild<QPushButton *>(u"composeSend"_s)->isEnabled());
    m_box->setTargets({{u"connection:2"_s, u"#2"_s, 1}}); // which makes it again
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(preview(), u"01 01"_s);
}

void HexEditorTest::aMebibyteStaysOutOfTheTextAndIsSent()
{
    openHex({});
    const QByteArray bytes(1024 * 1024, 'm');
    m_box->bytes().edit([&](ByteEditor &editor) { return editor.type(ByteDraft(bytes)); });
    QCOMPARE(text(), QString());
    QVERIFY(m_box->findChild<QWidget *>(u"heldStrip"_s)->isVisible());
    moveTo(500'000);
    keys(u"ff"_s);
    QByteArray expected = bytes;
    expected[500'000] = '\xff';
    QCOMPARE(m_box->draft().text.size(), 3 * expected.size() - 1);
    const Draft kept = m_box->draft();
    key(Qt::Key_Return);
    QCOMPARE(m_sent->last().first().toByteArray(), expected);
    QVERIFY(!m_box->findChild<QWidget *>(u"heldStrip"_s)->isVisible());
    m_box->setDraft(kept); // as from the history or a snippet
    QVERIFY(m_box->findChild<QWidget *>(u"heldStrip"_s)->isVisible());
    QCOMPARE(m_box->bytes().editor().bytes(), expected);
    key(Qt::Key_A, Qt::ControlModifier);
    keys(u"41"_s);
    QCOMPARE(text(), u"41"_s);
    QVERIFY(m_box->findChild<QWidget *>(u"sendEdit"_s)->isVisible());
}

void HexEditorTest::composedCharactersArrive()
{
    openHex({});
    key(Qt::Key_Tab);
    QInputMethodEvent composing(u"e"_s, {});
    QCoreApplication::sendEvent(&view(), &composing);
    QCOMPARE(text(), QString());
    QInputMethodEvent composed;
    composed.setCommitString(u"\u00E9"_s);
    QCoreApplication::sendEvent(&view(), &composed);
    QCOMPARE(text(), u"C3 A9"_s);
}

void HexEditorTest::theCaretIsInBothColumns()
{
    openHex(u"41 42 43 44 45 46"_s);
    for (const bool inserting : {false, true}) {
        m_box->bytes().move([=](ByteEditor &editor) { editor.setInserting(inserting); });
        moveTo(0);
        const QImage first = view().viewport()->grab().toImage();
        moveTo(4);
        const QImage second = view().viewport()->grab().toImage();
        const auto differs = [&](int x, int width) {
            const QRect rect(x - 3, 0, width + 4, view().lineHeight());
            return first.copy(rect) != second.copy(rect);
        };
        const HexLayout &layout = view().hexLayout();
        QVERIFY(differs(layout.hexX(4), 2 * layout.charWidth));
        QVERIFY(differs(layout.textX(4), layout.charWidth));
        QVERIFY(!differs(layout.hexX(2), layout.charWidth));
    }
}

void HexEditorTest::sixteenBytesAndTheValuesFit()
{
    openHex(u"01"_s);
    QVERIFY2(m_window->width() <= 1280 && m_window->height() <= 760, qPrintable(QString::number(m_window->width())));
    QCOMPARE(view().hexLayout().bytesPerRow, 16);
    QVERIFY(values().width() >= 300);
}

void HexEditorTest::screenReaderHearsBytesAndFields()
{
    openHex(u"41 {sum8}"_s);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&view());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->cellAt(0, 0)->text(QAccessible::Name), u"41, A, at 0x0"_s);
    QCOMPARE(table->tableInterface()->cellAt(0, 1)->text(QAccessible::Name), u"41, A, at 0x1, of the field {sum8}"_s);
    QCOMPARE(table->tableInterface()->cellAt(0, 2)->text(QAccessible::Name), u"The end, at 0x2"_s);
}

void HexEditorTest::everyControlHasAName()
{
    openHex(u"01"_s);
    editValue(u"u8"_s);
    const auto widgets = m_window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(HexEditorTest)
#include "tst_hexeditor.moc"
