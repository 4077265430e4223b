#include "core/sequence/recordedsequence.h"

#include <random>

#include <QTest>

#include "core/net/session.h"
#include "core/sequence/sequencefile.h"
#include "core/sequence/sequenceboard.h"
#include "tests/support/peer.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

constexpr qint64 second = 1'000'000'000;

RecordedPart in(const QByteArray &bytes, qint64 time = 0)
{
    return {RecordedPart::Kind::Bytes, Direction::In, time, bytes};
}

RecordedPart out(const QByteArray &bytes, qint64 time = 0)
{
    return {RecordedPart::Kind::Bytes, Direction::Out, time, bytes};
}

RecordedPart end(RecordedPart::Kind kind, Direction direction)
{
    return {kind, direction, 0, {}};
}

using PartKind = RecordedPart::Kind;
using Parts = std::vector<RecordedPart>;

class NoSink : public EventSink
{
public:
    std::span<char> payloadRoom(ConnectionId) override { return m_room; }
    void appendData(ConnectionId, Direction, qint64, std::span<const char>) override { }
    void append(const Event &) override { }
    void commit() override { }
    bool isBehind() const override { return false; }

private:
    std::vector<char> m_room = std::vector<char>(maxChunk);
};

// Does what the other end of a recorded connection did, its bytes in pieces of any size; now and then it
// pauses.
class Replay
{
public:
    Replay(const Parts &parts, Direction ours, quint32 seed)
        : m_parts(parts)
        , m_ours(ours)
        , m_random(seed)
    {
    }

    // True when all is done.
    bool goOn(Peer &peer)
    {
        peer.received();
        while (m_at < m_parts.size()) {
            const RecordedPart &part = m_parts[m_at];
            const bool isOurs = part.direction == m_ours;
            if (isOurs ? act(part, peer) : hasCome(part, peer)) {
                ++m_at;
                m_sent = 0;
            } else if (!isOurs || m_random() % 8 == 0) {
                return false;
            }
        }
        return true;
    }

private:
    bool act(const RecordedPart &part, Peer &peer)
    {
        if (part.kind == PartKind::Finish)
            peer.finish();
        if (part.kind == PartKind::Reset)
            peer.reset();
        const qsizetype piece = std::min<qsizetype>(part.bytes.size() - m_sent, 1 + m_random() % 700);
        peer.send(part.bytes.mid(m_sent, piece));
        m_sent += piece;
        return m_sent == part.bytes.size() && (part.kind != PartKind::Bytes || peer.sentAll());
    }
    bool hasCome(const RecordedPart &part, Peer &peer)
    {
        if (part.kind == PartKind::Finish)
            return peer.sawFin();
        if (part.kind == PartKind::Reset)
            return peer.sawReset();
        if (peer.received().size() < m_read + part.bytes.size())
            return false;
        if (peer.received().mid(m_read, part.bytes.size()) != part.bytes)
            return false; // for ever
        m_read += part.bytes.size();
        return true;
    }

    const Parts m_parts;
    const Direction m_ours;
    std::mt19937 m_random;
    size_t m_at = 0;
    qsizetype m_sent = 0;
    qsizetype m_read = 0;
};

QByteArray bytesFrom(std::mt19937 &random, qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(random());
    return bytes;
}

// A conversation of every sort of bytes.
Parts conversation(quint32 seed, bool endsWithReset)
{
    std::mt19937 random(seed);
    Parts parts{in("220 ready {not a field} \\ \"quoted\"\r\n"), out("USER gr\xC3\xBC\xC3\x9F\r\n")};
    for (int i = 0; i < 30; ++i) {
        const QByteArray bytes = random() % 2 == 0
            ? bytesFrom(random, 1 + random() % 300)
            : QByteArray("line # }{n}{{ \\n \\x41 \t").repeated(1 + random() % 5);
        parts.push_back(random() % 2 == 0 ? in(bytes) : out(bytes));
    }
    parts.push_back(in(bytesFrom(random, 20'000)));
    parts.push_back(out(bytesFrom(random, 20'000)));
    parts.push_back(in("bye"));
    if (endsWithReset) {
        parts.push_back(end(PartKind::Reset, Direction::In));
    } else {
        parts.push_back(end(PartKind::Finish, Direction::In));
        parts.push_back(end(PartKind::Finish, Direction::Out));
    }
    return parts;
}

} // namespace

// Sequences that are made of what was recorded.
class tst_RecordedSequence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsTextAndBytesAreHex_data();
    void textIsTextAndBytesAreHex();
    void endsAreSteps();
    void theOtherEndSendsWhatWasReceived();
    void whatWasWaitedForMayTakeLonger();
    void longPartsAreSeveralSteps();
    void aPartThatDoesNotFitIsLeftOutWhole();
    void everythingThatIsMadeIsASequence();
    void aPeerThatBehavesAsRecordedPasses_data();
    void aPeerThatBehavesAsRecordedPasses();
    void theRecordedEndIsPlayedAsWell();
    void aPeerThatSaysSomethingElseFails();

private:
    static SequenceBoard::State run(
        const RecordedSequence &made, const Parts &parts, Direction peers, quint32 seed);
};

void tst_RecordedSequence::textIsTextAndBytesAreHex_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("line");
    QTest::newRow("text") << QByteArray("331 ok\r\n") << u"send \"331 ok\\r\\n\"\n"_s;
    QTest::newRow("quotes and braces") << QByteArray("a\"b\\{n}") << u"send \"a\\\"b\\\\\\{n}\"\n"_s;
    QTest::newRow("controls among letters") << QByteArray("\002T=21.4\003") << u"send \"\\x02T=21.4\\x03\"\n"_s;
    QTest::newRow("bytes") << QByteArray::fromHex("0103000000 02") << u"send hex 01 03 00 00 00 02\n"_s;
    QTest::newRow("not UTF-8") << QByteArray("caf\xE9") << u"send hex 63 61 66 E9\n"_s;
    QTest::newRow("UTF-8") << QByteArray("caf\xC3\xA9") << u"send \"caf\u00E9\"\n"_s;
    QTest::newRow("an override") << QByteArray("abcdef\xE2\x80\xAEgh") << u"send \"abcdef\\u{202E}gh\"\n"_s;
    QTest::newRow("a line separator")
        << QByteArray("abcdef\xE2\x80\xA8gh") << u"send \"abcdef\\u{2028}gh\"\n"_s;
}

void tst_RecordedSequence::textIsTextAndBytesAreHex()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, line);
    QCOMPARE(recordedSequence({out(bytes)}, PlayedEnd::Ours).text, line);
}

void tst_RecordedSequence::endsAreSteps()
{
    const Parts parts{end(PartKind::Finish, Direction::Out), end(PartKind::Finish, Direction::In),
        end(PartKind::Reset, Direction::Out), end(PartKind::Reset, Direction::In)};
    QCOMPARE(recordedSequence(parts, PlayedEnd::Ours).text, u"finish\nexpect end\nreset\nexpect reset\n"_s);
    QCOMPARE(recordedSequence(parts, PlayedEnd::Peers).text, u"expect end\nfinish\nexpect reset\nreset\n"_s);
}

void tst_RecordedSequence::theOtherEndSendsWhatWasReceived()
{
    const Parts parts{in("a"), out("b")};
    QCOMPARE(recordedSequence(parts, PlayedEnd::Ours).text, u"expect \"a\"\nsend \"b\"\n"_s);
    QCOMPARE(recordedSequence(parts, PlayedEnd::Peers).text, u"send \"a\"\nexpect \"b\"\n"_s);
}

void tst_RecordedSequence::whatWasWaitedForMayTakeLonger()
{
    const Parts parts{out("a", second), in("b", 2 * second), out("c", 60 * second), in("d", 64 * second)};
    QCOMPARE(recordedSequence(parts, PlayedEnd::Ours).text,
        u"send \"a\"\nexpect \"b\"\nsend \"c\"\nexpect \"d\" within 9 s\n"_s);
    QCOMPARE(recordedSequence(parts, PlayedEnd::Peers).text,
        u"expect \"a\"\nsend \"b\"\nexpect \"c\" within 117 s\nsend \"d\"\n"_s);
}

void tst_RecordedSequence::longPartsAreSeveralSteps()
{
    // A character stands where the cut would be.
    const QByteArray text = QByteArray(4095, 'a') + "\xC3\xA9" + QByteArray(10, 'b');
    const RecordedSequence made = recordedSequence({in(text)}, PlayedEnd::Ours);
    QCOMPARE(made.taken, 1);
    QCOMPARE(
        made.text, u"expect \"%1\"\nexpect \"\u00E9%2\"\n"_s.arg(QString(4095, u'a'), QString(10, u'b')));
}

void tst_RecordedSequence::aPartThatDoesNotFitIsLeftOutWhole()
{
    const QByteArray half(mostRecordedBytes / 2 + 1, 'x');
    const RecordedSequence made = recordedSequence({in(half), in(half), in("y")}, PlayedEnd::Ours);
    QCOMPARE(made.taken, 1);
    QVERIFY(!made.text.contains(u'y'));
    const Parts many(size_t(mostRecordedParts) + 5, in("x"));
    QCOMPARE(recordedSequence(many, PlayedEnd::Ours).taken, mostRecordedParts);
}

void tst_RecordedSequence::everythingThatIsMadeIsASequence()
{
    std::mt19937 random(7);
    Parts parts;
    for (int i = 0; i < 256; ++i)
        parts.push_back(in(QByteArray("text ") + char(i)));
    for (int i = 0; i < 500; ++i)
        parts.push_back(out(bytesFrom(random, 1 + random() % 40)));
    // The most there may be, of what takes the most room.
    const Parts largest(
        size_t(mostRecordedParts), in(QByteArray(mostRecordedBytes / mostRecordedParts, '\xE9')));
    for (const Parts &all : {parts, largest}) {
        for (const PlayedEnd played : {PlayedEnd::Ours, PlayedEnd::Peers}) {
            const RecordedSequence made = recordedSequence(all, played);
            QCOMPARE(made.taken, std::ssize(all));
            QVERIFY(std::holds_alternative<StepSequence>(StepSequence::parse(made.text)));
        }
    }
}

void tst_RecordedSequence::aPeerThatBehavesAsRecordedPasses_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

// On a connection to a peer that does what the other end did in `parts`: what became of the steps.
SequenceBoard::State tst_RecordedSequence::run(
    const RecordedSequence &made, const Parts &parts, Direction peers, quint32 seed)
{
    const SequenceFile file = SequenceFile::of({}, made.text);
    if (!file.isGood())
        return {};
    const auto board = std::make_shared<SequenceBoard>(std::get<StepSequence>(file.parsed).steps().size());
    NoSink sink;
    Session session(sink);
    PeerListener listener;
    ConnectRequest request;
    request.to = {u"127.0.0.1"_s, listener.port()};
    session.attach(session.connectTo(request), file.makeRun(board));
    Peer peer;
    Replay replay(parts, peers, seed);
    const auto isOver = [&] {
        if (listener.acceptInto(peer))
            replay.goOn(peer);
        return board->state().isOver();
    };
    return QTest::qWaitFor(isOver, 20'000) ? board->state() : SequenceBoard::State();
}

void tst_RecordedSequence::aPeerThatBehavesAsRecordedPasses()
{
    QFETCH(quint32, seed);
    const Parts parts = conversation(seed, seed % 3 == 0);
    const auto state = run(recordedSequence(parts, PlayedEnd::Ours), parts, Direction::In, seed);
    QCOMPARE(state.outcome, SequenceBoard::Outcome::Passed);
}

void tst_RecordedSequence::theRecordedEndIsPlayedAsWell()
{
    const Parts parts = conversation(99, false);
    const auto state = run(recordedSequence(parts, PlayedEnd::Peers), parts, Direction::Out, 5);
    QCOMPARE(state.outcome, SequenceBoard::Outcome::Passed);
}

void tst_RecordedSequence::aPeerThatSaysSomethingElseFails()
{
    const Parts recorded{out("PING\n"), in("PONG\n"), end(PartKind::Finish, Direction::In)};
    const Parts done{out("PING\n"), in("PANG\n"), end(PartKind::Finish, Direction::In)};
    const auto state = run(recordedSequence(recorded, PlayedEnd::Ours), done, Direction::In, 1);
    QCOMPARE(state.outcome, SequenceBoard::Outcome::Failed);
    QCOMPARE(state.results[1].failure, StepResult::Failure::PeerFinished);
    QCOMPARE(state.results[1].came, "PANG\n");
}

QTEST_GUILESS_MAIN(tst_RecordedSequence)
#include "tst_recordedsequence.moc"
