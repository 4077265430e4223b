#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "core/snippets/snippettext.h"
#include "core/timeline/messagerows.h"
#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/log/logcontent.h"
#include "widgets/send/sendbox.h"
#include "widgets/snippets/snippetsdialog.h"
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

private:
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

QTEST_MAIN(WindowSnippetsTest)
#include "tst_windowsnippets.moc"
