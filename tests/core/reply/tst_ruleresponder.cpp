#include "core/reply/ruleresponder.h"

#include <QRandomGenerator>
#include <QTest>

#include "core/payload/checksum.h"
#include "recordingoutlet.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'000'000'000'000;
constexpr qint64 millisecond = 1'000'000;

// An outlet that may be full.
class Way : public RecordingOutlet
{
public:
    bool isFull() const override { return full; }
    bool full = false;
};

struct Scene
{
    explicit Scene(const QString &text, const QString &lens = u"lines"_s)
        : rules(std::make_shared<RuleSet>(std::get<RuleSet>(RuleSet::parse(text))))
        , hits(std::make_shared<RuleHits>(rules->rules().size()))
        , cutting(std::make_shared<RuleLens>(std::get<Lens>(parseLens(lens))))
        , responder(rules, hits, cutting, 1)
    {
    }

    void setLens(const QString &lens) { cutting->set(std::get<Lens>(parseLens(lens))); }
    void receive(const QByteArray &bytes, qint64 now = start)
    {
        responder.onReceived({bytes.constData(), std::size_t(bytes.size())}, now, out);
    }
    // Rings as long as an alarm is due by then.
    void ringUntil(qint64 now)
    {
        for (int i = 0; i < 100'000 && responder.nextAlarm() != 0 && responder.nextAlarm() <= now; ++i)
            responder.onAlarm(std::max(start, responder.nextAlarm()), out);
    }

    std::shared_ptr<RuleSet> rules;
    std::shared_ptr<RuleHits> hits;
    std::shared_ptr<RuleLens> cutting;
    RuleResponder responder;
    Way out;
};

} // namespace

class tst_ruleresponder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesOfTheLensAreAnswered();
    void piecesMakeNoDifference_data();
    void piecesMakeNoDifference();
    void answersToOneReadAreOneWrite();
    void delayedAnswersComeInTheOrderOfTheirTimes();
    void jitterStaysInItsBounds();
    void onceIsOnce();
    void hitsAreCounted();
    void answersHaveFields();
    void answerThatCannotBeMadeIsToldOnce();
    void stormIsHeldDownAndNothingIsLost();
    void peerIsNotReadWhileAnswersWait();
    void nothingIsLookedAtWhileNobodyTakesAnswers();
    void longMessageIsLookedAtByItsHead();
    void unfinishedMessageCountsWhenThePeerFinishes();
    void rulesThatAreTooSlowAreLeftOut();
    void silenceEndsAMessage();
    void rawPieceIsAMessage();
    void anotherLensCutsFromThenOn();
    void whatHasBegunIsCutByTheOtherLens();
    void anotherLensKeepsWhatWaits();
    void aLensOfItsOwnIsThatOfOneConnection();
};

void tst_ruleresponder::messagesOfTheLensAreAnswered()
{
    Scene scene(u"when equals \"PING\" send \"PONG\\n\"\nwhen /^ADD (\\d+) (\\d+)/ send \"{2} {1}\\n\""_s);
    scene.receive("PI");
    QVERIFY(scene.out.sent.isEmpty());
    scene.receive("NG\r\nother\nADD 1 22\nPIN");
    QCOMPARE(scene.out.all(), "PONG\n22 1\n");
    QCOMPARE(scene.responder.nextAlarm(), 0);
    QVERIFY(!scene.responder.keepsOpen());
}

void tst_ruleresponder::piecesMakeNoDifference_data()
{
    QTest::addColumn<QString>("lens");
    for (const char *lens : {"lines", "lines:lf", "fixed:7", "length:u8", "delimiter:02..03", "netstring", "slip",
             "jsonlines", "websocket"})
        QTest::newRow(lens) << QString::fromLatin1(lens);
}

void tst_ruleresponder::piecesMakeNoDifference()
{
    QFETCH(const QString, lens);
    const QString rules = u"limit none\nwhen text \"ab\" send \"1\" once\nwhen hex 02 ?? 03 send \"<{0}>\"\n"
                          "when /(a+)([0-9]*)/ send \"{2}{1};\"\nwhen equals \"5:\" send \"e\"\nwhen any send \".\""_s;
    constexpr quint32 seed = 11;
    QRandomGenerator chance(seed);
    const QByteArray letters("ab019:,\r\n\n\x02\x03\xC0\x05\x00{}", 18);
    for (int i = 0; i < 300; ++i) {
        QByteArray all;
        for (int n = chance.bounded(400); n > 0; --n)
            all += letters[chance.bounded(int(letters.size()))];
        Scene whole(rules, lens);
        whole.receive(all);
        whole.responder.onPeerFinished(start, whole.out);
        Scene pieces(rules, lens);
        for (qsizetype at = 0; at < all.size();) {
            const qsizetype size = chance.bounded(1, 20);
            pieces.receive(all.mid(at, size), start + at);
            at += size;
        }
        pieces.responder.onPeerFinished(start + 1000, pieces.out);
        QVERIFY2(whole.out.all() == pieces.out.all(), qPrintable(u"seed %1, case %2"_s.arg(seed).arg(i)));
        for (std::size_t rule = 0; rule < whole.rules->rules().size(); ++rule)
            QCOMPARE(whole.hits->of(rule), pieces.hits->of(rule));
    }
}

void tst_ruleresponder::answersToOneReadAreOneWrite()
{
    Scene scene(u"when any send \"ok\\n\""_s);
    scene.receive(QByteArray("x\n").repeated(1000));
    QCOMPARE(scene.out.sent.size(), 1);
    QCOMPARE(scene.out.all(), QByteArray("ok\n").repeated(1000));
}

void tst_ruleresponder::delayedAnswersComeInTheOrderOfTheirTimes()
{
    Scene scene(u"when text \"a\" send \"slow \" after 20 ms\nwhen text \"b\" send \"quick \" after 5 ms\n"
                "when any send \"now \""_s);
    scene.receive("a\nb\nc\na\n");
    QCOMPARE(scene.out.all(), "now ");
    QVERIFY(scene.responder.keepsOpen());
    QCOMPARE(scene.responder.nextAlarm(), start + 5 * millisecond);
    scene.ringUntil(start + 19 * millisecond);
    QCOMPARE(scene.out.all(), "now quick ");
    scene.ringUntil(start + 20 * millisecond);
    QCOMPARE(scene.out.all(), "now quick slow slow ");
    QVERIFY(!scene.responder.keepsOpen());
    QCOMPARE(scene.responder.nextAlarm(), 0);
}

void tst_ruleresponder::jitterStaysInItsBounds()
{
    Scene scene(u"limit none\nwhen any send \"x\" after 20 ms jitter 5 ms"_s);
    scene.receive(QByteArray("m\n").repeated(500));
    scene.ringUntil(start + 15 * millisecond - 1);
    QCOMPARE(scene.out.all().size(), 0);
    scene.ringUntil(start + 20 * millisecond);
    QVERIFY(scene.out.all().size() > 100 && scene.out.all().size() < 400);
    scene.ringUntil(start + 25 * millisecond);
    QCOMPARE(scene.out.all().size(), 500);
}

void tst_ruleresponder::onceIsOnce()
{
    Scene scene(u"when any send \"hello \" once\nwhen text \"a\" send \"a \""_s);
    scene.receive("a\na\nb\na\n");
    QCOMPARE(scene.out.all(), "hello a a ");
}

void tst_ruleresponder::hitsAreCounted()
{
    Scene scene(u"when text \"a\" send \"x\"\nwhen text \"b\" send \"\"\nwhen any send \"y\""_s);
    scene.receive("a\nb\nc\na\n");
    QCOMPARE(scene.hits->of(0), 2);
    QCOMPARE(scene.hits->of(1), 1);
    QCOMPARE(scene.hits->of(2), 1);
    QCOMPARE(scene.out.all(), "xyx");
}

void tst_ruleresponder::answersHaveFields()
{
    Scene scene(u"when /^GET (\\w+)/ send \"{n}:{1}:{last:0..3}:{xor-8:hex}\\n\"\nwhen hex 01 send hex 06 {0} {sum8} {n:u16be}"_s);
    scene.receive("GET temp\nGET x\n\x01\n");
    const QByteArray first = "1:temp:GET:"_ba;
    const QByteArray second = "2:x:GET:"_ba;
    const auto xorOf = [](const QByteArray &bytes) { return checksumOf(*findChecksum(u"xor-8"), bytes).toHex().toUpper(); };
    QCOMPARE(scene.out.all(), first + xorOf(first) + '\n' + second + xorOf(second) + '\n' + "\x06\x01\x07\x00\x01"_ba);
}

void tst_ruleresponder::answerThatCannotBeMadeIsToldOnce()
{
    Scene scene(u"when any send \"{last:0..4}\""_s);
    scene.receive("a\nabcdef\nb\n");
    QCOMPARE(scene.out.all(), "abcd");
    QCOMPARE(scene.out.notes.size(), 1);
    QCOMPARE(scene.hits->of(0), 3);
}

void tst_ruleresponder::stormIsHeldDownAndNothingIsLost()
{
    Scene scene(u"limit 100 per second burst 3\nwhen any send \"x\""_s);
    scene.receive(QByteArray("m\n").repeated(10));
    QCOMPARE(scene.out.all(), "xxx");
    scene.ringUntil(start + 35 * millisecond);
    QCOMPARE(scene.out.all(), "xxxxxx");
    scene.ringUntil(start + 1000 * millisecond);
    QCOMPARE(scene.out.all().size(), 10);
    // Whoever was silent for so long may burst again.
    scene.receive(QByteArray("m\n").repeated(10), start + 2000 * millisecond);
    QCOMPARE(scene.out.all().size(), 13);
}

void tst_ruleresponder::peerIsNotReadWhileAnswersWait()
{
    Scene scene(u"limit none\nwhen any send \"0123456789\" after 1000 ms"_s);
    int reads = 0;
    for (; reads < 1000 && !scene.responder.isFull(); ++reads)
        scene.receive(QByteArray("m\n").repeated(500));
    QVERIFY(reads > 1 && reads < 10);
    QVERIFY(scene.out.sent.isEmpty());
    scene.ringUntil(start + 1000 * millisecond);
    scene.ringUntil(start + 3000 * millisecond); // what had not been looked at yet
    QVERIFY(!scene.responder.isFull());
    QCOMPARE(scene.out.all().size(), reads * 500 * 10);
}

void tst_ruleresponder::nothingIsLookedAtWhileNobodyTakesAnswers()
{
    Scene scene(u"limit none\nwhen any send \"0123456789\""_s);
    scene.out.full = true;
    scene.receive(QByteArray("m\n").repeated(30'000));
    QVERIFY(scene.out.all().size() < 20'000);
    QVERIFY(scene.responder.isFull() && scene.responder.keepsOpen());
    scene.receive("m\n"); // a broken connection is read all the same
    const qint64 alarm = scene.responder.nextAlarm();
    QVERIFY(alarm != 0);
    scene.responder.onAlarm(alarm, scene.out);
    QVERIFY(scene.responder.isFull());
    scene.out.full = false;
    scene.responder.onAlarm(scene.responder.nextAlarm(), scene.out);
    QCOMPARE(scene.out.all().size(), 300'010);
    QVERIFY(!scene.responder.isFull() && !scene.responder.keepsOpen());
}

void tst_ruleresponder::longMessageIsLookedAtByItsHead()
{
    Scene scene(u"when text \"HEAD\" send \"head\"\nwhen text \"TAIL\" send \"tail\""_s);
    scene.receive("HEAD");
    for (int i = 0; i < 100; ++i)
        scene.receive(QByteArray(65'000, 'x'));
    scene.receive("TAIL\n");
    QCOMPARE(scene.out.all(), "head");
    scene.receive(QByteArray(70'000, 'x'));
    scene.receive("TAIL\nTAIL\n");
    QCOMPARE(scene.out.all(), "headtail");
}

void tst_ruleresponder::unfinishedMessageCountsWhenThePeerFinishes()
{
    Scene scene(u"when equals \"PING\" send \"PONG\""_s);
    scene.receive("PING");
    QCOMPARE(scene.out.all(), "");
    scene.responder.onPeerFinished(start, scene.out);
    QCOMPARE(scene.out.all(), "PONG");
    QVERIFY(!scene.responder.keepsOpen());
}

void tst_ruleresponder::rulesThatAreTooSlowAreLeftOut()
{
    Scene scene(u"when /^(a+)+$/ send \"slow\"\nwhen any send \".\""_s);
    scene.receive("aa\n");
    scene.receive(QByteArray(30'000, 'a') + "c\n");
    scene.receive("aa\n");
    QCOMPARE(scene.out.all(), "slow..");
    QCOMPARE(scene.out.notes, QStringList {u"reply rule 1: too slow, left out"_s});
}

void tst_ruleresponder::silenceEndsAMessage()
{
    Scene scene(u"when any send \"{0};\""_s, u"gap:20"_s);
    scene.receive("one");
    scene.receive(" and", start + 10 * millisecond);
    scene.ringUntil(start + 30 * millisecond);
    QCOMPARE(scene.out.all(), "");
    scene.ringUntil(start + 31 * millisecond);
    QCOMPARE(scene.out.all(), "one and;");
    scene.receive("two", start + 32 * millisecond);
    scene.receive("three", start + 100 * millisecond);
    QCOMPARE(scene.out.all(), "one and;two;");
    scene.responder.onPeerFinished(start + 101 * millisecond, scene.out);
    QCOMPARE(scene.out.all(), "one and;two;three;");
    QCOMPARE(scene.responder.nextAlarm(), 0);
}

void tst_ruleresponder::rawPieceIsAMessage()
{
    Scene scene(u"when any send \"x\""_s, u"raw"_s);
    scene.receive(QByteArray(60'000, 'a'));
    scene.receive("b");
    QCOMPARE(scene.out.all(), "xx");
}

void tst_ruleresponder::anotherLensCutsFromThenOn()
{
    Scene scene(u"limit none\nwhen any send \"<{0}>\""_s);
    scene.receive("ab\ncd\n");
    QCOMPARE(scene.out.all(), "<ab\n><cd\n>");
    scene.setLens(u"fixed:4"_s); // counted from the beginning of the stream: 6 bytes have come
    scene.receive("12345678");
    QCOMPARE(scene.out.all(), "<ab\n><cd\n><12><3456>");
    scene.setLens(u"lines"_s);
    scene.receive("9\n");
    QCOMPARE(scene.out.all(), "<ab\n><cd\n><12><3456><789\n>");
    scene.setLens(u"raw"_s);
    scene.receive("piece");
    QCOMPARE(scene.out.all(), "<ab\n><cd\n><12><3456><789\n><piece>");
}

void tst_ruleresponder::whatHasBegunIsCutByTheOtherLens()
{
    Scene scene(u"limit none\nwhen any send \"<{0}>\""_s, u"length:u8"_s);
    scene.receive(QByteArray("\x20PI", 3));
    scene.setLens(u"lines"_s);
    QVERIFY(scene.out.sent.isEmpty());
    scene.receive("NG\n");
    QCOMPARE(scene.out.all(), "< PING\n>");
    scene.receive("half ");
    scene.setLens(u"raw"_s);
    scene.receive("and half");
    QCOMPARE(scene.out.all(), "< PING\n><half and half>");
    scene.setLens(u"lines"_s);
    scene.receive(QByteArray(RuleSet::head + 5, 'x'));
    scene.setLens(u"fixed:3"_s); // what was too long to be kept is over
    QCOMPARE(scene.hits->of(0), 2);
    scene.receive(QByteArray("y"));
    QCOMPARE(scene.hits->of(0), 3);
}

void tst_ruleresponder::anotherLensKeepsWhatWaits()
{
    Scene scene(u"when any send \"{n}\" after 5 ms"_s);
    scene.receive("a\n");
    scene.setLens(u"fixed:2"_s);
    scene.receive("bb");
    scene.ringUntil(start + 5 * millisecond);
    QCOMPARE(scene.out.all(), "12");
}

void tst_ruleresponder::aLensOfItsOwnIsThatOfOneConnection()
{
    Scene scene(u"limit none\nwhen any send \"<{0}>\""_s);
    RuleResponder other(scene.rules, scene.hits, scene.cutting, 2);
    scene.cutting->set({.kind = Lens::Kind::Lines}, {{2, std::get<Lens>(parseLens(u"fixed:1"_s))}});
    scene.receive("ab\n");
    QCOMPARE(scene.out.all(), "<ab\n>");
    Way out;
    other.onReceived({"cd", 2}, start, out);
    QCOMPARE(out.all(), "<c><d>");
}

QTEST_APPLESS_MAIN(tst_ruleresponder)
#include "tst_ruleresponder.moc"
