#include <algorithm>
#include <optional>
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
    QTest::addColumn<bool>("isWrittenOver");
    std::minstd_rand random(20);
    for (int run = 0; run < 20; ++run)
        QTest::addRow("run %d", run) << static_cast<int>(8 + random() % 8'000) << false;
    for (int run = 0; run < 20; ++run)
        QTest::addRow("written over, run %d", run) << static_cast<int>(8'000 + random() % 8'000) << true;
}

void TestJournalKill::committedRecordsSurviveAKill()
{
    QFETCH(int, bytesUntilKill);
    QFETCH(bool, isWrittenOver);
    QTemporaryDir directory;
    QProcess child;
    QStringList arguments {directory.path(), QString::number(bytesUntilKill)};
    if (isWrittenOver)
        arguments += QStringLiteral("over");
    child.start(QStringLiteral(JOURNAL_CHILD), arguments);
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
    QCOMPARE(journal.first() > 1, isWrittenOver);
    qsizetype count = 0;
    std::optional<qint64> offset; // of the next one, once it is known where the first one stands
    for (quint64 seq = std::max<quint64>(journal.first(), 2); seq < journal.end(); ++seq) {
        if (isWrittenOver && journal.record(seq).event.reason == EndReason::Discarded)
            continue;
        QCOMPARE(journal.payload(seq), numbered(seq));
        QCOMPARE(journal.record(seq).streamOffset, offset.value_or(journal.record(seq).streamOffset));
        offset = journal.record(seq).streamOffset + numbered(seq).size();
        ++count;
    }
    QVERIFY(isWrittenOver || journal.record(2).streamOffset == 0);

    QByteArray errors;
    const QString whole = write(directory.filePath(QStringLiteral("whole")), contents(files));
    const auto lines = tshark(
        {QStringLiteral("-r"), whole, QStringLiteral("-Y"), QStringLiteral("tcp.len > 0"),
            QStringLiteral("-T"), QStringLiteral("fields"), QStringLiteral("-e"), QStringLiteral("tcp.len")},
        &errors);
    // A block that is not committed before others are is of a type that tshark passes over: it sees the others.
    if (isWrittenOver)
        QVERIFY(lines.count('\n') >= count);
    else
        QCOMPARE(lines.count('\n'), count);
    QVERIFY(isWrittenOver || errors.contains("cut short") == (result.fault == LoadFault::Torn));
}

QTEST_GUILESS_MAIN(TestJournalKill)
#include "tst_journalkill.moc"
