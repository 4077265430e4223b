#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QInputDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include "core/snippets/snippettext.h"
#include "core/timeline/messagerows.h"
#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/log/logcontent.h"
#include "widgets/send/sendbox.h"
#include "widgets/snippets/snippetsdialog.h"
#include "widgets/snippets/snippetspane.h"
#include "widgets/snippets/snippettree.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace wirelark;

// Messages that are kept in a file, in the real window.
class WindowSnippetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsInTheBoxIsSavedAndComesBackByItsKey();
    void itIsFoundByWhatIsInIt();
    void aFileWithAnErrorIsToldAndKept();
    void theSelectedMessageGetsIntoTheBoxAsHex();
    void thePaneComesWithTheFirstSnippet();
    void thePaneSendsToWhomASnippetNames();
    void whoIsNotThereIsToldAndNothingIsSent();
    void aTargetIsKeptInTheFile();
    void aFolderIsRenamedFromThePane();
    void aSnippetIsCopiedAsCommand();

private:
    SnippetsPane &pane() { return m_open->window().workspace().snippetsPane(); }
    void write(const QByteArray &text)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }
    void choose(const QStringList &path)
    {
        for (QTreeWidgetItemIterator item(&pane().tree()); *item; ++item) {
            if ((*item)->data(0, Qt::UserRole).toStringList() == path)
                pane().tree().setCurrentItem(*item);
        }
        QCOMPARE(pane().tree().currentPath(), path);
    }
    SendBox &box() { return m_open->window().workspace().sendBox(); }
    WindowActions &actions() { return m_open->window().actions(); }
    SnippetsDialog *dialog() { return m_open->window().findChild<SnippetsDialog *>(); }
    template <typename Widget> Widget *inDialog(const char *name) { return dialog()->findChild<Widget *>(QLatin1StringView(name)); }
    QByteArray onDisk()
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void connectTo(PeerListener &listener, Peer &peer)
    {
        m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()));
        QTRY_VERIFY(listener.acceptInto(peer));
        QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    }

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    QString m_file;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowSnippetsTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_file = m_home->settingsFile() + u".snippets"_s;
    m_settings->setSnippetFile(m_file);
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowSnippetsTest::cleanup()
{
    m_open.reset();
}

void WindowSnippetsTest::whatIsInTheBoxIsSavedAndComesBackByItsKey()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    const Draft draft {PayloadMode::Hex, u"01 {n:u8} {crc16/modbus:le}"_s, Ending::Lf, true};
    const RepeatPlan plan {20ms, 3, false, {}};
    box().setDraft(draft);
    box().setPlan(plan);
    actions().saveSnippet->trigger();
    inDialog<QLineEdit>("snippetName")->setText(u"Modbus / ask"_s);
    inDialog<QPushButton>("snippetSave")->click();
    const ParsedSnippets saved = parseSnippets(onDisk());
    const Snippet *snippet = std::get<Snippets>(saved).find({u"Modbus"_s, u"ask"_s});
    QVERIFY(snippet);
    QCOMPARE(snippet->draft, draft);
    QCOMPARE(snippet->plan, plan);

    auto *tree = inDialog<QTreeWidget>("snippetTree");
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    auto *shortcut = inDialog<QComboBox>("snippetShortcut");
    shortcut->setCurrentIndex(4);
    Q_EMIT shortcut->activated(4);
    QVERIFY(onDisk().contains("shortcut: 4\n"));
    dialog()->close();

    box().setDraft({PayloadMode::Text, u"something else"_s});
    box().setPlan({});
    actions().snippetKeys[3]->trigger();
    QCOMPARE(box().draft(), draft);
    QCOMPARE(box().plan(), plan);
    QVERIFY(peer.received().isEmpty()); // it is looked at before it is sent
    m_open->find<QPlainTextEdit>("sendEdit")->undo();
    QCOMPARE(box().draft().text, u"something else"_s);
}

void WindowSnippetsTest::itIsFoundByWhatIsInIt()
{
    Snippets snippets;
    for (const QString &name : {u"first"_s, u"second"_s, u"third"_s})
        snippets.put({.path = {u"Folder"_s, name}, .draft = {PayloadMode::Text, u"says "_s + name}, .plan = {}});
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(writeSnippets(snippets)) > 0);
    file.close();
    actions().snippets->trigger();
    auto *tree = inDialog<QTreeWidget>("snippetTree");
    QCOMPARE(tree->topLevelItem(0)->childCount(), 3);
    inDialog<QLineEdit>("snippetSearch")->setText(u"SAYS SEC"_s);
    QCOMPARE(tree->currentItem()->text(0), u"second"_s);
    QVERIFY(tree->topLevelItem(0)->child(0)->isHidden() && !tree->topLevelItem(0)->isHidden());
    Q_EMIT tree->itemActivated(tree->currentItem(), 0);
    QCOMPARE(box().draft().text, u"says second"_s);
}

void WindowSnippetsTest::aFileWithAnErrorIsToldAndKept()
{
    const QByteArray wrong = "[a]\n> x\n<<<<<<< HEAD\n";
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(wrong) > 0);
    file.close();
    actions().snippets->trigger();
    const auto *trouble = inDialog<QLabel>("snippetTrouble");
    QVERIFY2(trouble->isVisible() && trouble->text().contains(u"line 3, column 1"_s), qPrintable(trouble->text()));
    inDialog<QLineEdit>("snippetName")->setText(u"b"_s);
    inDialog<QPushButton>("snippetSave")->click();
    QVERIFY(trouble->text().contains(u"not written over"_s));
    QCOMPARE(onDisk(), wrong);
}

void WindowSnippetsTest::theSelectedMessageGetsIntoTheBoxAsHex()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    QVERIFY(!actions().sendAgain->isEnabled());
    peer.send(QByteArray::fromHex("00ff0a7b"));
    QTRY_COMPARE(m_open->log().rowCount(), 4);
    m_open->log().setCurrent(m_open->log().content().rows().idAt(3));
    QTRY_VERIFY(actions().sendAgain->isEnabled());
    actions().sendAgain->trigger();
    QCOMPARE(box().draft().text, u"00 FF 0A 7B"_s);
    QCOMPARE(OpenWindow::focus(), u"sendEdit"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), QByteArray::fromHex("00ff0a7b"));
}

void WindowSnippetsTest::thePaneComesWithTheFirstSnippet()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    QVERIFY(!pane().isVisible());
    box().setDraft({PayloadMode::Text, u"kept"_s});
    actions().saveSnippet->trigger();
    inDialog<QLineEdit>("snippetName")->setText(u"one"_s);
    inDialog<QPushButton>("snippetSave")->click();
    dialog()->close();
    QVERIFY(pane().isVisible());
    QVERIFY(!pane().isOpen() && !pane().tree().isVisible()); // collapsed, and with nothing that takes the focus
    auto *header = m_open->find<QToolButton>("snippetsHeader");
    QCOMPARE(header->text(), u"Snippets 1"_s);
    header->click();
    QVERIFY(pane().tree().isVisible());
    // Another window, as another run, has it as it was left.
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QTRY_VERIFY(pane().isOpen());
    QCOMPARE(m_open->find<QToolButton>("snippetsHeader")->text(), u"Snippets 1"_s);
}

void WindowSnippetsTest::thePaneSendsToWhomASnippetNames()
{
    write("[a/asks plc]\nto: plc\nrepeat: 5 ms, 2 times\n> ask {n}\n\n[a/asks all]\nto: all\nending: none\n> all\n\n[b]\n> to {n}\n");
    PeerListener first;
    PeerListener second;
    Peer plc;
    Peer other;
    m_open->enter(u"127.0.0.1:%1 name=plc"_s.arg(first.port()));
    QTRY_VERIFY(first.acceptInto(plc));
    QTRY_VERIFY(!box().target().id.isEmpty());
    m_open->enter(u"127.0.0.1:%1"_s.arg(second.port()));
    QTRY_VERIFY(second.acceptInto(other));
    QTRY_COMPARE(m_open->connections().size(), 2);
    QTRY_VERIFY(m_open->log().rowCount() > 0);
    // The peer knows of the connection before we do.
    QTRY_VERIFY((m_open->window().workspace().connections().selectConnection(2), box().target().id == u"connection:2"_s));
    pane().setOpen(true);
    choose({u"a"_s, u"asks plc"_s});
    actions().sendSnippet->trigger();
    QCOMPARE(m_open->bannerText(), QString());
    QTRY_COMPARE(plc.received(), "ask 1\nask 2\n");
    choose({u"a"_s, u"asks all"_s});
    pane().tree().setFocus();
    OpenWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(other.received(), "all");
    QTRY_COMPARE(plc.received(), "ask 1\nask 2\nall");
    choose({u"b"_s}); // whoever is selected
    actions().sendSnippet->trigger();
    QTRY_COMPARE(other.received(), "allto 1\n");
    QVERIFY(box().draft().text.isEmpty());

    // Put into the send box it still goes to whom it names, once.
    choose({u"a"_s, u"asks plc"_s});
    OpenWindow::press(Qt::Key_Return);
    QCOMPARE(box().draft().text, u"ask {n}"_s);
    QVERIFY2(box().target().label.contains(u"plc"_s), qPrintable(box().target().label));
    box().setPlan({});
    OpenWindow::press(Qt::Key_Return);
    QTRY_VERIFY(plc.received().endsWith("allask 1\n"));
    QTRY_VERIFY(!box().target().label.contains(u"plc"_s));
}

void WindowSnippetsTest::whoIsNotThereIsToldAndNothingIsSent()
{
    write("[lost]\nto: plc.local:502\n> x\n");
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    pane().setOpen(true);
    choose({u"lost"_s});
    actions().sendSnippet->trigger();
    QTRY_VERIFY2(m_open->bannerText().contains(u"plc.local:502"_s), qPrintable(m_open->bannerText()));
    actions().useSnippet->trigger();
    QCOMPARE(box().draft().text, u"x"_s);
    QVERIFY(!m_open->find("sendButton")->isEnabled());
    OpenWindow::press(Qt::Key_Return);
    peer.send("?");
    QTRY_VERIFY(m_open->logRows().join(u'\n').contains(u"?"_s));
    QVERIFY(peer.received().isEmpty());
}

void WindowSnippetsTest::aTargetIsKeptInTheFile()
{
    write("# mine\n[one]\n> x\n");
    PeerListener listener;
    Peer peer;
    m_open->enter(u"127.0.0.1:%1 name=plc"_s.arg(listener.port()));
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_VERIFY(!box().target().id.isEmpty());
    actions().snippets->trigger();
    auto *tree = inDialog<QTreeWidget>("snippetTree");
    tree->setCurrentItem(tree->topLevelItem(0));
    auto *to = inDialog<QComboBox>("snippetTo");
    QVERIFY(to->findText(u"plc"_s) >= 0); // who is there is offered
    to->setCurrentIndex(to->findText(u"plc"_s));
    Q_EMIT to->activated(to->currentIndex());
    QVERIFY2(onDisk().contains("# mine\n[one]\nto: plc\n> x\n"), onDisk().constData());
    QCOMPARE(tree->topLevelItem(0)->text(2), u"plc"_s);
    to->setCurrentText({});
    Q_EMIT to->lineEdit()->editingFinished();
    QVERIFY2(onDisk().contains("# mine\n[one]\n> x\n"), onDisk().constData());
}

void WindowSnippetsTest::aFolderIsRenamedFromThePane()
{
    write("[a/b/one]\n> 1\n\n[a/two]\n> 2\n");
    m_open->listen();
    pane().setOpen(true);
    choose({u"a"_s});
    QVERIFY(!actions().sendSnippet->isEnabled());
    const auto rename = [this](const QString &to) {
        actions().moveSnippet->trigger();
        auto *question = m_open->find<QInputDialog>("snippetPathDialog");
        question->setTextValue(to);
        question->accept();
        QTRY_VERIFY(!m_open->find<QInputDialog>("snippetPathDialog")); // it is taken away later
    };
    rename(u"team/new"_s);
    QVERIFY2(onDisk().contains("[team/new/b/one]\n> 1\n\n[team/new/two]\n> 2\n"), onDisk().constData());
    choose({u"team"_s, u"new"_s, u"two"_s});
    const QByteArray before = onDisk();
    rename(u"team/new/b/one"_s);
    QTRY_VERIFY(m_open->bannerText().contains(u"already"_s));
    QCOMPARE(onDisk(), before);
}

void WindowSnippetsTest::aSnippetIsCopiedAsCommand()
{
    write("[Plc/ask it]\n> x\n");
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    pane().setOpen(true);
    choose({u"Plc"_s, u"ask it"_s});
    actions().copySnippet->trigger();
    QCOMPARE(QApplication::clipboard()->text(),
        u"wirelark --headless connect 127.0.0.1:%1 snippet='Plc/ask it'"_s.arg(listener.port()));
}

QTEST_MAIN(WindowSnippetsTest)
#include "tst_windowsnippets.moc"
