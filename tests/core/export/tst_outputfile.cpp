#include <cerrno>
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/export/outputfile.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class TestOutputFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aFileIsThereWhenItIsWhole();
    void whatWasThereStaysUntilThen();
    void aNewFileIsPrivateAndAReplacedOneKeepsItsPermissions();
    void aLinkStaysALink();
    void whatIsNoFileIsNotReplaced();
    void aFolderThatIsNotThereIsNamedAsSuch();
    void whatCannotBeWrittenLeavesNothing();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System); }
    static QByteArray contents(const QString &path);
    static void put(const QString &path, const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOutputFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray TestOutputFile::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestOutputFile::put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestOutputFile::aFileIsThereWhenItIsWhole()
{
    OutputFile file(path(u"a"_s));
    QCOMPARE(file.open(), 0);
    const QByteArray much(1'000'000, 'x');
    QCOMPARE(file.write("beginning"), 0);
    QCOMPARE(file.write(much), 0);
    QCOMPARE(file.sync(), 0);
    QVERIFY(!QFile::exists(path(u"a"_s)));
    QCOMPARE(file.rename(), 0);
    QCOMPARE(contents(path(u"a"_s)), "beginning" + much);
    QCOMPARE(files(), QStringList {u"a"_s});
}

void TestOutputFile::whatWasThereStaysUntilThen()
{
    put(path(u"a"_s), "before");
    {
        OutputFile file(path(u"a"_s));
        QCOMPARE(file.open(), 0);
        QCOMPARE(file.write("after"), 0);
        QCOMPARE(file.sync(), 0);
    }
    QCOMPARE(contents(path(u"a"_s)), "before");
    QCOMPARE(files(), QStringList {u"a"_s});
}

void TestOutputFile::aNewFileIsPrivateAndAReplacedOneKeepsItsPermissions()
{
    put(path(u"old"_s), "before");
    QCOMPARE(::chmod(qPrintable(path(u"old"_s)), 0640), 0);
    for (const QString &name : {u"old"_s, u"new"_s}) {
        OutputFile file(path(name));
        QCOMPARE(file.open(), 0);
        QCOMPARE(file.sync(), 0);
        QCOMPARE(file.rename(), 0);
        struct stat there {};
        QCOMPARE(::stat(qPrintable(path(name)), &there), 0);
        QCOMPARE(int(there.st_mode & 07777), name == "old"_L1 ? 0640 : 0600);
    }
}

void TestOutputFile::aLinkStaysALink()
{
    put(path(u"real"_s), "before");
    QVERIFY(QFile::link(path(u"real"_s), path(u"link"_s)));
    OutputFile file(path(u"link"_s));
    QCOMPARE(file.open(), 0);
    QCOMPARE(file.write("after"), 0);
    QCOMPARE(file.sync(), 0);
    QCOMPARE(file.rename(), 0);
    QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    QCOMPARE(contents(path(u"real"_s)), "after");
}

void TestOutputFile::whatIsNoFileIsNotReplaced()
{
    QCOMPARE(OutputFile(m_folder->path()).open(), EISDIR);
    QCOMPARE(::mkfifo(qPrintable(path(u"pipe"_s)), 0600), 0);
    QCOMPARE(OutputFile(path(u"pipe"_s)).open(), ENOTSUP);
    QCOMPARE(files(), QStringList {u"pipe"_s});
}

void TestOutputFile::aFolderThatIsNotThereIsNamedAsSuch()
{
    QCOMPARE(OutputFile(path(u"no/such"_s)).open(), ENOENT);
}

void TestOutputFile::whatCannotBeWrittenLeavesNothing()
{
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 100'000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    int error = 0;
    {
        OutputFile file(path(u"a"_s));
        QCOMPARE(file.open(), 0);
        QCOMPARE(file.write(QByteArray(200'000, 'x')), 0); // gathered
        error = file.sync();
    }
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(error, EFBIG);
    QCOMPARE(files(), QStringList());
}

QTEST_GUILESS_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
