#include <sys/stat.h>

#include <QTest>

#include "core/journal/journaldirectory.h"
#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;

class TestJournalDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void directoryIsPrivateAndGoesWhenAsked();
    void sessionThatIsAliveIsNoLeftover();
    void leftoverHasWhatWasWritten();
    void newestLeftoverComesFirst();
    void sessionsWithoutARecordAreRemoved();
    void onlyOneCanAdopt();
    void whatIsNoSessionIsLeftAlone();
    void failureToMakeOneHasItsErrno();
};

void TestJournalDirectory::directoryIsPrivateAndGoesWhenAsked()
{
    QTemporaryDir parent;
    int error = -1;
    const mode_t before = ::umask(0);
    auto directory = JournalDirectory::create(error, parent.filePath(QStringLiteral("a/b")));
    ::umask(before);
    QVERIFY(directory);
    QCOMPARE(error, 0);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(directory->path()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0700));

    JournalOptions options;
    options.directory = directory->path();
    Live live(options);
    live.commit(note(QStringLiteral("x")));
    QCOMPARE(live.files().size(), 1);
    directory->remove();
    QVERIFY(!QFileInfo::exists(directory->path()));
    QCOMPARE(live.journal.record(1).seq, quint64(1)); // who has it open still reads it
}

void TestJournalDirectory::sessionThatIsAliveIsNoLeftover()
{
    QTemporaryDir parent;
    int error = 0;
    auto directory = JournalDirectory::create(error, parent.path());
    JournalOptions options;
    options.directory = directory->path();
    Live live(options);
    live.commit(note(QStringLiteral("x")));
    QVERIFY(JournalDirectory::leftovers(parent.path()).empty());
    directory.reset();
    QCOMPARE(JournalDirectory::leftovers(parent.path()).size(), size_t(1));
}

void TestJournalDirectory::leftoverHasWhatWasWritten()
{
    QTemporaryDir parent;
    int error = 0;
    JournalOptions options;
    options.segmentBytes = 4096;
    auto directory = JournalDirectory::create(error, parent.path());
    options.directory = directory->path();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Live live(options);
    for (int i = 0; i < 100; ++i)
        live.commit(note(QString::number(i)));
    directory.reset();

    const auto leftovers = JournalDirectory::leftovers(parent.path());
    QCOMPARE(leftovers.size(), size_t(1));
    const LeftoverSession &session = leftovers.front();
    QCOMPARE(session.segments, live.files());
    QCOMPARE(session.bytes, live.journal.storedBytes());
    QVERIFY(qAbs(session.started.msecsTo(now)) < 10'000);
    Journal journal;
    QCOMPARE(loadJournal(journal, session.segments).fault, LoadFault::None);
    QCOMPARE(journal.end(), quint64(101));
}

void TestJournalDirectory::newestLeftoverComesFirst()
{
    QTemporaryDir parent;
    QStringList made;
    for (const char *name : {"20240102-030405-006-a", "20230102-030405-006-b", "20250102-030405-006-c"}) {
        JournalOptions options;
        options.directory = parent.filePath(QString::fromLatin1(name));
        QVERIFY(QDir().mkpath(options.directory));
        Live(options).commit(note(QStringLiteral("x")));
    }
    const auto leftovers = JournalDirectory::leftovers(parent.path());
    QCOMPARE(leftovers.size(), size_t(3));
    QCOMPARE(leftovers[0].started, QDateTime(QDate(2025, 1, 2), QTime(3, 4, 5, 6), Qt::UTC));
    QCOMPARE(leftovers[1].started.date().year(), 2024);
    QCOMPARE(leftovers[2].started.date().year(), 2023);
}

void TestJournalDirectory::sessionsWithoutARecordAreRemoved()
{
    QTemporaryDir parent;
    int error = 0;
    const QString empty = JournalDirectory::create(error, parent.path())->path();
    const QString headOnly = JournalDirectory::create(error, parent.path())->path();
    Live live;
    live.commit(note(QStringLiteral("x")));
    write(headOnly + QStringLiteral("/000001.pcapng"), contents(live.files()).first(200));
    QVERIFY(JournalDirectory::leftovers(parent.path()).empty());
    QVERIFY(!QFileInfo::exists(empty));
    QVERIFY(!QFileInfo::exists(headOnly));
}

void TestJournalDirectory::onlyOneCanAdopt()
{
    QTemporaryDir parent;
    int error = 0;
    auto directory = JournalDirectory::create(error, parent.path());
    JournalOptions options;
    options.directory = directory->path();
    Live(options).commit(note(QStringLiteral("x")));
    directory.reset();
    const auto leftovers = JournalDirectory::leftovers(parent.path());
    auto one = JournalDirectory::adopt(leftovers.front());
    QVERIFY(one);
    QVERIFY(!JournalDirectory::adopt(leftovers.front()));
    QVERIFY(JournalDirectory::leftovers(parent.path()).empty());
    one->remove();
    one.reset();
    QVERIFY(!JournalDirectory::adopt(leftovers.front()));
}

void TestJournalDirectory::whatIsNoSessionIsLeftAlone()
{
    QTemporaryDir parent;
    QVERIFY(QDir(parent.path()).mkpath(QStringLiteral("mine/too")));
    write(parent.filePath(QStringLiteral("file.pcapng")), "x");
    QVERIFY(QFile::link(QStringLiteral("/etc"), parent.filePath(QStringLiteral("20240102-030405-006-x"))));
    QVERIFY(JournalDirectory::leftovers(parent.path()).empty());
    QCOMPARE(QDir(parent.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 3);
    QVERIFY(JournalDirectory::leftovers(parent.filePath(QStringLiteral("none"))).empty());
}

void TestJournalDirectory::failureToMakeOneHasItsErrno()
{
    QTemporaryDir parent;
    int error = 0;
    const QString file = write(parent.filePath(QStringLiteral("file")), "x");
    QVERIFY(!JournalDirectory::create(error, file));
    QCOMPARE(error, ENOTDIR);
}

QTEST_GUILESS_MAIN(TestJournalDirectory)
#include "tst_journaldirectory.moc"
