#include <QPushButton>

#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "tests/support/program.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

// A port as a program of somebody else holds it.
class PythonServer : public Program
{
public:
    explicit PythonServer(const QString &reactsToTerm = QString())
        : Program(u"python3"_s,
            {u"-c"_s, reactsToTerm + u"import socket\n"
                                     "s = socket.create_server(('127.0.0.1', 0))\n"
                                     "print(s.getsockname()[1], flush=True)\n"
                                     "while True: s.accept()\n"_s})
    {
        start();
    }
    quint16 heldPort() const { return quint16(output().trimmed().toUInt()); }
};

} // namespace

// What goes wrong is told in the banner, by its cause and with a button that helps, and never in a dialog.
class WindowTroublesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aTakenPortNamesItsProgramAndEnterTakesAnother();
    void connectToItConnectsToTheProgramThatHoldsThePort();
    void noSingleClickEndsAnotherProgram();
    void theConfirmationNamesTheProgramAndEnterInItCancels();
    void anEndedProgramGivesItsPortAway();
    void aRefusedConnectSaysWhy();
    void retryConnectsWhenTheServerStarts();
    void cancelOfARetryStopsIt();
    void anUnknownNameIsSelectedToBeCorrected();
    void aMistypedNameIsCorrectedFromTheRecentOnes();
    void aNewStartClearsTheTroubleBefore();
    void aResetIsTheConnectionsEndAndNoBanner();
    void escapeDismissesTheBannerAndGivesTheFocusBack();

private:
    void holdPort(PythonServer &server);
    void pressBannerButton(const QString &text);

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowTroublesTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowTroublesTest::cleanup()
{
    const bool hasDialog = !OpenWindow::dialogs().isEmpty();
    m_open.reset();
    QVERIFY(!hasDialog);
}

// Enter on a port that the server holds already.
void WindowTroublesTest::holdPort(PythonServer &server)
{
    QTRY_VERIFY(server.heldPort() != 0);
    m_open->enter(u"listen localhost:%1"_s.arg(server.heldPort()));
    QTRY_VERIFY(m_open->isVisible("banner"));
}

void WindowTroublesTest::pressBannerButton(const QString &text)
{
    QTRY_VERIFY2(m_open->bannerButton(text), qPrintable(text));
    QTest::mouseClick(m_open->bannerButton(text), Qt::LeftButton);
}

void WindowTroublesTest::aTakenPortNamesItsProgramAndEnterTakesAnother()
{
    PythonServer server;
    holdPort(server);
    const QString said = m_open->bannerText();
    QVERIFY2(said.contains(u"Port %1 is already taken"_s.arg(server.heldPort())), qPrintable(said));
    QVERIFY2(said.contains(u"python3"_s) && said.contains(u"pid %1"_s.arg(server.pid())), qPrintable(said));
    QCOMPARE(OpenWindow::focus(), u"bannerPrimary"_s);
    QVERIFY(OpenWindow::dialogs().isEmpty());

    // Its first moments are deaf to Enter; after them one Enter is enough.
    const auto isListening = [this] {
        if (m_open->isVisible("banner") && OpenWindow::focus() == u"bannerPrimary"_s)
            OpenWindow::press(Qt::Key_Return);
        return m_open->connections().filter(u"listening"_s).size() == 1;
    };
    QTRY_VERIFY(isListening());
    QVERIFY(!m_open->isVisible("banner"));
    QVERIFY(!m_open->bar().endsWith(QString::number(server.heldPort())));
    QVERIFY(!server.isOver());
}

void WindowTroublesTest::connectToItConnectsToTheProgramThatHoldsThePort()
{
    PythonServer server;
    holdPort(server);
    pressBannerButton(u"Connect to it"_s);
    QTRY_COMPARE(m_open->connections(Qt::AccessibleTextRole).filter(u"open"_s).size(), 1);
    QVERIFY(!m_open->isVisible("banner"));
}

void WindowTroublesTest::noSingleClickEndsAnotherProgram()
{
    PythonServer server;
    holdPort(server);
    const auto buttons = m_open->find("banner")->findChildren<QPushButton *>();
    QStringList labels;
    for (const QPushButton *button : buttons)
        labels += button->text();
    for (const QString &label : std::as_const(labels)) {
        holdPort(server);
        pressBannerButton(label);
        for (QDialog *dialog : OpenWindow::dialogs())
            dialog->reject();
    }
    // It still answers: a program that has been signalled would not, or not for long.
    Peer client;
    QTRY_VERIFY(client.connectTo(server.heldPort()));
    QVERIFY(!server.isOver());
}

void WindowTroublesTest::theConfirmationNamesTheProgramAndEnterInItCancels()
{
    PythonServer server;
    holdPort(server);
    const QString label = m_open->find("banner")->findChildren<QPushButton *>().at(2)->text();
    QVERIFY2(label.startsWith("End python3"_L1), qPrintable(label));
    pressBannerButton(label);
    QTRY_COMPARE(OpenWindow::dialogs().size(), 1);
    QDialog *dialog = OpenWindow::dialogs().constFirst();
    QCOMPARE(dialog->objectName(), u"confirmDialog"_s);
    QString said;
    for (const QLabel *text : dialog->findChildren<QLabel *>())
        said += text->text() + u'\n';
    QVERIFY2(said.contains(u"python3"_s) && said.contains(u"pid %1"_s.arg(server.pid())), qPrintable(said));

    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
    OpenWindow::press(Qt::Key_Return);
    QTRY_VERIFY(OpenWindow::dialogs().isEmpty());
    Peer client;
    QTRY_VERIFY(client.connectTo(server.heldPort()));
    QVERIFY(!server.isOver());
}

void WindowTroublesTest::anEndedProgramGivesItsPortAway()
{
    PythonServer server;
    holdPort(server);
    const quint16 port = server.heldPort();
    pressBannerButton(m_open->find("banner")->findChildren<QPushButton *>().at(2)->text());
    QTRY_COMPARE(OpenWindow::dialogs().size(), 1);
    QTest::mouseClick(OpenWindow::dialogs().constFirst()->findChild<QPushButton *>(u"confirmYes"_s), Qt::LeftButton);
    QTRY_VERIFY(server.isOver());
    QTRY_COMPARE(m_open->connections().filter(u"listening"_s), QStringList(u"localhost:%1  listening"_s.arg(port)));
    QVERIFY(!m_open->isVisible("banner"));
}

void WindowTroublesTest::aRefusedConnectSaysWhy()
{
    const quint16 port = closedPort();
    m_open->enter(u"127.0.0.1:%1"_s.arg(port));
    QTRY_VERIFY2(m_open->bannerText().contains(u"Nothing is listening on 127.0.0.1:%1"_s.arg(port)), qPrintable(m_open->bannerText()));
    QCOMPARE(OpenWindow::focus(), u"bannerPrimary"_s);
    QCOMPARE(m_open->find<QPushButton>("bannerPrimary")->text(), u"Retry until it answers"_s);
    QCOMPARE(m_open->find<QPushButton>("startButton")->text(), u"Connect"_s);
    QTRY_VERIFY2(m_open->connections().value(0).contains("refused"_L1), qPrintable(m_open->connections().value(0)));
}

void WindowTroublesTest::retryConnectsWhenTheServerStarts()
{
    const quint16 port = closedPort();
    m_open->enter(u"127.0.0.1:%1"_s.arg(port));
    pressBannerButton(u"Retry until it answers"_s);
    QTRY_VERIFY2(m_open->bannerText().contains(u"Waiting for 127.0.0.1:%1"_s.arg(port)), qPrintable(m_open->bannerText()));

    PeerListener listener(port);
    Peer peer;
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_VERIFY(!m_open->isVisible("banner"));
    peer.send("here I am\n");
    QTRY_VERIFY(m_open->logRows().contains(u"↓ In here I am\\n"_s));
}

void WindowTroublesTest::cancelOfARetryStopsIt()
{
    m_open->enter(u"127.0.0.1:%1"_s.arg(closedPort()));
    pressBannerButton(u"Retry until it answers"_s);
    pressBannerButton(u"Cancel"_s);
    QTRY_VERIFY(!m_open->isVisible("banner"));
    QTRY_VERIFY2(m_open->connections().value(1).contains("cancel"_L1), qPrintable(m_open->connections().value(1)));
}

void WindowTroublesTest::anUnknownNameIsSelectedToBeCorrected()
{
    m_open->enter(u"nosuch.invalid:1"_s);
    // Without a name service the answer is another, and offers another button.
    QTRY_VERIFY_WITH_TIMEOUT(m_open->isVisible("banner"), 30000);
    if (m_open->bannerText().contains(u"The name service did not answer"_s))
        return;
    QVERIFY2(m_open->bannerText().contains(u"\"nosuch.invalid\" was not found"_s), qPrintable(m_open->bannerText()));
    pressBannerButton(u"Edit name"_s);
    QCOMPARE(OpenWindow::focus(), u"addressBar"_s);
    QCOMPARE(m_open->find<QLineEdit>("addressBar")->selectedText(), u"nosuch.invalid"_s);
}

void WindowTroublesTest::aMistypedNameIsCorrectedFromTheRecentOnes()
{
    PeerListener listener;
    m_settings->addRecentTarget(u"plc.invalid:%1"_s.arg(listener.port()));
    m_open->enter(u"pcl.invalid:%1"_s.arg(listener.port()));
    QTRY_VERIFY_WITH_TIMEOUT(m_open->isVisible("banner"), 30000);
    if (m_open->bannerText().contains(u"The name service did not answer"_s))
        return;
    QVERIFY2(m_open->bannerButton(u"Use plc.invalid"_s), qPrintable(m_open->bannerText()));
}

void WindowTroublesTest::aNewStartClearsTheTroubleBefore()
{
    m_open->enter(u"127.0.0.1:%1"_s.arg(closedPort()));
    QTRY_VERIFY(m_open->isVisible("banner"));
    PeerListener listener;
    m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()));
    Peer peer;
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_VERIFY(!m_open->isVisible("banner"));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
}

void WindowTroublesTest::aResetIsTheConnectionsEndAndNoBanner()
{
    PeerListener listener;
    m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()));
    Peer peer;
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    peer.reset();
    QTRY_VERIFY2(m_open->connections().value(0).contains("reset"_L1), qPrintable(m_open->connections().value(0)));
    QVERIFY(!m_open->isVisible("banner"));
    QCOMPARE(OpenWindow::focus(), u"sendEdit"_s);
}

void WindowTroublesTest::escapeDismissesTheBannerAndGivesTheFocusBack()
{
    m_open->enter(u"127.0.0.1:%1"_s.arg(closedPort()));
    QTRY_COMPARE(OpenWindow::focus(), u"bannerPrimary"_s);
    OpenWindow::press(Qt::Key_Escape);
    QVERIFY(!m_open->isVisible("banner"));
    QCOMPARE(OpenWindow::focus(), u"addressBar"_s);
}

QTEST_MAIN(WindowTroublesTest)
#include "tst_windowtroubles.moc"
