#include "core/sequence/sequencedocument.h"

#include <cerrno>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wirelark;

// The file of a sequence that is being written.
class tst_SequenceDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain();
    void lineEndsStayAsTheyWere();
    void whatSomebodyElseChangedIsNotWrittenOver();
    void whatIsNotUtf8IsNotOpened();
    void whatCannotBeIsTold();
    void aTextOfAnEarlierRunIsNotSaved();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

using Trouble = SequenceDocument::Trouble;

void tst_SequenceDocument::whatIsWrittenIsReadAgain()
{
    SequenceDocument document;
    QVERIFY(document.isSaved({}));
    QVERIFY(!document.isSaved(u"wait 1 s\n"_s));
    QVERIFY(document.write(path(u"a.seq"_s), u"wait 1 s\n"_s));
    QVERIFY(document.isSaved(u"wait 1 s\n"_s));
    QCOMPARE(document.name(), u"a.seq"_s);
    SequenceDocument again;
    QCOMPARE(again.read(path(u"a.seq"_s)), u"wait 1 s\n"_s);
    QVERIFY(!again.hasChangedOnDisk());
}

void tst_SequenceDocument::lineEndsStayAsTheyWere()
{
    write(path(u"crlf.seq"_s), "finish\r\nexpect end\r\n");
    SequenceDocument document;
    QCOMPARE(document.read(path(u"crlf.seq"_s)), u"finish\nexpect end\n"_s);
    QVERIFY(document.write(document.path(), u"finish\nexpect end\nwait 1 s\n"_s));
    QCOMPARE(read(document.path()), "finish\r\nexpect end\r\nwait 1 s\r\n");
}

void tst_SequenceDocument::whatSomebodyElseChangedIsNotWrittenOver()
{
    SequenceDocument document;
    QVERIFY(document.write(path(u"b.seq"_s), u"finish\n"_s));
    write(document.path(), "reset\n");
    QVERIFY(document.hasChangedOnDisk());
    QVERIFY(!document.write(document.path(), u"close\n"_s));
    QCOMPARE(document.trouble(), Trouble::ChangedOnDisk);
    QCOMPARE(read(document.path()), "reset\n");
    QVERIFY(document.write(document.path(), u"close\n"_s, SequenceDocument::Overwrite::Yes));
    QCOMPARE(read(document.path()), "close\n");
    QVERIFY(document.write(document.path(), u"finish\n"_s));
}

void tst_SequenceDocument::whatIsNotUtf8IsNotOpened()
{
    write(path(u"latin.seq"_s), "note \"caf\xE9\"\n");
    SequenceDocument document;
    QVERIFY(!document.read(path(u"latin.seq"_s)));
    QCOMPARE(document.trouble(), Trouble::NotUtf8);
    QVERIFY(document.path().isEmpty());
}

void tst_SequenceDocument::whatCannotBeIsTold()
{
    SequenceDocument document;
    QVERIFY(!document.read(path(u"none.seq"_s)));
    QCOMPARE(document.trouble(), Trouble::CannotRead);
    QCOMPARE(document.error(), ENOENT);
    QVERIFY(!document.read(m_folder.path()));
    QCOMPARE(document.trouble(), Trouble::CannotRead);
    QVERIFY(!document.write(path(u"no/such/folder.seq"_s), u"finish\n"_s));
    QCOMPARE(document.trouble(), Trouble::CannotWrite);
    QVERIFY(document.isSaved({}));
}

void tst_SequenceDocument::aTextOfAnEarlierRunIsNotSaved()
{
    write(path(u"c.seq"_s), "finish\n");
    SequenceDocument document;
    document.resume(path(u"c.seq"_s));
    QVERIFY(!document.isSaved(u"reset\n"_s));
    QVERIFY(!document.write(document.path(), u"reset\n"_s));
    QCOMPARE(document.trouble(), Trouble::ChangedOnDisk);
    QCOMPARE(read(document.path()), "finish\n");
}

QTEST_GUILESS_MAIN(tst_SequenceDocument)
#include "tst_sequencedocument.moc"
