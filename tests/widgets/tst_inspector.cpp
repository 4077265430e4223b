#include <QAction>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include "tests/support/traffic.h"
#include "widgets/format.h"
#include "widgets/inspector/checksumpanel.h"
#include "widgets/inspector/copyasmenu.h"
#include "widgets/inspector/encodingmenu.h"
#include "widgets/inspector/hexview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/sidepane.h"
#include "widgets/inspector/valuetable.h"
#include "widgets/log/logview.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class InspectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void saysWhatToDoWithoutAMessage();
    void headlineNamesNumberSizeAndOffset();
    void eventsHaveNoBytes();
    void valuesFollowTheCursor();
    void byteOrderIsChosenByButton();
    void everyValueHasRoom();
    void otherModeOfTheLogKeepsTheCaret();
    void otherLensKeepsTheByte();
    void neighboursStandAroundTheMessage();
    void beginIsAskedForAtTheCurrentByte();
    void selectionOrAllIsCopied_data();
    void selectionOrAllIsCopied();
    void checksumsTakeThePlaceOfTheValues();
    void everyFormCanBeChosen();
    void textColumnIsReadInTheChosenEncoding();
    void longValuesAreWholeInTheirToolTip();
    void sixteenBytesFitBesideTheValues();
    void valuesKeepTheirRoomInANarrowWindow();
    void messageThatLeftIsSaidSo();
    void everythingHasAName();

private:
    // The message of this record.
    void show(quint64 seq)
    {
        const MessageRows &rows = m_traffic->rows();
        m_inspector->showMessage(rows.at(rows.rowOf({.seq = seq})));
    }
    QString value(const char *label) const
    {
        return m_inspector->valueTable()->value(QString::fromLatin1(label));
    }

    std::unique_ptr<LiveTraffic> m_traffic;
    std::unique_ptr<Inspector> m_inspector;
};

void InspectorTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void InspectorTest::init()
{
    m_inspector.reset();
    m_traffic = std::make_unique<LiveTraffic>();
    m_traffic->accepted(1);
    m_traffic->in(QByteArray(1000, 'x'));
    m_traffic->in("T=21.5 H=\x80 40\r\n");
    m_traffic->show();
    m_inspector = std::make_unique<Inspector>();
    m_inspector->setRows(&m_traffic->rows());
    m_inspector->resize(1008, 160); // 1280 less a sidebar
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_inspector.get()));
}

void InspectorTest::saysWhatToDoWithoutAMessage()
{
    QCOMPARE(m_inspector->headline(), u"Select a message to see its bytes"_s);
    QVERIFY(!m_inspector->hexView()->isVisible());
    QVERIFY(!m_inspector->copyAsAction()->isEnabled());
    show(3);
    m_inspector->showMessage({});
    QCOMPARE(m_inspector->headline(), u"Select a message to see its bytes"_s);
}

void InspectorTest::headlineNamesNumberSizeAndOffset()
{
    show(3);
    const QString headline = m_inspector->headline();
    QVERIFY2(headline.startsWith(u"Message 3 · 15 byte"_s), qPrintable(headline));
    QVERIFY2(headline.endsWith(u" · stream offset 0x0003E8"_s), qPrintable(headline));
    QVERIFY(m_inspector->hexView()->isVisible());
    QCOMPARE(m_inspector->hexView()->streamOffset() + m_inspector->hexView()->focus().start, 1000);
    QCOMPARE(m_inspector->hexView()->focus().size, 15);
}

void InspectorTest::eventsHaveNoBytes()
{
    show(1);
    QCOMPARE(m_inspector->headline(), u"This row has no bytes"_s);
    QCOMPARE(m_inspector->hexView()->size(), 0);
}

void InspectorTest::valuesFollowTheCursor()
{
    show(3);
    QCOMPARE(value("u8"), u"84"_s);
    m_inspector->select(9, 9);
    QCOMPARE(value("u16"), u"8320"_s);
    QCOMPARE(value("i8"), u"-128"_s);
    QCOMPARE(value("bits"), u"1000 0000"_s);
    QCOMPARE(value("UTF-8"), u"not UTF-8"_s);
    m_inspector->sidePane()->setByteOrder(ByteOrder::Big);
    QCOMPARE(value("u16"), u"32800"_s);
    m_inspector->select(14, 14);
    QCOMPARE(value("u8"), u"10"_s);
    QCOMPARE(value("u16"), QString());
}

void InspectorTest::byteOrderIsChosenByButton()
{
    show(3);
    m_inspector->select(9, 9);
    const SidePane *side = m_inspector->sidePane();
    const auto buttons = side->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 3);
    const auto checked = [&] {
        QString text;
        for (const QToolButton *button : buttons) {
            if (button->isChecked())
                text += button->text();
        }
        return text;
    };
    QCOMPARE(checked(), u"LE"_s);
    buttons[1]->click();
    QCOMPARE(side->valueTable()->byteOrder(), ByteOrder::Big);
    QCOMPARE(value("u16"), u"32800"_s);
    QCOMPARE(checked(), u"BE"_s);
    QCOMPARE(side->headline(), u"At byte 9"_s);
    buttons[2]->click();
    QCOMPARE(checked(), u"Checksum"_s);
    QVERIFY(side->checksumPanel()->isVisible() && side->checksumAction()->isChecked());
    side->checksumAction()->trigger();
    QCOMPARE(checked(), u"BE"_s);
    QCOMPARE(side->headline(), u"At byte 9"_s);
}

void InspectorTest::everyValueHasRoom()
{
    auto *table = m_inspector->findChild<QTableWidget *>();
    show(3);
    // The longest there can be, each beginning with a byte of its own.
    for (const QByteArray &bytes :
        {QByteArray(8, '\xff'), "\x01\0\x80\x80\x01\0\x10\x80"_ba, QByteArray("\xf4\x80\x80\x80")}) {
        m_inspector->valueTable()->setBytes(bytes, 0);
        for (const QTableWidgetItem *item : table->findItems(u".+"_s, Qt::MatchRegularExpression)) {
            const int width = table->visualItemRect(item).width();
            QVERIFY2(QFontMetrics(table->font()).horizontalAdvance(item->text()) <= width,
                qPrintable(item->text()));
        }
    }
}

void InspectorTest::otherModeOfTheLogKeepsTheCaret()
{
    LogView log(m_traffic->rows());
    connect(&log, &LogView::currentChanged, m_inspector.get(), &Inspector::showMessage);
    log.show();
    log.setCurrent({.seq = 3});
    m_inspector->select(9, 9);
    log.setMode(LogView::Mode::Hex);
    QCOMPARE(log.current().seq, 3);
    QCOMPARE(m_inspector->message().id.seq, 3);
    QCOMPARE(m_inspector->currentByte(), 9);
    show(3);
    QCOMPARE(m_inspector->currentByte(), 9);
}

void InspectorTest::otherLensKeepsTheByte()
{
    m_traffic->in("next\r\nand more");
    m_traffic->show();
    LogView log(m_traffic->rows());
    connect(&log, &LogView::currentChanged, m_inspector.get(), &Inspector::showMessage);
    connect(m_inspector.get(), &Inspector::currentByteChanged, &log, &LogView::setCurrentByte);
    log.show();
    log.setCurrent({.seq = 4});
    m_inspector->select(8, 8); // the d of "and"
    const auto byte = [this] { return m_inspector->hexView()->streamOffset() + m_inspector->hexView()->cursor(); };
    QCOMPARE(byte(), 1023);
    LensTable lines;
    lines.setAll({std::get<Lens>(parseLens(u"lines")), {}});
    m_traffic->rows().setLenses(lines);
    QCOMPARE(log.cellText(log.currentRow(), LogColumn::Data), u"and more"_s);
    QCOMPARE(byte(), 1023);
    QCOMPARE(m_inspector->currentByte(), 2);
    m_traffic->rows().setLenses({});
    QCOMPARE(log.current().seq, 4U);
    QCOMPARE(byte(), 1023);
}

void InspectorTest::neighboursStandAroundTheMessage()
{
    m_traffic->out("not of this stream");
    m_traffic->in("behind it");
    m_traffic->show();
    show(3);
    const HexView *view = m_inspector->hexView();
    const qint64 start = view->focus().start;
    QCOMPARE(start, 992); // whole lines
    QCOMPARE(view->focus().size, 15);
    QCOMPARE(view->bytes(start - 10, 34), "xxxxxxxxxxT=21.5 H=\x80 40\r\nbehind it");
    QCOMPARE(view->borders(), (std::vector<qint64> {start, start + 15}));
    QCOMPARE(m_inspector->currentByte(), 0);
    m_inspector->select(-3, 17); // across both borders
    QCOMPARE(view->bytesToCopy(), "xxxT=21.5 H=\x80 40\r\nbeh");
    QCOMPARE(m_inspector->currentByte(), -1);
}

void InspectorTest::beginIsAskedForAtTheCurrentByte()
{
    show(3);
    m_inspector->select(4, 4);
    QSignalSpy requested(m_inspector.get(), &Inspector::beginRequested);
    m_inspector->beginAction()->trigger();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][2].toLongLong(), 1004);
}

void InspectorTest::selectionOrAllIsCopied_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("all");
    QTest::addColumn<QString>("part");
    QTest::newRow("hex") << int(CopyFormat::Hex) << u"54 3D 32 31 2E 35 20 48 3D 80 20 34 30 0D 0A"_s
                         << u"3D 80"_s;
    QTest::newRow("python") << int(CopyFormat::PythonBytes) << u"b'T=21.5 H=\\x80 40\\r\\n'"_s
                            << u"b'=\\x80'"_s;
    QTest::newRow("dump") << int(CopyFormat::HexDump)
                          << u"000003E8  54 3D 32 31 2E 35 20 48  3D 80 20 34 30 0D 0A     T=21.5 H=. 40.."_s
                          << u"000003F0  3D 80                                             =."_s;
}

void InspectorTest::selectionOrAllIsCopied()
{
    QFETCH(const int, format);
    show(3);
    QAction *action = m_inspector->copyAsMenu()->actions().at(format);
    action->trigger();
    QTEST(QGuiApplication::clipboard()->text(), "all");
    m_inspector->select(8, 9);
    action->trigger();
    QTEST(QGuiApplication::clipboard()->text(), "part");
    QVERIFY(m_inspector->copyAsAction()->isEnabled());
}

void InspectorTest::checksumsTakeThePlaceOfTheValues()
{
    show(3);
    const ChecksumPanel *panel = m_inspector->sidePane()->checksumPanel();
    QVERIFY(m_inspector->valueTable()->isVisible() && !panel->isVisible());
    m_inspector->sidePane()->checksumAction()->trigger();
    QVERIFY(!m_inspector->valueTable()->isVisible() && panel->isVisible());
    QTRY_COMPARE(panel->result(u"XOR-8"_s), u"87"_s);
    m_inspector->select(9, 9); // one byte is no selection
    QTRY_VERIFY(panel->headline().startsWith(u"15 byte"_s));
    m_inspector->select(8, 9);
    QTRY_COMPARE(panel->result(u"SUM-8"_s), u"BD"_s);
    QVERIFY(m_inspector->sidePane()->headline().startsWith(u"2 selected byte"_s));
    show(2);
    QTRY_VERIFY(panel->headline().startsWith(u"1,000 byte"_s));
    m_inspector->sidePane()->checksumAction()->trigger();
    QVERIFY(m_inspector->valueTable()->isVisible() && !panel->isVisible());
}

void InspectorTest::everyFormCanBeChosen()
{
    show(3);
    const QByteArray bytes = "T=21.5 H=\x80 40\r\n"_ba;
    const QList<QAction *> actions = m_inspector->copyAsMenu()->actions();
    QCOMPARE(actions.size(), int(CopyFormat::ShellLine) + 1);
    for (int format = 0; format < actions.size(); ++format) {
        actions[format]->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), copyAs(CopyFormat(format), bytes, 1000));
    }
}

void InspectorTest::textColumnIsReadInTheChosenEncoding()
{
    show(3);
    HexView *view = m_inspector->hexView();
    auto *button = m_inspector->findChild<EncodingMenu *>();
    QCOMPARE(button->title(), u"Text as US-ASCII"_s);
    const auto textColumn = [&] {
        const QImage image = view->viewport()->grab().toImage();
        const int y = int(view->currentRow() - view->topLine()) * view->lineHeight();
        return image.copy(view->hexLayout().textX(9), y, view->hexLayout().charWidth, view->lineHeight());
    };
    const QImage before = textColumn();
    for (QAction *action : button->actions()) {
        if (action->text() == u"windows-1252"_s)
            action->trigger();
    }
    QCOMPARE(button->title(), u"Text as windows-1252"_s);
    QCOMPARE(view->encoding(), Encoding::Windows1252);
    QVERIFY(textColumn() != before); // € in the place of a full stop
    button->setEncoding(Encoding::Ascii);
    QCOMPARE(view->encoding(), Encoding::Windows1252); // only a person chooses
    show(2);
    QCOMPARE(view->encoding(), Encoding::Windows1252);
}

void InspectorTest::longValuesAreWholeInTheirToolTip()
{
    show(3);
    m_inspector->valueTable()->setBytes("\xff"_ba + QByteArray("<b>x").repeated(100), 0);
    auto *table = m_inspector->valueTable()->findChild<QTableWidget *>();
    const QTableWidgetItem *label = table->findItems(u"Pascal"_s, Qt::MatchExactly).first();
    const QString shown = table->item(label->row(), 1)->text();
    QVERIFY(shown.startsWith(u"\"<b>x"_s));
    QCOMPARE(table->item(label->row(), 1)->toolTip(), safeToolTip(shown));
}

void InspectorTest::sixteenBytesFitBesideTheValues()
{
    show(3);
    const HexView *view = m_inspector->hexView();
    QCOMPARE(view->hexLayout().bytesPerRow, 16);
    QVERIFY(view->hexLayout().width() <= view->viewport()->width());
    QVERIFY(!view->horizontalScrollBar()->isVisible());
    QVERIFY(m_inspector->valueTable()->width() >= 300);
}

void InspectorTest::valuesKeepTheirRoomInANarrowWindow()
{
    show(3);
    m_inspector->resize(690, 160); // of the smallest window, 820
    QTRY_COMPARE(m_inspector->hexView()->hexLayout().bytesPerRow, 8);
    QVERIFY(m_inspector->valueTable()->width() >= 300);
}

void InspectorTest::messageThatLeftIsSaidSo()
{
    Message gone = m_traffic->rows().at(2);
    gone.id.seq = gone.first.seq = 77;
    m_inspector->showMessage(gone);
    QCOMPARE(m_inspector->headline(), u"This message is no longer stored"_s);
}

void InspectorTest::everythingHasAName()
{
    show(3);
    for (const QWidget *widget : m_inspector->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(InspectorTest)
#include "tst_inspector.moc"
