#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTableWidget>
#include <QTest>

#include "widgets/inspector/checksumpanel.h"
#include "widgets/theme.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class ChecksumPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void mostUsedOnesComeFirst();
    void everyAlgorithmIsThere();
    void endIsNamedInWords_data();
    void endIsNamedInWords();
    void chanceMatchesDoNotFillTheList();
    void currentRowStaysOnItsAlgorithm();
    void copyPutsTheNumberOnTheClipboard();
    void copyOfWhatTheEndIsPutsItsName();
    void menuCopiesTheBytesInEitherOrder();
    void hiddenPanelComputesNothing();
    void withoutBytesItSaysSo();
    void bytesThatLeftAndTooManyAreSaidSo();
    void longWorkSaysHowFarItIs();
    void otherThemeColoursTheEndAnew();
    void resultsHaveRoomInANarrowPanel();

private:
    void set(const QByteArray &bytes, bool isSelection = false)
    {
        m_panel->setBytes([this, bytes](qint64 offset, qint64 size) {
            ++m_reads;
            return bytes.mid(offset, size);
        }, 0, bytes.size(), isSelection);
    }
    QTableWidget *table() const { return m_panel->findChild<QTableWidget *>(); }
    int rowOf(const QString &name) const
    {
        return table()->row(table()->findItems(name, Qt::MatchExactly).last()); // behind what is said of the end
    }

    std::unique_ptr<ChecksumPanel> m_panel;
    int m_reads = 0;
};

void ChecksumPanelTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void ChecksumPanelTest::init()
{
    m_reads = 0;
    m_panel = std::make_unique<ChecksumPanel>();
    m_panel->resize(340, 200);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void ChecksumPanelTest::mostUsedOnesComeFirst()
{
    set("GET TEMP\n");
    QTRY_COMPARE(m_panel->guesses(), QStringList{u"none known at the end"_s});
    QCOMPARE(table()->item(1, 0)->text(), u"SUM-8"_s);
    QCOMPARE(table()->item(1, 1)->text(), u"40"_s);
    QVERIFY(rowOf(u"SHA-256"_s) < rowOf(u"CRC-8/AUTOSAR"_s));
    QVERIFY(m_panel->headline().startsWith(u"9 byte"_s));
}

void ChecksumPanelTest::everyAlgorithmIsThere()
{
    set("123456789", true);
    QTRY_VERIFY(!m_panel->result(u"SUM-8"_s).isEmpty());
    for (const ChecksumAlgorithm &algorithm : allChecksums()) {
        Checksum checksum(algorithm);
        checksum.add("123456789");
        QCOMPARE(m_panel->result(QString(algorithm.name)), checksum.hexText());
    }
    QVERIFY(m_panel->headline().startsWith(u"9 selected byte"_s));
}

void ChecksumPanelTest::endIsNamedInWords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("modbus") << QByteArray::fromHex("01030000000ac5cd") << u"CRC-16/MODBUS: at the end, LE"_s;
    QTest::newRow("behind a start byte") << "\x02"_ba + QByteArray::fromHex("01030000000ac5cd")
                                         << u"CRC-16/MODBUS: at the end, LE, from byte 1"_s;
    QTest::newRow("crc-32") << "123456789\xcb\xf4\x39\x26"_ba << u"CRC-32/ISO-HDLC: at the end, BE"_s;
    QTest::newRow("one byte") << "GET 1\x6f"_ba.chopped(1) + checksumOf(*findChecksum(u"lrc"), "GET 1")
                              << u"LRC-8: at the end"_s;
}

void ChecksumPanelTest::endIsNamedInWords()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, expected);
    set(bytes);
    QTRY_VERIFY(!m_panel->result(u"SUM-8"_s).isEmpty());
    QVERIFY2(m_panel->guesses().contains(expected), qPrintable(m_panel->guesses().join(u'\n')));
}

void ChecksumPanelTest::chanceMatchesDoNotFillTheList()
{
    set(QByteArray(30, '\0'));
    QTRY_VERIFY(!m_panel->result(u"SUM-8"_s).isEmpty());
    QCOMPARE(m_panel->guesses().size(), 7);
    QVERIFY2(m_panel->guesses().last().startsWith(u"and "_s), qPrintable(m_panel->guesses().last()));
}

void ChecksumPanelTest::currentRowStaysOnItsAlgorithm()
{
    set("abc");
    QTRY_VERIFY(!m_panel->result(u"SUM-8"_s).isEmpty());
    table()->setCurrentCell(rowOf(u"CRC-16/XMODEM"_s), 1);
    set(QByteArray::fromHex("01030000000ac5cd"));
    QTRY_VERIFY(m_panel->guesses().size() > 1);
    QCOMPARE(table()->currentRow(), rowOf(u"CRC-16/XMODEM"_s));
}

void ChecksumPanelTest::copyPutsTheNumberOnTheClipboard()
{
    set("123456789");
    QTRY_VERIFY(!m_panel->result(u"SUM-8"_s).isEmpty());
    table()->setFocus();
    table()->setCurrentCell(rowOf(u"CRC-16/MODBUS"_s), 0);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"4B37"_s);
}

void ChecksumPanelTest::copyOfWhatTheEndIsPutsItsName()
{
    set(QByteArray::fromHex("01030000000ac5cd"));
    QTRY_VERIFY(!m_panel->result(u"SUM-8"_s).isEmpty());
    table()->setCurrentCell(0, 0);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"CRC-16/MODBUS"_s);
}

void ChecksumPanelTest::menuCopiesTheBytesInEitherOrder()
{
    set("123456789");
    QTRY_VERIFY(!m_panel->result(u"SUM-8"_s).isEmpty());
    const auto choose = [this](const QString &algorithm, int entry) {
        table()->setCurrentCell(rowOf(algorithm), 0);
        Q_EMIT table()->customContextMenuRequested({5, 5});
        auto *menu = m_panel->findChildren<QMenu *>().last();
        menu->actions().at(entry)->trigger();
        const int count = int(menu->actions().size());
        menu->close();
        return count;
    };
    QCOMPARE(choose(u"CRC-16/MODBUS"_s, 1), 3);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"4B 37"_s);
    choose(u"CRC-16/MODBUS"_s, 2);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"37 4B"_s);
    QCOMPARE(choose(u"MD5"_s, 0), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"25f9e794323b453885f5181f1b624d0b"_s);
}

void ChecksumPanelTest::hiddenPanelComputesNothing()
{
    m_panel->hide();
    set("123456789");
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
    QCOMPARE(m_reads, 0);
    m_panel->show();
    QTRY_COMPARE(m_panel->result(u"CRC-16/MODBUS"_s), u"4B37"_s);
}

void ChecksumPanelTest::withoutBytesItSaysSo()
{
    QCOMPARE(m_panel->headline(), u"No bytes"_s);
    set("123456789");
    QTRY_VERIFY(!m_panel->result(u"SUM-8"_s).isEmpty());
    m_panel->clear();
    QCOMPARE(m_panel->headline(), u"No bytes"_s);
    QCOMPARE(table()->rowCount(), 0);
}

void ChecksumPanelTest::bytesThatLeftAndTooManyAreSaidSo()
{
    m_panel->setBytes([](qint64, qint64) { return QByteArray(); }, 0, 10, false);
    QTRY_COMPARE(m_panel->headline(), u"These bytes are no longer stored"_s);
    m_panel->setBytes([](qint64, qint64) { return QByteArray(); }, 0, qint64(1) << 40, false);
    QTRY_VERIFY(m_panel->headline().startsWith(u"Select at most "_s));
    QCOMPARE(table()->rowCount(), 0);
}

void ChecksumPanelTest::longWorkSaysHowFarItIs()
{
    set("123456789");
    QTRY_VERIFY(!m_panel->result(u"SUM-8"_s).isEmpty());
    set(QByteArray(1'000'000, 'x'));
    QVERIFY2(m_panel->headline().endsWith(u" · 0 %"_s), qPrintable(m_panel->headline()));
    QCOMPARE(table()->rowCount(), 0); // what stood there is of other bytes
    QTRY_VERIFY(m_panel->headline().startsWith(u"1,000,000 byte"_s)
        && !m_panel->headline().contains(u'%'));
    QCOMPARE(m_panel->guesses(), QStringList{u"too long to look for one at the end"_s});
}

void ChecksumPanelTest::otherThemeColoursTheEndAnew()
{
    set(QByteArray::fromHex("01030000000ac5cd"));
    QTRY_VERIFY(!m_panel->result(u"SUM-8"_s).isEmpty());
    for (const auto &[window, text] : {std::pair(Qt::white, Qt::black), std::pair(Qt::black, Qt::white)}) {
        QPalette palette;
        palette.setColor(QPalette::Window, window);
        palette.setColor(QPalette::WindowText, text);
        m_panel->setPalette(palette);
        QTRY_COMPARE(table()->item(0, 0)->foreground().color(), Theme::tokens(window == Qt::black).ok);
    }
}

void ChecksumPanelTest::resultsHaveRoomInANarrowPanel()
{
    set("123456789");
    QTRY_VERIFY(!m_panel->result(u"SUM-8"_s).isEmpty());
    m_panel->resize(230, 200);
    const QTableWidgetItem *result = table()->item(rowOf(u"CRC-32/ISCSI"_s), 1);
    const int needed = QFontMetrics(table()->font()).horizontalAdvance(result->text());
    QTRY_VERIFY(table()->visualItemRect(result).width() > needed);
}

QTEST_MAIN(ChecksumPanelTest)
#include "tst_checksumpanel.moc"
