#include <QComboBox>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/inspector/hexview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/lens/lenspanel.h"
#include "widgets/log/logactions.h"
#include "widgets/viewbar/filteredit.h"
#include "widgets/window/rowspresenter.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Lenses and filters in the real window, on what a real peer sends.
class WindowLensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anotherLensRegroupsTheSameBytes();
    void typedParametersActAtOnceAndMistakesAreUnderlined();
    void suggestedLensCanBeTaken();
    void commandBringsItsLens();
    void messageCanBeginWhereAPersonSays();
    void wrongMessageCanBeLeftAtTheNextChunk();
    void filterShowsWhatMatchesAndCounts();
    void filterThatHidesAllSaysSo();
    void mistakesInAFilterKeepTheOldOne();
    void hostileBytesStayBytesUnderEveryLens();
    void focusStaysWhenMessagesCome();

private:
    QStringList messages()
    {
        QStringList all;
        for (const QString &row : m_open->logRows()) {
            if (!row.startsWith(u"·"))
                all += row.section(u' ', 2);
        }
        return all;
    }
    QByteArray storedBytes() const
    {
        const Journal &journal = m_open->log().content().rows().journal();
        QByteArray all;
        for (quint64 seq = journal.first(); seq < journal.end(); ++seq)
            all += journal.payload(seq);
        return all;
    }
    LensPanel *panel() { return m_open->window().findChild<LensPanel *>(); }
    void openPanel()
    {
        OpenWindow::press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(panel() && panel()->isVisible());
    }
    void chooseKind(const QString &name)
    {
        auto *kinds = panel()->findChild<QComboBox *>(u"lensKind"_s);
        kinds->setCurrentText(name);
        QVERIFY(kinds->currentText() == name);
        Q_EMIT kinds->activated(kinds->currentIndex());
    }
    QLineEdit *parameters() { return panel()->findChild<QLineEdit *>(u"lensParameters"_s); }
    void filter(const QString &text)
    {
        OpenWindow::press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(OpenWindow::focus(), u"filterEdit"_s);
        OpenWindow::type(text);
        OpenWindow::press(Qt::Key_Return);
    }
    QString count() { return m_open->find<QLabel>("filterCount")->text(); }

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
    std::unique_ptr<PeerListener> m_listener;
    Peer m_peer;
};

void WindowLensTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
    m_listener = std::make_unique<PeerListener>();
    m_open->enter(u"127.0.0.1:%1"_s.arg(m_listener->port()));
    m_peer = Peer();
    QTRY_VERIFY(m_listener->acceptInto(m_peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
}

void WindowLensTest::cleanup()
{
    m_open.reset();
}

void WindowLensTest::anotherLensRegroupsTheSameBytes()
{
    m_peer.send("A\nB");
    QTRY_COMPARE(messages(), QStringList({u"A\\nB"_s}));
    m_peer.send("C\n");
    const QStringList raw {u"A\\nB"_s, u"C\\n"_s};
    QTRY_COMPARE(messages(), raw);
    const QByteArray before = storedBytes();
    openPanel();
    chooseKind(u"Lines"_s);
    QCOMPARE(messages(), QStringList({u"A\\n"_s, u"BC\\n"_s}));
    QVERIFY(m_open->find<QPushButton>("lensButton")->text().contains(u"Lines"_s));
    const LogView &log = m_open->log();
    QVERIFY(log.cellText(log.rowCount() - 1, LogColumn::Note).startsWith(u"2 chunk"_s));
    chooseKind(u"Raw chunks"_s);
    QCOMPARE(messages(), raw);
    QCOMPARE(storedBytes(), before);
}

void WindowLensTest::typedParametersActAtOnceAndMistakesAreUnderlined()
{
    m_peer.send("abcdefgh");
    QTRY_COMPARE(messages(), QStringList({u"abcdefgh"_s}));
    openPanel();
    chooseKind(u"Fixed length"_s);
    parameters()->setFocus();
    parameters()->selectAll();
    QTest::keyClicks(parameters(), u"3"_s);
    QCOMPARE(messages(), QStringList({u"abc"_s, u"def"_s, u"gh"_s}));
    QTest::keyClicks(parameters(), u"x"_s);
    QVERIFY(qobject_cast<WaveEdit *>(parameters())->hasOffence());
    QCOMPARE(messages().size(), 3); // as before
    QVERIFY(panel()->findChild<QLabel *>(u"lensPreview"_s)->text().contains(u"BYTES"_s));
}

void WindowLensTest::suggestedLensCanBeTaken()
{
    QByteArray lines;
    for (int i = 0; i < 50; ++i)
        lines += "value " + QByteArray::number(i) + "\r\n";
    m_peer.send(lines);
    QTRY_VERIFY(!messages().isEmpty());
    openPanel();
    panel()->findChild<QPushButton *>(u"lensSuggest"_s)->click();
    QLabel *found = nullptr;
    for (QLabel *label : panel()->findChildren<QLabel *>()) {
        if (label->text().contains(u"50 of 50 message(s) end cleanly"_s))
            found = label;
    }
    QVERIFY(found);
    found->show();
    QTest::mouseClick(found, Qt::LeftButton);
    QCOMPARE(messages().size(), 50);
}

void WindowLensTest::commandBringsItsLens()
{
    const quint16 port = closedPort();
    m_open->enter(u"listen localhost:%1 lens=length:u8 filter=size>2"_s.arg(port));
    Peer client;
    QTRY_VERIFY((client = Peer::connectedTo(port)).isValid());
    client.send("\1a\3xyz\2bb");
    QTRY_VERIFY(m_open->connections().size() >= 3);
    m_open->window().workspace().connections().selectAll();
    QTRY_COMPARE(messages(), QStringList({u"\\x03xyz"_s, u"\\x02bb"_s}));
    m_peer.send("\1a\3xyz\2bb"); // another connection is still raw
    QTRY_COMPARE(messages().size(), 3);
}

void WindowLensTest::messageCanBeginWhereAPersonSays()
{
    m_peer.send("??\1a\2bb");
    QTRY_COMPARE(messages().size(), 1);
    m_open->window().workspace().rowsPresenter().setLens(
        m_open->window().workspace().selection(), {std::get<Lens>(parseLens(u"length:u8,max:10")), {}});
    QCOMPARE(messages().size(), 1); // 63 is no length here, and nothing is known of what follows
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_End);
    Inspector &inspector = m_open->window().workspace().inspector();
    QTRY_VERIFY(inspector.isVisible());
    inspector.select(2, 2);
    inspector.beginAction()->trigger();
    QCOMPARE(messages(), QStringList({u"??"_s, u"\\x01a"_s, u"\\x02bb"_s}));
    QCOMPARE(inspector.currentByte(), 0); // it is the same byte, the first of its message now
}

void WindowLensTest::wrongMessageCanBeLeftAtTheNextChunk()
{
    m_peer.send("\377garbage");
    QTRY_COMPARE(messages().size(), 1);
    m_peer.send("\1a\2bb");
    QTRY_COMPARE(messages().size(), 2);
    m_open->window().workspace().rowsPresenter().setLens(
        m_open->window().workspace().selection(), {std::get<Lens>(parseLens(u"length:u8,max:10")), {}});
    QCOMPARE(messages().size(), 1);
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_End);
    m_open->log().logActions()->resynchronise()->trigger();
    QCOMPARE(messages(), QStringList({u"\\xFFgarbage"_s, u"\\x01a"_s, u"\\x02bb"_s}));
}

void WindowLensTest::filterShowsWhatMatchesAndCounts()
{
    for (int i = 0; i < 30; ++i) {
        const QByteArray line = "number " + QByteArray::number(i) + '\n';
        m_peer.send(line);
        QTRY_VERIFY(storedBytes().endsWith(line));
    }
    m_open->window().workspace().rowsPresenter().setLens(
        m_open->window().workspace().selection(), {std::get<Lens>(parseLens(u"lines")), {}});
    QTRY_COMPARE(messages().size(), 30);
    filter(u"\"r 2\" -size<10"_s);
    QTRY_COMPARE(messages().size(), 10);
    QTRY_VERIFY2(count().startsWith(u"10 of 3"_s), qPrintable(count()));
    m_peer.send("number 222\nnumber 333\n"); // and what comes later
    QTRY_COMPARE(messages().size(), 11);
    OpenWindow::press(Qt::Key_Escape);
    QTRY_COMPARE(messages().size(), 32);
    OpenWindow::press(Qt::Key_Escape);
    QCOMPARE(OpenWindow::focus(), u"logView"_s);
}

void WindowLensTest::filterThatHidesAllSaysSo()
{
    m_peer.send("something");
    QTRY_COMPARE(messages().size(), 1);
    filter(u"size>900"_s);
    QTRY_COMPARE(m_open->log().rowCount(), 0);
    QTRY_VERIFY(m_open->log().accessibleDescription().contains(u"No message matches"_s));
    OpenWindow::press(Qt::Key_Escape);
    QTRY_COMPARE(messages().size(), 1);
}

void WindowLensTest::mistakesInAFilterKeepTheOldOne()
{
    m_peer.send("something");
    QTRY_COMPARE(messages().size(), 1);
    filter(u"dir:in"_s);
    QTRY_COMPARE(m_open->log().rowCount(), 1);
    OpenWindow::type(u" siez>3"_s);
    OpenWindow::press(Qt::Key_Return);
    auto *edit = m_open->find<FilterEdit>("filterEdit");
    QVERIFY(edit->hasOffence());
    QVERIFY2(edit->toolTip().contains(u"size"_s), qPrintable(edit->toolTip()));
    QCOMPARE(m_open->log().rowCount(), 1);
}

void WindowLensTest::hostileBytesStayBytesUnderEveryLens()
{
    m_peer.send("\x1b[31m<b>\u202E\0\n\x02x\x03\xc0\xdb"_ba);
    QTRY_VERIFY(!messages().isEmpty());
    openPanel();
    const auto *kinds = panel()->findChild<QComboBox *>(u"lensKind"_s);
    for (int kind = 0; kind < kinds->count(); ++kind) {
        chooseKind(kinds->itemText(kind));
        const QString all = messages().join(QString());
        QVERIFY2(all.contains(u"\\x1B[31m"_s) && !all.contains(QChar(0x202E)) && !all.contains(QChar(0x1B)), qPrintable(all));
        QVERIFY(!m_open->window().grab().isNull());
        QVERIFY(!panel()->grab().isNull());
    }
}

void WindowLensTest::focusStaysWhenMessagesCome()
{
    m_open->window().workspace().rowsPresenter().setLens(
        m_open->window().workspace().selection(), {std::get<Lens>(parseLens(u"lines")), {}});
    QCOMPARE(OpenWindow::focus(), u"sendEdit"_s);
    OpenWindow::type(u"half a wo"_s);
    m_peer.send("one\ntwo\nthree");
    QTRY_COMPARE(messages().size(), 3);
    QCOMPARE(OpenWindow::focus(), u"sendEdit"_s);
    OpenWindow::type(u"rd"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_VERIFY(messages().contains(u"half a word\\n"_s));
}

QTEST_MAIN(WindowLensTest)
#include "tst_windowlens.moc"
