#include "core/journal/journalreader.h"

#include <cerrno>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

#include "core/journal/segment.h"
#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;

namespace {

QByteArray read(JournalReader &reader, const Entry &entry)
{
    const std::span<const char> bytes = reader.payload(entry);
    return {bytes.data(), std::ssize(bytes)};
}

// What comes out of a pipe into which `send` puts something, until it returns.
template <typename Send>
QByteArray throughPipe(Send send)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    QByteArray came;
    std::thread listener([&came, from = ends[0]] {
        char bytes[10'000];
        for (ssize_t n; (n = ::read(from, bytes, sizeof bytes)) > 0;)
            came.append(bytes, n);
    });
    send(ends[1]);
    ::close(ends[1]);
    listener.join();
    ::close(ends[0]);
    return came;
}

} // namespace

// Reading many payloads in a row, and handing them on without reading them.
class TestJournalReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryPayloadInAnyOrder();
    void readsWholeRecordsOfEveryKind();
    void readsWhatCameAfterItLookedLast();
    void whatIsNoDataOrIsGoneHasNoBytes();
    void payloadIsHandedOnToAPipeInParts();
    void whatCannotBeHandedOnIsRefused();
};

void TestJournalReader::readsEveryPayloadInAnyOrder()
{
    Live live({.directory = {}, .segmentBytes = 200'000});
    live.writer->append(accepted(1));
    live.writer->append(accepted(2, "[::1]:5000", "[::1]:5001"));
    constexpr quint64 records = 2000;
    for (quint64 seq = 3; seq <= records; ++seq) {
        const QByteArray bytes = seq % 100 == 0 ? pattern(EventSink::maxChunk, seq) : numbered(seq);
        live.data(seq % 2 + 1, seq % 3 == 0 ? Direction::Out : Direction::In, bytes);
    }
    live.writer->commit();
    QVERIFY(live.files().size() > 3);

    JournalReader reader(live.journal);
    for (quint64 i = 0; i < 3 * records; ++i) {
        const quint64 seq = 3 + (i < records ? i : i * 7919) % (records - 2);
        QCOMPARE(read(reader, live.journal.entry(seq)), live.journal.payload(seq));
    }
}

void TestJournalReader::readsWholeRecordsOfEveryKind()
{
    Live live;
    live.writer->append(accepted(1));
    for (int i = 0; i < 300; ++i) {
        live.data(1, Direction::In, numbered(quint64(i)));
        live.writer->append(note(QString(i * 50, u'\u20ac')));
        if (i % 100 == 0)
            live.data(1, Direction::Out, pattern(EventSink::maxChunk));
    }
    live.commit(ended(1, EventKind::Reset, EndReason::Reset));

    JournalReader reader(live.journal);
    for (quint64 seq = 1; seq < live.journal.end(); ++seq)
        QVERIFY2(same(reader.record(seq, live.journal.entry(seq)), live.journal.record(seq)), qPrintable(QString::number(seq)));
    QCOMPARE(reader.record(5000, live.journal.entry(5000)).seq, quint64(0));
}

void TestJournalReader::readsWhatCameAfterItLookedLast()
{
    Live live;
    live.writer->append(accepted(1));
    JournalReader reader(live.journal);
    for (quint64 seq = 2; seq < 500; ++seq) {
        live.data(1, Direction::In, numbered(seq));
        live.writer->commit();
        QCOMPARE(read(reader, live.journal.entry(seq)), numbered(seq));
    }
}

void TestJournalReader::whatIsNoDataOrIsGoneHasNoBytes()
{
    Live live({.directory = {}, .segmentBytes = 64 * 1024, .quota = 256 * 1024});
    live.writer->append(accepted(1));
    live.data(1, Direction::In, "gone soon");
    live.writer->commit();
    const Entry event = live.journal.entry(1);
    const Entry gone = live.journal.entry(2);
    while (live.journal.first() <= 2) {
        live.data(1, Direction::In, pattern(60'000));
        live.writer->commit();
    }
    JournalReader reader(live.journal);
    QVERIFY(reader.payload(event).empty());
    QVERIFY(reader.payload(gone).empty());
    QVERIFY(reader.payload(Entry()).empty());
    quint64 latest = live.journal.end() - 1;
    while (!live.journal.entry(latest).isData())
        --latest;
    QCOMPARE(read(reader, live.journal.entry(latest)), pattern(60'000));
}

void TestJournalReader::payloadIsHandedOnToAPipeInParts()
{
    Live live;
    live.writer->append(accepted(1, "[::1]:1", "[::1]:2"));
    const QByteArray bytes = pattern(EventSink::maxChunk);
    live.data(1, Direction::In, bytes);
    live.writer->commit();
    const QByteArray came = throughPipe([&](int pipe) {
        for (qsizetype done = 0; done < bytes.size();) {
            const qint64 n = live.journal.sendPayload(2, pipe, done);
            QVERIFY(n > 0);
            done += n;
        }
    });
    QCOMPARE(came, bytes);
}

void TestJournalReader::whatCannotBeHandedOnIsRefused()
{
    Live live;
    live.writer->append(accepted(1));
    live.data(1, Direction::In, "hello");
    live.writer->commit();
    const auto refused = [&live](quint64 seq, int descriptor, qsizetype offset) {
        errno = 0;
        return live.journal.sendPayload(seq, descriptor, offset) == -1 ? errno : 0;
    };
    const QByteArray came = throughPipe([&](int pipe) {
        QCOMPARE(refused(1, pipe, 0), EINVAL); // no data
        QCOMPARE(refused(2, pipe, 5), EINVAL); // nothing behind its end
        QCOMPARE(refused(2, pipe, -1), EINVAL);
        QCOMPARE(refused(3, pipe, 0), EINVAL); // not there
    });
    QCOMPARE(came, QByteArray());

    const QByteArray path = live.directory.filePath(QStringLiteral("log")).toLocal8Bit();
    const int log = ::open(path.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    QCOMPARE(refused(2, log, 0), EINVAL);
    ::close(log);

    int error = 0;
    const auto inMemory = Segment::createInMemory(1000, error);
    QCOMPARE(inMemory->append(span("hello")), 0);
    QCOMPARE(inMemory->send(0, 5, STDOUT_FILENO), qint64(-1));
    QCOMPARE(errno, EINVAL);
}

QTEST_GUILESS_MAIN(TestJournalReader)
#include "tst_journalreader.moc"
