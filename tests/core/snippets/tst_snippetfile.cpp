#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/snippets/snippetfile.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using TroubleKind = SnippetFile::Trouble::Kind;

class SnippetFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileThatIsNotThereIsEmptyAndIsMade();
    void whatIsWrittenIsReadAgain();
    void whatIsNotUnderstoodIsNeverWrittenOver();
    void whatSomebodyElseChangedIsNotWrittenOver();
    void aFolderInItsPlaceIsATrouble();

private:
    QByteArray onDisk() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray &bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Snippets m_one;
};

void SnippetFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"deep/er/snippets.txt"_s);
    m_one = {};
    m_one.put({.path = {u"a"_s}, .draft = {PayloadMode::Text, u"x"_s}, .plan = {}});
}

void SnippetFileTest::aFileThatIsNotThereIsEmptyAndIsMade()
{
    SnippetFile file(m_path);
    QVERIFY(!file.read());
    QCOMPARE(file.snippets(), Snippets());
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(!file.write(m_one));
    QCOMPARE(onDisk(), writeSnippets(m_one));
}

void SnippetFileTest::whatIsWrittenIsReadAgain()
{
    SnippetFile file(m_path);
    QVERIFY(!file.write(m_one));
    QVERIFY(!file.hasChanged());
    SnippetFile again(m_path);
    QVERIFY(!again.read());
    QCOMPARE(again.snippets(), m_one);
    m_one.remove({u"a"_s});
    QVERIFY(!again.write(m_one));
    QVERIFY(file.hasChanged());
}

void SnippetFileTest::whatIsNotUnderstoodIsNeverWrittenOver()
{
    SnippetFile file(m_path);
    QVERIFY(!file.write(m_one));
    const QByteArray merge = "[a]\n<<<<<<< HEAD\n> x\n";
    put(merge);
    const auto trouble = file.read();
    QVERIFY(trouble);
    QCOMPARE(trouble->kind, TroubleKind::NotUnderstood);
    QCOMPARE(trouble->fault.line, 2);
    QCOMPARE(file.snippets(), m_one); // nothing is lost here either
    QVERIFY(file.write(m_one));
    QCOMPARE(onDisk(), merge);
    put("[b]\n> y\n"); // put right
    QVERIFY(!file.read());
    QVERIFY(!file.write(m_one));
}

void SnippetFileTest::whatSomebodyElseChangedIsNotWrittenOver()
{
    SnippetFile file(m_path);
    QVERIFY(!file.write(m_one));
    put("[b]\n> y\n");
    QCOMPARE(file.write(m_one)->kind, TroubleKind::ChangedOnDisk);
    QCOMPARE(onDisk(), "[b]\n> y\n"_ba);
    QVERIFY(!file.read());
    QVERIFY(file.snippets().find({u"b"_s}));
}

void SnippetFileTest::aFolderInItsPlaceIsATrouble()
{
    QVERIFY(QDir().mkpath(m_path));
    SnippetFile file(m_path);
    QCOMPARE(file.read()->kind, TroubleKind::CannotRead);
    QVERIFY(file.write(m_one));
}

QTEST_APPLESS_MAIN(SnippetFileTest)
#include "tst_snippetfile.moc"
