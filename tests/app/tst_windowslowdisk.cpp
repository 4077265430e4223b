#include <atomic>
#include <ctime>

#include <sys/syscall.h>
#include <unistd.h>

#include <QToolButton>

#include "core/model/connectionmodel.h"
#include "tests/support/openwindow.h"
#include "tests/support/peer.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

// What the disk takes in a second; 0: as much as it can.
std::atomic<qint64> bytesPerSecond = 0;

} // namespace

// The linker takes this one before the C library's: a disk that is as slow as a test wants it, whatever the machine has.
extern "C" ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset)
{
    if (const qint64 speed = bytesPerSecond; speed > 0) {
        const qint64 ns = qint64(size) * 1'000'000'000 / speed;
        const timespec pause {ns / 1'000'000'000, ns % 1'000'000'000};
        ::nanosleep(&pause, nullptr);
    }
    return ::syscall(SYS_pwrite64, fd, bytes, size, offset);
}

// A peer that sends faster than the disk stores: it is slowed down, that is said, and nothing is lost.
class WindowSlowDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aSlowDiskSlowsThePeerAndSaysSo();

private:
    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowSlowDiskTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowSlowDiskTest::cleanup()
{
    bytesPerSecond = 0;
    m_open.reset();
}

void WindowSlowDiskTest::aSlowDiskSlowsThePeerAndSaysSo()
{
    constexpr qsizetype size = 24'000'000; // more than the buffers of both sockets take
    const quint16 port = m_open->listen();
    QTRY_VERIFY(!m_open->connections().filter(u"listening"_s).isEmpty());
    Peer peer;
    QVERIFY(peer.connectTo(port));
    QTRY_VERIFY(!m_open->connections().filter(u"127.0.0.1"_s).isEmpty());
    QVERIFY(!m_open->isVisible("statusSlowingPeer"));

    bytesPerSecond = 5'000'000;
    peer.send(QByteArray(size, 'x'));
    QTRY_VERIFY_WITH_TIMEOUT(peer.sentAll() || m_open->isVisible("statusSlowingPeer"), 20000);
    QVERIFY(m_open->isVisible("statusSlowingPeer"));
    QVERIFY(!peer.sentAll()); // it waits, as TCP has it

    // While it is slowed down the window is awake.
    OpenWindow::press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(OpenWindow::focus(), u"addressBar"_s);

    bytesPerSecond = 0;
    QTRY_VERIFY_WITH_TIMEOUT(peer.sentAll(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_open->isVisible("statusSlowingPeer"), 20000);
    peer.close();
    // Nothing is lost: it is all counted where its listener is shown, and all messages that were received are stored.
    const QModelIndex listener = m_open->find<ConnectionsView>("connectionsView")->model()->index(0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(listener.data(ConnectionModel::BytesIn).toLongLong(), qint64(size), 20000);
    const auto *counts = m_open->find<QToolButton>("statusMessages");
    const auto number = [counts](const QString &word) {
        return counts->accessibleDescription().section(word + u": "_s, 1).section(u'\n', 0, 0);
    };
    QTRY_COMPARE(number(u"Received and sent"_s), number(u"Stored"_s));
}

QTEST_MAIN(WindowSlowDiskTest)
#include "tst_windowslowdisk.moc"
