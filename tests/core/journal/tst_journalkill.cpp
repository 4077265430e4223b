#include <random>

#include <QTest>
#include <QtEndian>

#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;

// A program that is killed has lost nothing it had committed.
class TestJournalKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void committedRecordsSurviveAKill_data();
    void committedRecordsSurviveAKill();
};

void TestJournalKill::committedRecordsSurviveAKill_data()
{
    QTest::addColumn<int>("bytesUntilKill"); // of what the child tells: a place in its work, not a time
    std::minstd_rand random(20);
    for (int run = 0; run < 20; ++run)
        QTest::addRow("run %d", run) << static_cast<int>(8 + random() % 8'000);
}

void TestJournalKill::committedRecordsSurviveAKill()
{
    QFETCH(int, bytesUntilKill);
    QTemporaryDir directory;
    QProcess child;
    child.start(QStringLiteral(JOURNAL_CHILD), {directory.path(), QString::number(bytesUntilKill)});
    while (child.bytesAvailable() < bytesUntilKill)
        QVERIFY(child.waitForReadyRead(30'000));
    child.kill(); // SIGKILL
    QVERIFY(child.waitForFinished(30'000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    const QByteArray told = child.readAllStandardOutput();
    const auto committed = qFromUnaligned<quint64>(told.constData() + told.size() / 8 * 8 - 8);

    QStringList files;
    for (const QString &name :
        QDir(directory.path()).entryList({QStringLiteral("*.pcapng")}, QDir::Files, QDir::Name))
        files += directory.filePath(name);
    Journal journal;
    const LoadResult result = loadJournal(journal, files);
    QVERIFY(result.fault == LoadFault::None
        || (result.fault == LoadFault::Torn && result.path == files.constLast()));
    QVERIFY2(
        journal.end() >= committed, qPrintable(QStringLiteral("%1 of %2").arg(journal.end()).arg(committed)));
    qint64 offset = 0;
    for (quint64 seq = 2; seq < journal.end(); ++seq) {
        QCOMPARE(journal.payload(seq), numbered(seq));
        QCOMPARE(journal.record(seq).streamOffset, offset);
        offset += numbered(seq).size();
    }

    QByteArray errors;
    const QString whole = write(directory.filePath(QStringLiteral("whole")), contents(files));
    const auto lines = tshark(
        {QStringLiteral("-r"), whole, QStringLiteral("-Y"), QStringLiteral("tcp.len > 0"),
            QStringLiteral("-T"), QStringLiteral("fields"), QStringLiteral("-e"), QStringLiteral("tcp.len")},
        &errors);
    QCOMPARE(lines.count('\n'), static_cast<qsizetype>(journal.end() - 2));
    QCOMPARE(errors.contains("cut short"), result.fault == LoadFault::Torn);
}

QTEST_GUILESS_MAIN(TestJournalKill)
#include "tst_journalkill.moc"
