#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>

#include "core/payload/hex.h"
#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/compose/frametable.h"
#include "widgets/compose/framewindow.h"
#include "widgets/compose/hexedit.h"
#include "widgets/compose/hexeditorwindow.h"
#include "widgets/send/draftbytes.h"
#include "widgets/send/sendbox.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace wirelark;

// What is typed into the send box of the real window, and what then arrives at the other end.
class WindowSendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsTypedArrives_data();
    void whatIsTypedArrives();
    void thePreviewIsWhatArrives();
    void theHexEditorIsOpenedByItsKeyAndItsButton();
    void whatIsEditedByteByByteArrives();
    void whatIsPutTogetherInATableArrives();
    void theLastMessageIsThatOfTheTarget();
    void aRepeatSendsSoManyTimesAndTheCounterGoesOn();
    void aRepeatIsStoppedAtOnceAlsoWhenThePeerDoesNotRead();
    void aReplyEndsARepeat();
    void aMessageAtAPaceComesInPieces();
    void aCancelledFileTellsExactlyHowMuchWasSent();
    void upBringsBackWhatWasSent();
    void allOfAListenerGetTheBytesOnce();
    void everythingSelectedGoesToAll();
    void aFileArrivesWhole();
    void afterTheEndTheSendBoxSaysWhy();
    void echoIsSwitchedByTheWaitingPanel();
    void whatIsChosenForSendingIsKeptForTheNextRun();

private:
    QString progressText() { return m_open->find<QLabel>("sendProgressText")->text(); }
    void connectTo(PeerListener &listener, Peer &peer);

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowSendTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowSendTest::cleanup()
{
    m_open.reset();
}

void WindowSendTest::connectTo(PeerListener &listener, Peer &peer)
{
    m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()));
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
}

void WindowSendTest::whatIsTypedArrives_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("ending");
    QTest::addColumn<bool>("isHex");
    QTest::addColumn<QByteArray>("arrives");
    QTest::newRow("none") << u"hi"_s << int(Ending::None) << false << "hi"_ba;
    QTest::newRow("lf") << u"hi"_s << int(Ending::Lf) << false << "hi\n"_ba;
    QTest::newRow("crlf") << u"hi"_s << int(Ending::CrLf) << false << "hi\r\n"_ba;
    QTest::newRow("cr") << u"hi"_s << int(Ending::Cr) << false << "hi\r"_ba;
    QTest::newRow("nul") << u"hi"_s << int(Ending::Nul) << false << QByteArray("hi\0", 3);
    QTest::newRow("escapes") << u"\\x02a\\0\\\\"_s << int(Ending::None) << false << QByteArray("\x02" "a\0\\", 4);
    QTest::newRow("text") << u"é→"_s << int(Ending::Lf) << false << "é→\n"_ba;
    QTest::newRow("hex") << u"00 ff 0A, 0x1b"_s << int(Ending::Lf) << true << QByteArray::fromHex("00ff0a1b");
    QTest::newRow("only an ending") << QString() << int(Ending::CrLf) << false << "\r\n"_ba;
}

void WindowSendTest::whatIsTypedArrives()
{
    QFETCH(const QString, typed);
    QFETCH(const int, ending);
    QFETCH(const bool, isHex);
    QFETCH(const QByteArray, arrives);
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    m_open->window().workspace().sendBox().setEnding(Ending(ending));
    if (isHex)
        m_open->click("sendHex");
    m_open->window().workspace().sendBox().focusEdit();
    m_open->find<QPlainTextEdit>("sendEdit")->insertPlainText(typed); // no key of this test makes an arrow
    const QString preview = m_open->find<QLabel>("bytePreview")->text();
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), arrives);
    QVERIFY2(preview.endsWith(u": "_s + QString::fromLatin1(arrives.toHex(' ').toUpper())), qPrintable(preview));
}

// Text, escapes, fields and endings at random; what the preview says arrives, and nothing else.
void WindowSendTest::thePreviewIsWhatArrives()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    peer.send("answer");
    QTRY_COMPARE(m_open->log().rowCount(), 3);
    SendBox &box = m_open->window().workspace().sendBox();
    auto *edit = m_open->find<QPlainTextEdit>("sendEdit");
    const auto *preview = m_open->find<QLabel>("bytePreview");
    m_open->window().resize(2400, 800);
    const quint32 seed = 61;
    QRandomGenerator random(seed);
    const QStringList hexPieces {u"01 "_s, u"0xff,"_s, u"{n:u16le}"_s, u"{rand:4}"_s, u"{len:u16be}"_s, u"{crc16/modbus:le}"_s,
        u"{sum8}"_s, u"{last:0..4}"_s, u"{crc32:hex}"_s, u"{a=u16be:513}"_s, u"{f32le:0.5}"_s};
    const QStringList textPieces = hexPieces
        + QStringList {u"words"_s, u"\n"_s, uR"(\x00\t\\)"_s, uR"(\{n})"_s, uR"(\q)"_s, u"\u20AC"_s, u"{\"a\": 1}"_s, u"{"_s, u"}"_s,
              u"{n}"_s, u"{n:u17}"_s};
    QByteArray expected;
    for (int round = 0; round < 200; ++round) {
        const bool isHex = random.bounded(2) == 1;
        m_open->click(isHex ? "sendHex" : "sendText");
        box.setEnding(Ending(random.bounded(5)));
        box.setEscapes(random.bounded(4) != 0);
        const QStringList &pieces = isHex ? hexPieces : textPieces;
        QString words;
        for (int i = random.bounded(1, 8); i > 0; --i)
            words += pieces.at(random.bounded(int(pieces.size())));
        edit->setPlainText(words);
        if (!m_open->find("sendButton")->isEnabled())
            continue; // two of one label
        const auto parsed = parseHex(preview->text().section(u": "_s, 1));
        QVERIFY2(std::holds_alternative<QByteArray>(parsed), qPrintable(preview->text()));
        expected += std::get<QByteArray>(parsed);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY2(peer.received().size() >= expected.size(), qPrintable(words));
        QVERIFY2(peer.received() == expected, qPrintable(u"seed %1, round %2: %3"_s.arg(seed).arg(round).arg(words)));
    }
    QVERIFY(expected.size() > 2000);
}

void WindowSendTest::theHexEditorIsOpenedByItsKeyAndItsButton()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    QVERIFY(!m_open->isVisible("sendEditBytes"));
    m_open->click("sendHex");
    QVERIFY(m_open->isVisible("sendEditBytes") && m_open->isVisible("sendEditFrame"));
    m_open->click("sendEditBytes");
    QTRY_COMPARE(OpenWindow::focus(), u"hexEdit"_s);
    OpenWindow::type(u"01 fe"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), "\x01\xfe");
    OpenWindow::press(Qt::Key_Escape);
    QVERIFY(!m_open->find("hexEditorWindow")->isVisible());
    m_open->window().activateWindow();
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    OpenWindow::press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(OpenWindow::focus(), u"hexEdit"_s);
    OpenWindow::press(Qt::Key_Escape);
    m_open->window().activateWindow();
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    OpenWindow::press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(OpenWindow::focus(), u"frameTable"_s);
}

// Bytes are typed, taken away, overwritten and undone at random, among fields; what the preview says arrives.
void WindowSendTest::whatIsEditedByteByByteArrives()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    m_open->window().resize(2400, 800);
    SendBox &box = m_open->window().workspace().sendBox();
    const auto *preview = m_open->find<QLabel>("bytePreview");
    m_open->click("sendHex");
    m_open->click("sendEditBytes");
    QTRY_COMPARE(OpenWindow::focus(), u"hexEdit"_s);
    auto *view = m_open->find<HexEdit>("hexEdit");
    const quint32 seed = 62;
    QRandomGenerator random(seed);
    const std::vector<Qt::Key> keys {Qt::Key_0, Qt::Key_7, Qt::Key_A, Qt::Key_F, Qt::Key_C, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home,
        Qt::Key_End, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Insert};
    const QStringList drafts {u"{n:u16be} 00 {len:u16be} 01 02 {crc16/modbus:le}"_s, u"{a=u32le:1} {text:hi} {sum8:a}"_s,
        u"{rand:4} {len} {xor8}"_s, u"01 02 03"_s};
    QByteArray expected;
    for (int round = 0; round < 100; ++round) {
        if (random.bounded(3) == 0)
            box.setDraft({.mode = PayloadMode::Hex, .text = drafts.at(random.bounded(int(drafts.size())))});
        for (int i = random.bounded(1, 12); i > 0; --i) {
            const auto key = keys[random.bounded(quint32(keys.size()))];
            QTest::keyClick(view, key, random.bounded(4) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
            if (random.bounded(8) == 0)
                QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
        }
        if (!m_open->find("sendButton")->isEnabled())
            continue; // nothing is left, or the name of another
        const auto parsed = parseHex(preview->text().section(u": "_s, 1));
        QVERIFY2(std::holds_alternative<QByteArray>(parsed), qPrintable(preview->text()));
        QCOMPARE(box.bytes().editor().bytes().toHex(), std::get<QByteArray>(parsed).toHex());
        expected += std::get<QByteArray>(parsed);
        QTest::keyClick(view, Qt::Key_Return, random.bounded(3) == 0 ? Qt::NoModifier : Qt::ControlModifier);
        QTRY_VERIFY2(peer.received().size() >= expected.size(), qPrintable(box.draft().text));
        QVERIFY2(peer.received() == expected, qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
    }
    QVERIFY(expected.size() > 300);
}

void WindowSendTest::whatIsPutTogetherInATableArrives()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    m_open->window().resize(2400, 800);
    const auto *preview = m_open->find<QLabel>("bytePreview");
    OpenWindow::press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(OpenWindow::focus(), u"frameTable"_s);
    FrameTable &table = m_open->find<FrameWindow>("frameWindow")->table();
    const quint32 seed = 63;
    QRandomGenerator random(seed);
    const std::vector<FrameRow> kinds {{u"a"_s, u"u16le"_s, u"513"_s}, {{}, u"i8"_s, u"-1"_s}, {{}, u"f32be"_s, u"0.5"_s},
        {u"t"_s, u"text"_s, u"hi {n}\\n"_s}, {{}, u"hex"_s, u"01 02"_s}, {{}, u"len"_s, u"u16be:+2"_s}, {{}, u"n"_s, u"u8"_s},
        {{}, u"rand"_s, u"3"_s}, {{}, u"crc32"_s, u"le"_s}, {{}, u"sum8"_s, u"all"_s}};
    QByteArray expected;
    for (int round = 0; round < 100; ++round) {
        FrameRows rows;
        for (int i = random.bounded(1, 7); i > 0; --i)
            rows.push_back(kinds[random.bounded(quint32(kinds.size()))]);
        table.setRows(rows);
        for (int i = random.bounded(4); i > 0; --i) {
            table.setCurrentCell(random.bounded(std::max(1, table.rowCount())), FrameTable::Value);
            QTest::keyClick(&table, random.bounded(2) == 0 ? Qt::Key_Up : Qt::Key_Down, Qt::ControlModifier);
        }
        table.addRow();
        if (!m_open->find("sendButton")->isEnabled())
            continue; // two of one name
        const auto parsed = parseHex(preview->text().section(u": "_s, 1));
        QVERIFY2(std::holds_alternative<QByteArray>(parsed), qPrintable(preview->text()));
        QByteArray shown;
        for (int row = 0; row < table.rowCount(); ++row)
            shown += QByteArray::fromHex(table.item(row, FrameTable::Bytes)->text().toLatin1());
        QCOMPARE(shown.toHex(), std::get<QByteArray>(parsed).toHex());
        expected += shown;
        QTest::keyClick(&table, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(peer.received().size() >= expected.size());
        QVERIFY2(peer.received() == expected, qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
    }
    QVERIFY(expected.size() > 500);
}

void WindowSendTest::theLastMessageIsThatOfTheTarget()
{
    PeerListener listener;
    Peer first;
    Peer second;
    connectTo(listener, first);
    m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()), Qt::AltModifier);
    QTRY_VERIFY(listener.acceptInto(second));
    QTRY_COMPARE(m_open->connections().size(), 2);
    second.send("from the second");
    first.send("from the first");
    m_open->window().workspace().connections().selectConnection(2);
    auto *edit = m_open->find<QPlainTextEdit>("sendEdit");
    edit->setPlainText(u"{last:9..}"_s);
    QTRY_VERIFY(m_open->find("sendButton")->isEnabled());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(second.received(), "second\n"_ba);
    QVERIFY(first.received().isEmpty());
}

void WindowSendTest::aRepeatSendsSoManyTimesAndTheCounterGoesOn()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    SendBox &box = m_open->window().workspace().sendBox();
    box.setPlan({2ms, 5, false, {}});
    OpenWindow::type(u"{n}"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), "1\n2\n3\n4\n5\n"_ba);
    QTRY_VERIFY(progressText().startsWith(u"Sent 5 of 5"_s)); // some may be skipped where the machine is busy
    box.setPlan({});
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), "1\n2\n3\n4\n5\n6\n"_ba);
}

void WindowSendTest::aRepeatIsStoppedAtOnceAlsoWhenThePeerDoesNotRead()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    SendBox &box = m_open->window().workspace().sendBox();
    box.setPlan({1ms, 0, false, {}});
    box.setDraft({PayloadMode::Hex, u"{rand:60000}"_s});
    OpenWindow::press(Qt::Key_Return);
    QTRY_VERIFY(progressText().contains(u"skipped"_s)); // the kernel takes no more
    m_open->click("stopSending");
    QTRY_VERIFY2(progressText().startsWith(u"Stopped after"_s), qPrintable(progressText()));
    const qint64 sent = progressText().section(u' ', 2, 2).remove(u',').toLongLong();
    QVERIFY2(sent > 0, qPrintable(progressText()));
    // Whole messages, and as many as it says.
    QTRY_COMPARE(peer.received().size(), sent * 60000);
    // And nothing after it but what is sent next.
    box.setPlan({});
    box.setDraft({PayloadMode::Hex, u"01 02 03"_s});
    box.focusEdit();
    OpenWindow::press(Qt::Key_Return);
    QTRY_VERIFY(peer.received().endsWith("\x01\x02\x03"));
    QCOMPARE(peer.received().size(), sent * 60000 + 3);
}

void WindowSendTest::aReplyEndsARepeat()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    m_open->window().workspace().sendBox().setPlan({5ms, 0, true, {}});
    OpenWindow::type(u"are you there?"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_VERIFY(peer.received().count('\n') >= 3);
    peer.send("yes");
    QTRY_VERIFY(progressText().contains(u": a reply came"_s));
}

void WindowSendTest::aMessageAtAPaceComesInPieces()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    m_open->window().workspace().sendBox().setPlan({.pace = Pace::ofPieces(3, 5ms)});
    OpenWindow::type(u"abcdefg"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), "abcdefg\n"_ba);
    QTRY_COMPARE(progressText(), u"All 8 byte(s) were sent"_s);
    QStringList rows;
    QTRY_COMPARE((rows = m_open->logRows()).size(), 6); // behind the three of connecting
    QVERIFY2(rows.at(3).contains(u"abc"_s) && rows.at(4).contains(u"def"_s), qPrintable(rows.join(u'|')));
}

void WindowSendTest::aCancelledFileTellsExactlyHowMuchWasSent()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"large.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1LL << 30));
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    SendBox &box = m_open->window().workspace().sendBox();
    Q_EMIT box.sendFileRequested(file.fileName(), box.target());
    QTRY_VERIFY(progressText().contains(u" of 1.1 GB"_s) && !peer.received().isEmpty());
    QVERIFY(m_open->isVisible("pauseSending"));
    m_open->click("pauseSending");
    QTRY_VERIFY(progressText().contains(u"paused"_s));
    m_open->click("stopSending");
    QTRY_VERIFY(progressText().contains(u"Cancelled: exactly "_s));
    const qint64 sent = progressText().section(u"exactly "_s, 1).section(u' ', 0, 0).remove(u',').toLongLong();
    QVERIFY2(sent > 0 && sent < (1LL << 30), qPrintable(progressText()));
    box.focusEdit();
    OpenWindow::type(u"end"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received().size(), sent + 4);
    QVERIFY(peer.received().endsWith("end\n"));
}

void WindowSendTest::upBringsBackWhatWasSent()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    OpenWindow::type(u"again"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), "again\n");
    OpenWindow::press(Qt::Key_Up);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), "again\nagain\n");
}

void WindowSendTest::allOfAListenerGetTheBytesOnce()
{
    const quint16 port = m_open->listen();
    Peer clients[3];
    for (Peer &client : clients)
        QTRY_VERIFY(client.connectTo(port));
    QTRY_VERIFY(m_open->connections().value(0).contains(u"3 open"_s));

    auto *target = m_open->find<QComboBox>("targetCombo");
    QTRY_VERIFY(target->findText(u"all of"_s, Qt::MatchStartsWith) >= 0);
    const int all = target->findText(u"all of"_s, Qt::MatchStartsWith);
    target->setFocus();
    while (target->currentIndex() < all)
        OpenWindow::press(Qt::Key_Down);
    QCOMPARE(m_open->find<QPushButton>("sendButton")->text(), u"Send to 3"_s);
    m_open->window().workspace().sendBox().focusEdit();
    OpenWindow::type(u"to all"_s);
    OpenWindow::press(Qt::Key_Return);
    for (Peer &client : clients)
        QTRY_COMPARE(client.received(), "to all\n");
    // Had one got it twice, the second would be there before what is sent next.
    OpenWindow::type(u"end"_s);
    OpenWindow::press(Qt::Key_Return);
    for (Peer &client : clients)
        QTRY_COMPARE(client.received(), "to all\nend\n");
}

void WindowSendTest::everythingSelectedGoesToAll()
{
    PeerListener listener;
    Peer first;
    Peer second;
    connectTo(listener, first);
    m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()), Qt::AltModifier);
    QTRY_VERIFY(listener.acceptInto(second));
    QTRY_COMPARE(m_open->connections().size(), 2);
    m_open->window().workspace().connections().selectAll();
    QTRY_VERIFY(m_open->find<QComboBox>("targetCombo")->isEnabled());
    QTRY_COMPARE(m_open->find<QPushButton>("sendButton")->text(), u"Send to 2"_s);
    m_open->window().workspace().sendBox().focusEdit();
    OpenWindow::type(u"both"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(first.received(), "both\n");
    QTRY_COMPARE(second.received(), "both\n");
}

void WindowSendTest::aFileArrivesWhole()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"data.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray bytes;
    for (int i = 0; i < 300'000; ++i)
        bytes += char(i * 7 % 251);
    file.write(bytes);
    file.close();

    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    SendBox &box = m_open->window().workspace().sendBox();
    Q_EMIT box.sendFileRequested(file.fileName(), box.target());
    QTRY_COMPARE(peer.received().size(), bytes.size());
    QCOMPARE(peer.received(), bytes);
    Q_EMIT box.sendFileRequested(folder.filePath(u"missing"_s), box.target());
    QVERIFY2(m_open->bannerText().contains(u"The file cannot be sent"_s), qPrintable(m_open->bannerText()));
}

void WindowSendTest::afterTheEndTheSendBoxSaysWhy()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    OpenWindow::type(u"too late"_s);
    OpenWindow::press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(peer.sawFin());
    peer.close();
    auto *button = m_open->find<QPushButton>("sendButton");
    QTRY_VERIFY(!button->isEnabled());
    QTRY_VERIFY2(button->toolTip().contains(u"Reconnect"_s), qPrintable(button->toolTip()));

    Peer again;
    OpenWindow::press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(listener.acceptInto(again));
    QTRY_VERIFY(button->isEnabled());
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(again.received(), "too late\n");
}

void WindowSendTest::echoIsSwitchedByTheWaitingPanel()
{
    const quint16 port = m_open->listen();
    QTRY_VERIFY(m_open->isVisible("waitingEcho"));
    m_open->find<QAbstractButton>("waitingEcho")->click();
    Peer client;
    QTRY_VERIFY(client.connectTo(port));
    client.send("and back");
    QTRY_COMPARE(client.received(), "and back");
    QTRY_VERIFY2(m_open->find<QPushButton>("replyButton")->text().contains(u"echo"_s, Qt::CaseInsensitive),
        qPrintable(m_open->find<QPushButton>("replyButton")->text()));
}

void WindowSendTest::whatIsChosenForSendingIsKeptForTheNextRun()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    auto *ending = m_open->find<QComboBox>("endingCombo");
    ending->setFocus();
    const int before = ending->currentIndex();
    OpenWindow::press(Qt::Key_Down);
    QVERIFY(ending->currentIndex() != before);
    m_open->find<QCheckBox>("escapesCheck")->click();
    const Ending chosen = m_open->window().workspace().sendBox().ending();

    m_open.reset();
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QCOMPARE(m_open->window().workspace().sendBox().ending(), chosen);
    QVERIFY(!m_open->window().workspace().sendBox().hasEscapes());
}

QTEST_MAIN(WindowSendTest)
#include "tst_windowsend.moc"
