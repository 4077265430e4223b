#include <algorithm>
#include <thread>

#include <poll.h>
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "core/journal/acknowledgements.h"
#include "core/journal/journalindex.h"
#include "core/journal/segment.h"
#include "core/net/wakeup.h"
#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;

class TestJournalWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingIntoTheRoomNeedsNoCopy();
    void eventsOfAConnectionKnowItsAddresses();
    void segmentsAreStartedByTheirSize();
    void oldestSegmentsLeaveOverTheQuotaAndSaySo();
    void followerHoldsTheWriterBack();
    void whatWasFollowedLeavesTheMemoryAndNotTheDisk();
    void entriesThatAreReleasedMayBeLostAsWell();
    void oldEntriesAreLeftToFilesWhileTheyAreRead();
    void entriesStayInMemoryWhereNoFileCanBeMade();
    void anAcknowledgementRingsTheBellAndTakesNoNumber();
    void onlyTheLatestAcknowledgementsAreKept();
    void filesArePrivate();
    void tenThousandConnectionsLeaveRoomForRecords();
};

void TestJournalWriter::readingIntoTheRoomNeedsNoCopy()
{
    Live live;
    live.writer->append(accepted(1));
    live.writer->append(accepted(2, "[::1]:1", "[::1]:2"));
    for (ConnectionId connection : {1u, 2u, 1u}) {
        const auto room = live.writer->payloadRoom(connection);
        QCOMPARE(static_cast<qsizetype>(room.size()), EventSink::maxChunk);
        const QByteArray bytes = pattern(1000, connection);
        std::copy(bytes.begin(), bytes.end(), room.begin());
        live.writer->appendData(connection, Direction::In, 1, room.first(1000));
    }
    live.writer->commit();
    QCOMPARE(live.journal.payload(3), pattern(1000, 1));
    QCOMPARE(live.journal.payload(4), pattern(1000, 2));
    QCOMPARE(live.journal.payload(5), pattern(1000, 1));
}

void TestJournalWriter::eventsOfAConnectionKnowItsAddresses()
{
    Live live;
    live.writer->append(accepted(1));
    live.commit(ended(1, EventKind::PeerFinished));
    const Record record = live.journal.record(2);
    QCOMPARE(record.event.local, at("127.0.0.1:5000"));
    QCOMPARE(record.event.peer, at("127.0.0.1:51522"));
    QCOMPARE(record.event.listener, ListenerId(1));
    QVERIFY(record.event.time != 0);
}

void TestJournalWriter::segmentsAreStartedByTheirSize()
{
    JournalOptions options;
    options.segmentBytes = 256 * 1024;
    Live live(options);
    Event listening;
    listening.kind = EventKind::Listening;
    listening.listener = 1;
    listening.local = at("127.0.0.1:5000");
    live.writer->append(listening);
    live.writer->append(accepted(1));
    for (int i = 0; i < 100; ++i) {
        live.data(1, Direction::In, pattern(10'000, static_cast<quint64>(i) * 10'000));
        if (i % 7 == 0)
            live.writer->commit();
    }
    live.commit(ended(1, EventKind::Closed));
    QCOMPARE(live.files().size(), 4);
    QCOMPARE(stream(live.journal, 1, Direction::In), pattern(1'000'000));

    // Each stands alone: a part of the files tells the same of what is in it.
    Journal part;
    QCOMPARE(loadJournal(part, live.files().mid(2)).fault, LoadFault::None);
    QVERIFY(part.first() > 40);
    QCOMPARE(part.end(), live.journal.end());
    for (quint64 seq = part.first(); seq < part.end(); ++seq)
        QVERIFY(same(part.record(seq), live.journal.record(seq)));
}

void TestJournalWriter::oldestSegmentsLeaveOverTheQuotaAndSaySo()
{
    JournalOptions options;
    options.segmentBytes = 128 * 1024;
    options.quota = 1024 * 1024;
    Live live(options);
    live.writer->append(accepted(1));
    quint64 told = 0;
    qint64 toldBytes = 0;
    quint64 seen = 1;
    for (int i = 0; i < 500; ++i) {
        live.data(1, Direction::In, pattern(10'000, static_cast<quint64>(i) * 10'000));
        live.writer->commit();
        QVERIFY(live.journal.storedBytes() <= options.quota);
        for (; seen < live.journal.end(); ++seen) {
            const Event event = live.journal.record(seen).event;
            if (event.reason != EndReason::Discarded)
                continue;
            const auto loss =
                QRegularExpression(QStringLiteral("^records=(\\d+) bytes=(\\d+)$")).match(event.text);
            told += loss.captured(1).toULongLong();
            toldBytes += loss.captured(2).toLongLong();
        }
    }
    QVERIFY(live.journal.first() > 1);
    QCOMPARE(told, live.journal.first() - 1);
    QCOMPARE(toldBytes, 5'000'000 - stream(live.journal, 1, Direction::In).size());
    QVERIFY(contents(live.files()).size() <= options.quota);
    QCOMPARE(live.journal.record(live.journal.first() - 1).seq, quint64(0));
    QCOMPARE(live.journal.entry(1).time, qint64(0));

    for (const Record &record : allRecords(live.journal)) {
        QVERIFY(record.seq != 0);
        if (record.event.kind == EventKind::Data)
            QCOMPARE(
                live.journal.payload(record.seq), pattern(10'000, static_cast<quint64>(record.streamOffset)));
    }
    Journal again;
    QCOMPARE(loadJournal(again, live.files()).fault, LoadFault::None);
    QCOMPARE(again.first(), live.journal.first());
    QCOMPARE(again.end(), live.journal.end());
    for (quint64 seq = again.first(); seq < again.end(); ++seq)
        QVERIFY(same(again.record(seq), live.journal.record(seq)));
}

void TestJournalWriter::followerHoldsTheWriterBack()
{
    JournalOptions options;
    options.followBytes = 100'000;
    Live live(options);
    live.writer->append(accepted(1));
    live.journal.setFollowed(1);
    QVERIFY(!live.writer->isBehind());
    for (int i = 0; i < 3; ++i)
        live.data(1, Direction::In, pattern(60'000));
    live.writer->commit();
    QVERIFY(live.writer->isBehind());
    live.journal.setFollowed(4);
    QVERIFY(!live.writer->isBehind());
    live.journal.setFollowed(1);
    QVERIFY(live.writer->isBehind());
    live.journal.setFollowed(live.journal.end());
    QVERIFY(!live.writer->isBehind());
    live.journal.setFollowed(0);
    QVERIFY(!live.writer->isBehind());
}

void TestJournalWriter::whatWasFollowedLeavesTheMemoryAndNotTheDisk()
{
    constexpr quint64 chunk = chunkEntries;
    constexpr quint64 count = 3 * chunk + 100;
    JournalOptions options;
    options.forgetsFollowed = true;
    options.segmentBytes = 4 * 1024 * 1024;
    Live live(options);
    const auto follow = [&live](quint64 next) {
        live.journal.setFollowed(next);
        live.writer->commit();
        return live.journal.first();
    };
    live.writer->append(accepted(1));
    QCOMPARE(follow(0), 1U);
    for (quint64 seq = 2; seq <= count; ++seq) {
        live.data(1, Direction::In, QByteArray(1, char(seq)));
        if (seq % 1000 == 0)
            live.writer->commit();
    }
    live.writer->commit();
    QCOMPARE(live.journal.first(), 1U); // nobody has said that they were followed
    QCOMPARE(follow(chunk), 1U);
    const EntryRun pinned = live.journal.run(1);
    QCOMPARE(follow(chunk + 1), chunk + 1);
    QCOMPARE(follow(2 * chunk + 77), 2 * chunk + 1);
    QCOMPARE(pinned.entries.size(), chunk);
    QCOMPARE(pinned.entries.front().kind(), EventKind::Accepted);
    QCOMPARE(live.journal.entry(2 * chunk).time, qint64(0));
    QCOMPARE(live.journal.run(1).first, 2 * chunk + 1);
    QCOMPARE(live.journal.payload(2 * chunk + 77), QByteArray(1, char(2 * chunk + 77)));
    QCOMPARE(follow(live.journal.end()), 3 * chunk + 1);

    live.data(1, Direction::In, "and on");
    live.writer->commit();
    QCOMPARE(live.journal.payload(count + 1), QByteArray("and on"));
    QVERIFY(live.files().size() > 3);
    Journal again;
    QCOMPARE(loadJournal(again, live.files()).fault, LoadFault::None);
    QCOMPARE(again.first(), 1U);
    QCOMPARE(again.end(), count + 2);
    for (quint64 seq = 2; seq <= count; seq += 997)
        QCOMPARE(again.payload(seq), QByteArray(1, char(seq)));
}

// The disk was full, and what was in memory had to go, after its entries had gone.
void TestJournalWriter::entriesThatAreReleasedMayBeLostAsWell()
{
    constexpr quint64 chunk = chunkEntries;
    JournalIndex index;
    std::vector<std::shared_ptr<Segment>> segments;
    for (quint64 first : {quint64(1), chunk / 2, 2 * chunk, 3 * chunk}) {
        int error = 0;
        segments.push_back(Segment::createInMemory(16, error));
        QVERIFY(segments.back());
        segments.back()->firstSeq = first;
        index.addSegment(segments.back());
    }
    segments[1]->records = 2 * chunk - chunk / 2;
    for (quint64 seq = 1; seq <= 3 * chunk + 5; ++seq)
        index.append({.time = qint64(seq)});
    index.publish();
    index.releaseBefore(2 * chunk + 1);
    QCOMPARE(index.first(), 2 * chunk + 1);
    index.dropSegment(segments[1]);
    QCOMPARE(index.run(1).entries.front().time, qint64(2 * chunk + 1));
    index.dropFirstSegment(); // the next one begins before what is left
    QCOMPARE(index.first(), 2 * chunk + 1);
    index.dropFirstSegment();
    QCOMPARE(index.first(), 3 * chunk);
    QCOMPARE(index.run(1).entries.front().time, qint64(3 * chunk));
    QCOMPARE(index.run(3 * chunk + 1).entries.size(), 5U);
}

// That all entries up to `end`, which were given their number as time, are as they were.
bool areWhole(const JournalIndex &index, quint64 end)
{
    for (quint64 seq = index.first(); seq < end;) {
        const EntryRun run = index.run(seq);
        for (const Entry &entry : run.entries) {
            if (entry.time != qint64(seq++))
                return false;
        }
    }
    return true;
}

#ifdef Q_OS_LINUX
// Mappings of files that have no name, of this directory.
qsizetype chunksInFiles(const QString &directory)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray path = QFileInfo(directory).canonicalFilePath().toLocal8Bit();
    return std::ranges::count_if(maps.readAll().split('\n'), [&path](const QByteArray &line) {
        return line.contains(path) && line.endsWith("(deleted)");
    });
}

void TestJournalWriter::oldEntriesAreLeftToFilesWhileTheyAreRead()
{
    const QTemporaryDir directory;
    {
        JournalIndex index;
        index.setDirectory(directory.path());
        std::jthread reader([&index](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                if (!areWhole(index, index.end()))
                    qFatal("an entry is not as it was");
            }
        });
        for (quint64 seq = 1; seq <= 8 * chunkEntries + 1; ++seq) {
            index.append({.time = qint64(seq)});
            if (seq % 1000 == 0)
                index.publish();
        }
        const EntryRun pinned = index.run(1);
        index.publish();
        reader.request_stop();
        reader.join();
        QVERIFY(areWhole(index, 8 * chunkEntries + 2));
        QCOMPARE(chunksInFiles(directory.path()), 7); // all full ones but the latest
        index.releaseBefore(5 * chunkEntries + 1);
        QCOMPARE(chunksInFiles(directory.path()), 3); // of those that are let go of one is looked at still
        QCOMPARE(pinned.entries.back().time, qint64(chunkEntries));
    }
    QCOMPARE(chunksInFiles(directory.path()), 0);
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    Live live;
    for (quint64 seq = 1; seq <= 2 * chunkEntries + 1; ++seq)
        live.writer->append(accepted(1));
    live.writer->commit();
    QCOMPARE(chunksInFiles(live.options.directory), 1);
}
#else
void TestJournalWriter::oldEntriesAreLeftToFilesWhileTheyAreRead()
{
    QSKIP("elsewhere they stay in memory");
}
#endif

void TestJournalWriter::entriesStayInMemoryWhereNoFileCanBeMade()
{
    JournalIndex index;
    index.setDirectory(QStringLiteral("/dev/null"));
    for (quint64 seq = 1; seq <= 3 * chunkEntries + 1; ++seq)
        index.append({.time = qint64(seq)});
    index.publish();
    QVERIFY(areWhole(index, 3 * chunkEntries + 2));
}

void TestJournalWriter::anAcknowledgementRingsTheBellAndTakesNoNumber()
{
    Live live;
    live.writer->append(accepted(1));
    live.data(1, Direction::Out, "hello", 1000);
    live.writer->commit();
    const auto isRung = [&] {
        pollfd bell {.fd = live.journal.bell().fd(), .events = POLLIN, .revents = 0};
        return ::poll(&bell, 1, 0) == 1;
    };
    live.journal.bell().arm();
    QVERIFY(!isRung());
    live.writer->appendAcknowledged(1, 5, 2000);
    live.writer->commit();
    QVERIFY(isRung());
    QCOMPARE(live.journal.end(), 3U);
    QCOMPARE(live.journal.acknowledged(2), 2000);
    live.data(1, Direction::Out, "more", 3000); // the record behind it is where its entry says
    live.writer->commit();
    QCOMPARE(live.journal.payload(3), "more");
}

// Which of those that are missing was the first cannot be known then.
void TestJournalWriter::onlyTheLatestAcknowledgementsAreKept()
{
    Acknowledgements seen;
    for (quint64 i = 1; i <= Acknowledgements::mostKept; ++i)
        seen.add({i + 1, qint64(1000 * i), qint64(i), 1});
    QCOMPARE(seen.firstTime(1, 1, 1), 1000);
    QCOMPARE(seen.firstTime(7, 1, 7), 7000);
    seen.add({Acknowledgements::mostKept + 2, 1, qint64(Acknowledgements::mostKept) + 1, 1});
    QCOMPARE(seen.firstTime(1, 1, 1), 0);
    QCOMPARE(seen.firstTime(7, 1, 7), 7000);
    QCOMPARE(seen.firstTime(7, 2, 7), 0);
    QCOMPARE(seen.count(), Acknowledgements::mostKept + 1);
}

void TestJournalWriter::filesArePrivate()
{
    const mode_t before = ::umask(0);
    Live live;
    live.commit(note(QStringLiteral("x")));
    int error = 0;
    const QString copy = live.directory.filePath(QStringLiteral("copy"));
    QVERIFY(live.writer->startRecording(copy, error));
    ::umask(before);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(live.files().constFirst()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QCOMPARE(::stat(QFile::encodeName(copy).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
}

void TestJournalWriter::tenThousandConnectionsLeaveRoomForRecords()
{
    JournalOptions options;
    options.segmentBytes = 1024 * 1024;
    Live live(options);
    for (ConnectionId connection = 1; connection <= 10'000; ++connection)
        live.writer->append(accepted(connection));
    for (ConnectionId connection = 1; connection <= 10'000; ++connection)
        live.data(connection, Direction::In, "hello");
    live.writer->commit();
    QCOMPARE(live.journal.end(), quint64(20'001));
    QCOMPARE(live.journal.payload(20'000), QByteArray("hello"));
    Journal again;
    QCOMPARE(loadJournal(again, live.files()).fault, LoadFault::None);
    QCOMPARE(again.end(), live.journal.end());
    QCOMPARE(again.record(15'000).event.connection, live.journal.record(15'000).event.connection);
}

QTEST_GUILESS_MAIN(TestJournalWriter)
#include "tst_journalwriter.moc"
