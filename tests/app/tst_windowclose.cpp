#include <QAbstractProxyModel>
#include <QElapsedTimer>
#include <QFile>

#include <thread>

#include "core/journal/journal.h"
#include "core/journal/journaldirectory.h"
#include "core/journal/journalloader.h"
#include "core/model/connectionmodel.h"
#include "core/timeline/timeline.h"
#include "tests/support/openwindow.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// A window that is closed in the middle of a flood; WIRELARK_RUNS says how often.
class WindowCloseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingInAFloodLosesNothing_data();
    void closingInAFloodLosesNothing();
    void twoWindowsHaveAJournalEach();
};

namespace {

// Payload bytes that came in.
qint64 received(const Journal &journal)
{
    qint64 bytes = 0;
    for (quint64 seq = journal.first(); seq < journal.end();) {
        const EntryRun run = journal.run(seq);
        for (const Entry &entry : run.entries)
            bytes += entry.isData() && entry.direction() == Direction::In ? qint64(entry.size) : 0;
        seq = run.first + run.entries.size();
    }
    return bytes;
}

// Through what the connections are shown from.
const Journal &journalOf(OpenWindow &open)
{
    const QAbstractItemModel *model = open.find<ConnectionsView>("connectionsView")->model();
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model))
        model = proxy->sourceModel();
    return qobject_cast<const ConnectionModel *>(model)->timeline().journal();
}

// Sends until the connection ends.
class Flood
{
public:
    explicit Flood(quint16 port)
        : m_thread([port] {
            const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            sockaddr_in to {};
            to.sin_family = AF_INET;
            to.sin_port = htons(port);
            to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            const QByteArray block(65536, 'x');
            if (::connect(fd, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0) {
                while (::send(fd, block.constData(), size_t(block.size()), MSG_NOSIGNAL) > 0)
                    continue;
            }
            ::close(fd);
        })
    {
    }
    ~Flood() { m_thread.join(); }
    Q_DISABLE_COPY_MOVE(Flood)

private:
    std::thread m_thread;
};

} // namespace

void WindowCloseTest::closingInAFloodLosesNothing_data()
{
    QTest::addColumn<qint64>("after"); // bytes
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("WIRELARK_RUNS", &isSet);
    for (int run = 0; run < (isSet ? wanted : 3); ++run)
        QTest::addRow("%d", run) << qint64(run % 10) * 3'000'000 + 1;
}

void WindowCloseTest::closingInAFloodLosesNothing()
{
    QFETCH(qint64, after);
    const PrivateHome home;
    const QTemporaryDir folder;
    const QString record = folder.filePath(u"record.pcapng"_s);
    Settings settings(home.settingsFile());
    OpenWindow open(settings);
    const quint16 port = closedPort();
    open.enter(u"listen 127.0.0.1:%1 record=%2"_s.arg(port).arg(record));
    const Journal &journal = journalOf(open);
    QTRY_VERIFY(journal.end() > journal.first());

    const Flood flood(port);
    QTRY_VERIFY(received(journal) >= after);
    QElapsedTimer time;
    time.start();
    open.window().close(); // returns when the session has ended
    QVERIFY2(time.elapsed() < 5000, qPrintable(QString::number(time.elapsed())));

    Journal again;
    const LoadResult result = loadJournal(again, {record});
    QCOMPARE(result.fault, LoadFault::None);
    QCOMPARE(again.end(), journal.end());
    QCOMPARE(received(again), received(journal));
    QVERIFY(received(again) >= after);
}

void WindowCloseTest::twoWindowsHaveAJournalEach()
{
    const PrivateHome home;
    Settings settings(home.settingsFile());
    const auto sessions = [] { return QDir(JournalDirectory::defaultParent()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); };
    const OpenWindow first(settings);
    QCOMPARE(sessions().size(), 1);
    {
        const OpenWindow second(settings);
        QCOMPARE(sessions().size(), 2);
        // Both are held, also against another program that looks for what was left.
        QVERIFY(JournalDirectory::leftovers().empty());
        for (const QString &name : sessions())
            QVERIFY(!JournalDirectory::adopt({.directory = JournalDirectory::defaultParent() + u'/' + name, .started = {}, .bytes = 0, .segments = {}}));
    }
    QCOMPARE(sessions().size(), 1);
}

QTEST_MAIN(WindowCloseTest)
#include "tst_windowclose.moc"
