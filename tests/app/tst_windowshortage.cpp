#include <sys/resource.h>

#include <QAction>
#include <QPushButton>
#include <QToolButton>

#include "tests/support/mountnamespace.h"
#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/bar/banner.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

// How many files this process may open, for a while.
class FileLimit
{
public:
    explicit FileLimit(rlim_t limit)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit lower {limit, m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &lower);
    }
    ~FileLimit() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileLimit)

private:
    rlimit m_before {};
};

} // namespace

// What the computer runs out of while traffic goes on: said in the banner, kept in sight in the status bar, and over
// when it is over.
class WindowShortageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aFullDiskIsSaidAndSoIsItsEnd();
    void aRecordingEndsWhenItsDiskIsFull();
    void withoutDescriptorsAcceptingPausesAndGoesOn();

private:
    quint16 listen();
    QString allRows();

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowShortageTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    const QString data = qEnvironmentVariable("XDG_DATA_HOME");
    QVERIFY(QDir().mkpath(data));
    m_disk = std::make_unique<SmallDisk>(data, "size=2m");
    QVERIFY(m_disk->isMounted());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowShortageTest::cleanup()
{
    QVERIFY(OpenWindow::dialogs().isEmpty());
    m_open.reset();
    m_disk.reset();
}

quint16 WindowShortageTest::listen()
{
    const quint16 port = m_open->listen();
    return QTest::qWaitFor([this] { return !m_open->connections().filter(u"listening"_s).isEmpty(); }) ? port : 0;
}

// Of all connections, and of none.
QString WindowShortageTest::allRows()
{
    m_open->window().workspace().connections().selectAll();
    return m_open->logRows().join(u'\n');
}

void WindowShortageTest::aFullDiskIsSaidAndSoIsItsEnd()
{
    const quint16 port = listen();
    Peer peer;
    QVERIFY(peer.connectTo(port));
    const QString focus = OpenWindow::focus();
    peer.send(QByteArray(4'000'000, 'x'));
    QTRY_VERIFY2(m_open->bannerText().startsWith(u"The disk is full: messages are kept in memory"_s), qPrintable(m_open->bannerText()));
    QVERIFY(m_open->isVisible("statusInMemory"));
    QCOMPARE(OpenWindow::focus(), focus);
    QCOMPARE(m_open->window().banner().problem().severity, Severity::Warning);

    // Traffic goes on, and what is dismissed can be seen again.
    QTRY_VERIFY(peer.sentAll());
    Peer another; // so that what it sends is a row of its own
    QVERIFY(another.connectTo(port));
    another.send("still here");
    QTRY_VERIFY(allRows().contains(u"still here"_s));
    m_open->window().banner().dismiss();
    m_open->click("statusInMemory");
    QVERIFY(m_open->isVisible("banner"));

    QVERIFY(m_disk->change("size=64m"));
    peer.send("and again");
    QTRY_VERIFY_WITH_TIMEOUT(!m_open->isVisible("statusInMemory"), 15000);
    QVERIFY(!m_open->isVisible("banner"));
    QTRY_VERIFY2(allRows().contains(u"Keeping what happens on disk again. "_s), qPrintable(allRows()));
}

void WindowShortageTest::aRecordingEndsWhenItsDiskIsFull()
{
    QVERIFY(m_disk->change("size=64m")); // the journal has room
    QTemporaryDir folder;
    const SmallDisk small(folder.path(), "size=1m");
    QVERIFY(small.isMounted());
    const quint16 port = closedPort();
    m_open->enter(u"listen localhost:%1 record=%2"_s.arg(port).arg(folder.filePath(u"a.pcapng"_s)));
    Peer peer;
    QTRY_VERIFY(peer.connectTo(port));
    const QAction *record = m_open->window().actions().record;
    QTRY_VERIFY(record->isChecked());
    QVERIFY(m_open->find<QToolButton>("statusRecord")->text().startsWith(u"Recording to"_s));

    peer.send(QByteArray(3'000'000, 'x'));
    QTRY_VERIFY2(m_open->bannerText().startsWith(u"Recording stopped: the disk is full"_s), qPrintable(m_open->bannerText()));
    QVERIFY(!record->isChecked());
    QCOMPARE(m_open->find<QToolButton>("statusRecord")->text(), u"Not recording"_s);
    QVERIFY(!m_open->isVisible("statusInMemory"));
}

void WindowShortageTest::withoutDescriptorsAcceptingPausesAndGoesOn()
{
    const quint16 port = listen();
    const FileLimit limit(rlim_t(QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size()) + 90);
    std::vector<Peer> peers;
    for (int i = 0; i < 40; ++i)
        peers.push_back(Peer::connectedTo(port));
    QTRY_VERIFY2(m_open->bannerText().startsWith(u"The system allows no more connections"_s), qPrintable(m_open->bannerText()));
    QVERIFY(m_open->isVisible("statusAcceptingPaused"));
    QVERIFY2(allRows().contains(u"Accepting pauses"_s), qPrintable(allRows()));

    peers.clear();
    QTRY_VERIFY_WITH_TIMEOUT(!m_open->isVisible("statusAcceptingPaused"), 15000);
    QVERIFY(!m_open->isVisible("banner"));
    QTRY_VERIFY(allRows().contains(u"Accepting connections again."_s));

    // At the limit it comes and goes: the banner does not.
    for (int i = 0; i < 40; ++i)
        peers.push_back(Peer::connectedTo(port));
    QTRY_VERIFY(m_open->isVisible("statusAcceptingPaused"));
    QVERIFY(!m_open->isVisible("banner"));
}

int main(int count, char **arguments)
{
    enterMountNamespace(count, arguments);
    QApplication application(count, arguments);
    WindowShortageTest test;
    return QTest::qExec(&test, count, arguments);
}
#include "tst_windowshortage.moc"
