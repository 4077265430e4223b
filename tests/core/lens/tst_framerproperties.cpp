#include <array>

#include <QRandomGenerator>
#include <QTest>

#include "core/lens/framing.h"
#include "core/payload/checksum.h"
#include "tests/core/lens/randomstream.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

std::vector<Piece> inPieces(QRandomGenerator &random, const QByteArray &bytes)
{
    std::vector<Piece> pieces;
    const int largest = 1 << random.bounded(10); // 1: byte by byte
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = std::min<qsizetype>(random.bounded(0, largest) + 1, bytes.size() - at);
        pieces.push_back({QByteArrayView(bytes).sliced(at, size)});
        at += size;
        if (random.bounded(50) == 0)
            pieces.push_back({});
    }
    return pieces;
}

Lens lensThatDoesNotMindPieces(QRandomGenerator &random)
{
    while (true) {
        const Lens lens = randomLens(random);
        if (!lens.isRaw() && lens.kind != Lens::Kind::Gap)
            return lens;
    }
}

// What a delimiter must give, found with searches over all of the bytes.
std::vector<Frame> delimited(const QByteArray &bytes, const QByteArray &delimiter)
{
    std::vector<Frame> frames;
    qsizetype start = 0;
    for (qsizetype at = bytes.indexOf(delimiter); at >= 0; at = bytes.indexOf(delimiter, start)) {
        frames.push_back({start, at + delimiter.size() - start});
        start = at + delimiter.size();
    }
    if (start < bytes.size())
        frames.push_back({start, bytes.size() - start, Fault::Unfinished, false});
    return frames;
}

} // namespace

class FramerPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesMakeNoDifference();
    void messagesFollowEachOtherFromFirstToLastByte();
    void validMessagesHaveNoFault();
    void checksumTellsTheMessageThatIsWrong();
    void delimitersAreFoundWhereverTheyAre();
    void enclosedMessagesAreFoundWhereverTheyAre();
    void aRestartIsAsGoodAsANewFramer();
};

void FramerPropertiesTest::piecesMakeNoDifference()
{
    const quint32 seed = qEnvironmentVariableIsSet("WIRELARK_SEED") ? qEnvironmentVariableIntValue("WIRELARK_SEED") : 4;
    QRandomGenerator random(seed);
    qint64 bytes = 0;
    qint64 cuts = 0;
    for (int round = 0; bytes < 12'000'000; ++round) {
        const Lens lens = lensThatDoesNotMindPieces(random);
        const QByteArray stream = randomStream(random, lens, random.bounded(1, 4000));
        const qint64 offset = random.bounded(100);
        const std::vector<Frame> atOnce = framesOf(lens, stream, offset);
        const bool isSame = framesOf(lens, inPieces(random, stream), offset) == atOnce;
        QVERIFY2(isSame, qPrintable(u"%1, seed %2, round %3"_s.arg(lens.toString()).arg(seed).arg(round)));
        bytes += stream.size();
        cuts += qint64(atOnce.size());
    }
    QVERIFY(cuts > bytes / 100); // else the streams say nothing
}

void FramerPropertiesTest::messagesFollowEachOtherFromFirstToLastByte()
{
    constexpr quint32 seed = 6;
    QRandomGenerator random(seed);
    for (int round = 0; round < 3000; ++round) {
        const Lens lens = randomLens(random);
        const QByteArray stream = randomStream(random, lens, random.bounded(1, 2000));
        std::vector<Piece> pieces = inPieces(random, stream);
        qint64 time = 0;
        for (Piece &piece : pieces)
            piece.time = time += qint64(random.generate64() % 4'000'000'000'000'000);
        qsizetype end = 0;
        for (const Frame &frame : framesOf(lens, pieces)) {
            QVERIFY2(frame.start == end && frame.length > 0,
                qPrintable(u"%1, seed %2, round %3"_s.arg(lens.toString()).arg(seed).arg(round)));
            end = frame.end();
        }
        QCOMPARE(end, stream.size());
    }
}

void FramerPropertiesTest::validMessagesHaveNoFault()
{
    constexpr quint32 seed = 7;
    QRandomGenerator random(seed);
    for (int round = 0; round < 5000; ++round) {
        using enum Lens::Kind;
        constexpr std::array kinds {Length, Modbus, Tpkt, Dns, StxEtx, Mllp, Netstring, JsonLines};
        Lens lens = randomLens(random, kinds[size_t(random.bounded(int(kinds.size())))]);
        lens.max = Lens::defaultMax;
        lens.checksum = {};
        QByteArray stream;
        std::vector<Frame> expected;
        for (int count = random.bounded(20); count > 0; --count) {
            const QByteArray message = validMessage(random, lens);
            expected.push_back({stream.size(), message.size()});
            stream += message;
        }
        QVERIFY2(framesOf(lens, stream) == expected,
            qPrintable(u"%1, seed %2, round %3"_s.arg(lens.toString()).arg(seed).arg(round)));
    }
}

// One byte of one message is another: this one is wrong, wherever the bytes come in pieces, and no other.
void FramerPropertiesTest::checksumTellsTheMessageThatIsWrong()
{
    constexpr quint32 seed = 11;
    QRandomGenerator random(seed);
    for (int round = 0; round < 3000; ++round) {
        Lens lens;
        do
            lens = randomLens(random, Lens::Kind::Fixed);
        while (!lens.checksum || !std::holds_alternative<CrcModel>(lens.checksum.algorithm->method));
        const LensChecksum &checksum = lens.checksum;
        const auto around = checksum.skip + checksum.mark + checksum.tail + quint32(checksum.size());
        lens.size = around + quint32(random.bounded(1, 20));
        QByteArray stream;
        const int count = random.bounded(2, 9);
        for (int i = 0; i < count; ++i) {
            QByteArray message = randomBytes(random, int(lens.size));
            const qsizetype summed = lens.size - around;
            const QByteArray sum = checksumOf(*checksum.algorithm, QByteArrayView(message).sliced(checksum.skip, summed), checksum.order);
            message.replace(checksum.skip + summed + checksum.mark, checksum.size(), checksum.isHexText ? sum.toHex().toUpper() : sum);
            stream += message;
        }
        const int wrong = random.bounded(count);
        const qsizetype byte = wrong * lens.size + checksum.skip + random.bounded(int(lens.size - around));
        stream[byte] = char(stream[byte] ^ 0x10);
        const std::vector<Frame> frames = framesOf(lens, inPieces(random, stream));
        QCOMPARE(qsizetype(frames.size()), count);
        for (int i = 0; i < count; ++i) {
            QVERIFY2(frames[size_t(i)].fault == (i == wrong ? Fault::Checksum : Fault::None),
                qPrintable(u"%1, seed %2, round %3"_s.arg(lens.toString()).arg(seed).arg(round)));
        }
    }
}

void FramerPropertiesTest::delimitersAreFoundWhereverTheyAre()
{
    constexpr quint32 seed = 8;
    QRandomGenerator random(seed);
    for (int round = 0; round < 5000; ++round) {
        const Lens lens {.kind = Lens::Kind::Delimiter, .end = randomBytes(random, random.bounded(1, 17), 2)};
        const QByteArray stream = randomBytes(random, random.bounded(1, 500), 2);
        QVERIFY2(framesOf(lens, inPieces(random, stream)) == delimited(stream, lens.end),
            qPrintable(u"%1, seed %2, round %3"_s.arg(lens.toString()).arg(seed).arg(round)));
    }
}

// Frames with noise between them: each whole frame is found where it is. The noise has no beginning of a start in it
// that overlaps the start.
void FramerPropertiesTest::enclosedMessagesAreFoundWhereverTheyAre()
{
    constexpr quint32 seed = 9;
    QRandomGenerator random(seed);
    for (int round = 0; round < 5000; ++round) {
        const Lens lens {.kind = Lens::Kind::Delimiter,
            .start = 'S' + randomBytes(random, random.bounded(16), 26).replace('\0', 'T'),
            .end = randomBytes(random, random.bounded(1, 17), 26)};
        QByteArray stream;
        std::vector<Frame> expected;
        for (int count = random.bounded(1, 20); count > 0; --count) {
            stream += randomBytes(random, random.bounded(5), 60).replace('S', "");
            QByteArray body = randomBytes(random, random.bounded(30), 256);
            if (QByteArray(body + lens.end).indexOf(lens.end) < body.size())
                body.clear();
            const QByteArray message = lens.start + body + lens.end;
            expected.push_back({stream.size(), message.size()});
            stream += message;
        }
        std::vector<Frame> found = framesOf(lens, inPieces(random, stream));
        std::erase_if(found, [](const Frame &frame) { return frame.fault == Fault::Start; });
        QVERIFY2(found == expected, qPrintable(u"%1, seed %2, round %3"_s.arg(lens.toString()).arg(seed).arg(round)));
    }
}

void FramerPropertiesTest::aRestartIsAsGoodAsANewFramer()
{
    constexpr quint32 seed = 10;
    QRandomGenerator random(seed);
    for (int round = 0; round < 3000; ++round) {
        const Lens lens = randomLens(random);
        const QByteArray before = randomStream(random, lens, random.bounded(1, 300));
        const QByteArray after = randomStream(random, lens, random.bounded(1, 300));
        const auto used = makeFramer(lens, 5);
        const auto fresh = makeFramer(lens, 17);
        std::vector<Cut> cuts;
        used->take(before, 3, cuts);
        used->restart(17);
        QVERIFY(used->finish() == Fault::None);
        std::vector<Cut> expected;
        cuts.clear();
        used->take(after, 4'000'000'000'000'000, cuts);
        fresh->take(after, 4'000'000'000'000'000, expected);
        QVERIFY2(cuts == expected && used->finish() == fresh->finish(),
            qPrintable(u"%1, seed %2, round %3"_s.arg(lens.toString()).arg(seed).arg(round)));
    }
}

QTEST_APPLESS_MAIN(FramerPropertiesTest)
#include "tst_framerproperties.moc"
