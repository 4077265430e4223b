#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include "tests/core/sequence/runs.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using Failure = StepResult::Failure;
using Outcome = SequenceBoard::Outcome;
using State = StepResult::State;

class tst_SequenceRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsRunOneAfterTheOther();
    void anExpectLooksBehindWhatTheLastOneMatched();
    void bytesThatCameBeforeTheExpectCount();
    void whatDoesNotComeInTimeFails();
    void whatComesTooLateIsTooLateWhoeverTellsFirst();
    void aMatchThatMayGrowIsTakenWhenItsTimeIsOver();
    void theRestIsNotRun();
    void capturesAreSentAndExpected();
    void fieldsAreMade();
    void aFieldThatCannotBeMadeFails();
    void severalNamesAreSeveralGroups();
    void nothingIsNothing();
    void endIsTheFinOfThePeer();
    void resetIsAReset();
    void whatCannotComeAnyMoreFailsAtOnce();
    void waitsAreAsLongAsTheySay();
    void repeatsAreRepeated();
    void endingStepsAreAskedFor();
    void aFileIsSentAndWaitedFor();
    void aFileThatIsNotThereFails();
    void nothingIsSentBeyondWhatThePeerTakes();
    void aPeerThatTakesNothingIsNotWaitedForForEver();
    void nothingIsSentBehindOurEnd();
    void manyStepsLeaveOthersTheirTurn();
    void aSequenceWithoutEndEndsWithItsConnection();
    void moreThanIsKeptIsTold();
    void whileItWaitsThePeerWaitsToo();
    void aRunThatIsTakenAwayIsStopped();
    void leadingStepsSettle();
    void howBytesAreCutChangesNothing_data();
    void howBytesAreCutChangesNothing();
};

void tst_SequenceRun::stepsRunOneAfterTheOther()
{
    Scene scene(u"expect \"220\" within 1 s\nsend \"USER x\\r\\n\"\nexpect \"331\"\nfinish"_s);
    QCOMPARE(scene.outcome(), Outcome::Waiting);
    scene.open();
    QCOMPARE(scene.outcome(), Outcome::Running);
    QCOMPARE(scene.result(0).state, State::Running);
    QVERIFY(scene.run->keepsOpen());
    scene.pass(10);
    scene.receive("220 welcome\r\n"_ba);
    QCOMPARE(scene.out.sent, "USER x\r\n"_ba);
    QCOMPARE(scene.result(0).state, State::Passed);
    QCOMPARE(scene.result(0).took, 10'000'000);
    QCOMPARE(scene.result(2).state, State::Running);
    scene.pass(5);
    scene.receive("331\r\n"_ba);
    QCOMPARE(scene.outcome(), Outcome::Passed);
    QCOMPARE(scene.board->state().took, 15'000'000);
    QCOMPARE(scene.out.asked, QStringList {u"finish"_s});
    QCOMPARE(scene.timesOver, 1);
    QVERIFY(scene.run->isDone());
    QVERIFY(!scene.run->keepsOpen());
    QCOMPARE(scene.run->nextAlarm(), 0);
}

void tst_SequenceRun::anExpectLooksBehindWhatTheLastOneMatched()
{
    Scene scene(u"expect \"ab\"\nexpect \"ab\"\nexpect \"b\""_s);
    scene.open();
    scene.receive("xab"_ba);
    QCOMPARE(scene.result(0).state, State::Passed);
    QCOMPARE(scene.result(1).state, State::Running);
    scene.receive("yabb"_ba);
    QCOMPARE(scene.outcome(), Outcome::Passed);
}

void tst_SequenceRun::bytesThatCameBeforeTheExpectCount()
{
    Scene scene(u"wait 50 ms\nexpect \"hello\""_s);
    scene.open();
    scene.receive("hel"_ba);
    scene.receive("lo"_ba);
    QCOMPARE(scene.outcome(), Outcome::Running);
    scene.pass(50);
    QCOMPARE(scene.outcome(), Outcome::Passed);
}

void tst_SequenceRun::whatDoesNotComeInTimeFails()
{
    Scene scene(u"expect \"ok\"\nexpect \"230\" within 200 ms"_s);
    scene.open();
    scene.receive("ok530 no\r\n"_ba);
    scene.pass(199);
    scene.receive("!"_ba);
    QCOMPARE(scene.outcome(), Outcome::Running);
    scene.pass(1);
    QCOMPARE(scene.outcome(), Outcome::Failed);
    const StepResult result = scene.result(1);
    QCOMPARE(result.state, State::Failed);
    QCOMPARE(result.failure, Failure::TooLate);
    QCOMPARE(result.came, "530 no\r\n!"_ba);
    QCOMPARE(result.cameSize, 9);
    QCOMPARE(result.took, 200'000'000);
    QVERIFY(scene.run->isDone());
}

void tst_SequenceRun::whatComesTooLateIsTooLateWhoeverTellsFirst()
{
    Scene scene(u"expect \"a\" within 10 ms"_s);
    scene.open();
    scene.run->onReceived(spanOf("a"_ba), scene.now() + 10'000'001, scene.out);
    QCOMPARE(scene.outcome(), Outcome::Failed);
    QCOMPARE(scene.result(0).cameSize, 0);
    QCOMPARE(scene.result(0).took, 10'000'000);

    Scene inTime(u"expect \"a\" within 10 ms"_s);
    inTime.open();
    inTime.run->onReceived(spanOf("a"_ba), inTime.now() + 10'000'000, inTime.out);
    QCOMPARE(inTime.outcome(), Outcome::Passed);
}

void tst_SequenceRun::aMatchThatMayGrowIsTakenWhenItsTimeIsOver()
{
    Scene scene(u"expect /\\d+/ as number within 100 ms\nsend \"<{number}>\""_s);
    scene.open();
    scene.receive("12"_ba);
    scene.receive("34"_ba);
    QCOMPARE(scene.outcome(), Outcome::Running);
    scene.pass(100);
    QCOMPARE(scene.outcome(), Outcome::Passed);
    QCOMPARE(scene.out.sent, "<1234>"_ba);
}

void tst_SequenceRun::theRestIsNotRun()
{
    Scene scene(u"expect \"a\" within 1 ms\nsend \"b\"\nclose"_s);
    scene.open();
    scene.pass(1);
    QCOMPARE(scene.outcome(), Outcome::Failed);
    QCOMPARE(scene.result(1), StepResult());
    QCOMPARE(scene.result(2), StepResult());
    QVERIFY(scene.out.sent.isEmpty() && scene.out.asked.isEmpty());
    scene.receive("a"_ba);
    QCOMPARE(scene.outcome(), Outcome::Failed);
    QCOMPARE(scene.timesOver, 1);
}

void tst_SequenceRun::capturesAreSentAndExpected()
{
    Scene scene(u"expect /id=(\\w+);/ as id\nsend \"get {id}\\n\"\nexpect \"{id}!\"\nexpect hex {id} 2E\nexpect /^{id}$/\n"_s
        + u"expect hex ?? ?? as two\nsend hex 01 {two} 02"_s);
    scene.open();
    scene.receive("id=a.b;id=a+b;id=xyz;"_ba); // no letters but x, y, z
    QCOMPARE(scene.out.sent, "get xyz\n"_ba);
    scene.receive("xyz! xyz.\nxyz\n"_ba);
    QCOMPARE(scene.result(4).state, State::Passed);
    scene.receive("\x80"_ba);
    QCOMPARE(scene.outcome(), Outcome::Passed);
    QCOMPARE(scene.out.sent, "get xyz\n\x01\n\x80\x02"_ba);
}

void tst_SequenceRun::fieldsAreMade()
{
    Scene scene(u"repeat 2 {\nsend \"{n}\"\n}\nsend \"{n}\"\nsend hex 01 03 {crc16/modbus:le}\nexpect \"abc\"\nsend \"{last:1..}\""_s);
    scene.open();
    scene.receive("xabc"_ba);
    QCOMPARE(scene.out.sent, "121\x01\x03\x40\x21" "bc"_ba);
    QCOMPARE(scene.outcome(), Outcome::Passed);
}

void tst_SequenceRun::aFieldThatCannotBeMadeFails()
{
    Scene scene(u"send \"{last}\""_s);
    scene.open();
    QCOMPARE(scene.result(0).failure, Failure::NotMade);
}

void tst_SequenceRun::severalNamesAreSeveralGroups()
{
    Scene scene(u"expect /(\\d)-(\\d)?(x)/ as a, b, c\nsend \"{c}{b}{a}\""_s);
    scene.open();
    scene.receive("1-x"_ba);
    QCOMPARE(scene.out.sent, "x1"_ba); // what took no part is empty
}

void tst_SequenceRun::nothingIsNothing()
{
    Scene quiet(u"expect nothing within 100 ms"_s);
    quiet.open();
    quiet.pass(99);
    QCOMPARE(quiet.outcome(), Outcome::Running);
    quiet.pass(1);
    QCOMPARE(quiet.outcome(), Outcome::Passed);

    Scene loud(u"expect nothing within 100 ms"_s);
    loud.open();
    loud.pass(50);
    loud.receive("?"_ba);
    QCOMPARE(loud.outcome(), Outcome::Failed);
    QCOMPARE(loud.result(0).failure, Failure::Unexpected);
    QCOMPARE(loud.result(0).came, "?"_ba);

    // What the last expect left is something.
    Scene left(u"expect \"a\"\nexpect nothing within 100 ms"_s);
    left.open();
    left.receive("ab"_ba);
    QCOMPARE(left.result(1).failure, Failure::Unexpected);

    Scene finished(u"expect nothing within 100 ms"_s);
    finished.open();
    finished.peerFinishes();
    QCOMPARE(finished.outcome(), Outcome::Passed);
}

void tst_SequenceRun::endIsTheFinOfThePeer()
{
    Scene scene(u"expect end\nsend \"bye\"\nfinish"_s);
    scene.open();
    scene.receive("more"_ba);
    QCOMPARE(scene.outcome(), Outcome::Running);
    scene.peerFinishes();
    QCOMPARE(scene.outcome(), Outcome::Passed);
    QCOMPARE(scene.out.sent, "bye"_ba);

    Scene late(u"expect end within 10 ms"_s);
    late.open();
    late.pass(10);
    QCOMPARE(late.result(0).failure, Failure::TooLate);

    Scene reset(u"expect end"_s);
    reset.open();
    reset.ends(EndReason::Reset);
    QCOMPARE(reset.result(0).failure, Failure::Ended);
    QCOMPARE(reset.result(0).reason, EndReason::Reset);
}

void tst_SequenceRun::resetIsAReset()
{
    Scene scene(u"expect reset"_s);
    scene.open();
    scene.receive("more"_ba);
    scene.ends(EndReason::Reset);
    QCOMPARE(scene.outcome(), Outcome::Passed);

    Scene before(u"wait 1 s\nexpect reset\nnote \"done\""_s);
    before.open();
    before.ends(EndReason::Reset);
    QCOMPARE(before.outcome(), Outcome::Passed);

    Scene closed(u"expect reset"_s);
    closed.open();
    closed.peerFinishes();
    QCOMPARE(closed.outcome(), Outcome::Running);
    closed.ends(EndReason::ClosedByPeer);
    QCOMPARE(closed.result(0).failure, Failure::Ended);
}

void tst_SequenceRun::whatCannotComeAnyMoreFailsAtOnce()
{
    Scene finished(u"expect \"b\""_s);
    finished.open();
    finished.receive("a"_ba);
    finished.peerFinishes();
    QCOMPARE(finished.result(0).failure, Failure::PeerFinished);
    QCOMPARE(finished.result(0).came, "a"_ba);

    // With the end an expression has its match.
    Scene last(u"expect /\\d+/ as number\nexpect /.+$/"_s);
    last.open();
    last.receive("12x"_ba);
    last.peerFinishes();
    QCOMPARE(last.outcome(), Outcome::Passed);

    Scene ended(u"wait 1 s\nexpect \"a\"\nsend \"b\""_s);
    ended.open();
    ended.receive("a"_ba);
    ended.ends(EndReason::TimedOut);
    QCOMPARE(ended.result(1).state, State::Passed);
    QCOMPARE(ended.result(2).failure, Failure::Ended);
    QCOMPARE(ended.result(2).reason, EndReason::TimedOut);
}

void tst_SequenceRun::waitsAreAsLongAsTheySay()
{
    Scene scene(u"wait 50 ms\nsend \"a\"\nwait 0.5 ms\nsend \"b\""_s);
    scene.open();
    scene.receive("x"_ba);
    scene.pass(49.9);
    QCOMPARE(scene.out.sent, QByteArray());
    scene.pass(0.1);
    QCOMPARE(scene.out.sent, "a"_ba);
    scene.pass(0.5);
    QCOMPARE(scene.out.sent, "ab"_ba);
}

void tst_SequenceRun::repeatsAreRepeated()
{
    Scene scene(u"repeat 3 {\nsend \"a\"\nrepeat 2 {\nsend \"b\"\n}\nexpect \"!\"\n}\nsend \"c\""_s);
    scene.open();
    QCOMPARE(scene.out.sent, "abb"_ba);
    scene.receive("!"_ba);
    QCOMPARE(scene.out.sent, "abbabb"_ba);
    scene.pass(10);
    scene.receive("!!"_ba);
    QCOMPARE(scene.out.sent, "abbabbabbc"_ba);
    QCOMPARE(scene.outcome(), Outcome::Passed);
    QCOMPARE(scene.result(1).times, 3);
    QCOMPARE(scene.result(3).times, 6);
    QCOMPARE(scene.result(5).times, 3);
    QCOMPARE(scene.result(5).took, 10'000'000);
}

void tst_SequenceRun::endingStepsAreAskedFor()
{
    Scene scene(u"note \"first\"\nfinish\nreset\nclose"_s);
    scene.open();
    QCOMPARE(scene.out.asked, (QStringList {u"note first"_s, u"finish"_s, u"reset"_s, u"close"_s}));
}

void tst_SequenceRun::aFileIsSentAndWaitedFor()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"a b.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray content(700'000, 'f');
    file.write(content);
    file.close();
    Scene scene(u"timeout 20 s\nsend file \"a b.bin\"\nexpect \"ok\" within 10 ms"_s, directory.path());
    scene.out.isTaking = false;
    scene.open();
    scene.pass(10'000);
    QCOMPARE(scene.result(1).state, State::Running);
    scene.out.takeAll();
    scene.pass(1);
    QCOMPARE(scene.result(1).state, State::Passed);
    QVERIFY(scene.out.sent == content);
    scene.receive("ok"_ba);
    QCOMPARE(scene.outcome(), Outcome::Passed);
}

void tst_SequenceRun::aFileThatIsNotThereFails()
{
    Scene scene(u"send file \"not there\""_s, u"/tmp"_s);
    scene.open();
    QCOMPARE(scene.result(0).failure, Failure::NotOpened);
    QCOMPARE(scene.result(0).error, ENOENT);
}

void tst_SequenceRun::nothingIsSentBeyondWhatThePeerTakes()
{
    Scene scene(u"repeat 100000 {\nsend \"%1\"\n}"_s.arg(QString(1000, u'x')));
    scene.out.isTaking = false;
    scene.open();
    scene.pass(1000);
    QVERIFY(scene.out.waiting() > 0);
    QVERIFY2(scene.out.waiting() < 300'000, qPrintable(QString::number(scene.out.waiting())));
    scene.out.isTaking = true;
    scene.out.takeAll();
    scene.pass(10'000);
    QCOMPARE(scene.outcome(), Outcome::Passed);
    QCOMPARE(scene.out.sent.size(), 100'000'000);
}

void tst_SequenceRun::aPeerThatTakesNothingIsNotWaitedForForEver()
{
    Scene scene(u"timeout 100 ms\nrepeat 100 {\nsend \"%1\"\n}"_s.arg(QString(100'000, u'x')));
    scene.out.isTaking = false;
    scene.open();
    scene.pass(90);
    scene.out.takeAll(); // it goes on from here
    scene.pass(90);
    QCOMPARE(scene.outcome(), Outcome::Running);
    scene.pass(20);
    QCOMPARE(scene.outcome(), Outcome::Failed);
    QCOMPARE(scene.result(2).failure, Failure::NotTaken);
}

void tst_SequenceRun::nothingIsSentBehindOurEnd()
{
    Scene scene(u"finish\nexpect \"a\"\nsend \"b\""_s);
    scene.open();
    scene.receive("a"_ba);
    QCOMPARE(scene.result(2).failure, Failure::WeFinished);
    QCOMPARE(scene.out.sent, QByteArray());
}

void tst_SequenceRun::manyStepsLeaveOthersTheirTurn()
{
    Scene scene(u"repeat 1000000000 {\nnote \"x\"\n}"_s);
    scene.open();
    QVERIFY(scene.out.asked.size() < 1000);
    QCOMPARE(scene.run->nextAlarm(), scene.now());
    scene.run->onAlarm(scene.now(), scene.out);
    QCOMPARE(scene.outcome(), Outcome::Running);
}

void tst_SequenceRun::aSequenceWithoutEndEndsWithItsConnection()
{
    Scene scene(u"repeat 1000000000 {\nrepeat 1000000000 {\nwait 1 s\n}\n}"_s);
    scene.open();
    scene.ends(EndReason::ClosedByPeer);
    QCOMPARE(scene.outcome(), Outcome::Failed);
    QCOMPARE(scene.timesOver, 1);
}

void tst_SequenceRun::moreThanIsKeptIsTold()
{
    Scene scene(u"wait 1 s\nexpect \"first\"\nexpect \"last\""_s);
    scene.open();
    scene.receive("first"_ba);
    for (int i = 0; i < 20; ++i)
        scene.receive(QByteArray(65'000, 'x'));
    scene.receive("last"_ba);
    scene.pass(1000);
    QCOMPARE(scene.result(1).state, State::Passed);
    QCOMPARE(scene.result(2).failure, Failure::Lost);
    QCOMPARE(scene.result(2).cameSize, 20 * 65'000 + 4);
}

void tst_SequenceRun::whileItWaitsThePeerWaitsToo()
{
    Scene scene(u"wait 1 s\nexpect \"end\""_s);
    scene.open();
    for (int i = 0; i < 1000 && !scene.run->isFull(); ++i)
        scene.receive(QByteArray(65'000, 'x'));
    QVERIFY(scene.run->isFull());
    scene.pass(1000);
    QVERIFY(!scene.run->isFull());
    for (int i = 0; i < 1000; ++i)
        scene.receive(QByteArray(65'000, 'x'));
    scene.receive("end"_ba);
    QCOMPARE(scene.outcome(), Outcome::Passed);
}

void tst_SequenceRun::aRunThatIsTakenAwayIsStopped()
{
    Scene scene(u"finish\nexpect \"a\""_s);
    scene.open();
    scene.run.reset();
    QCOMPARE(scene.outcome(), Outcome::Stopped);
    QCOMPARE(scene.result(0).state, State::Passed);
    QCOMPARE(scene.result(1).failure, Failure::Stopped);
    QCOMPARE(scene.timesOver, 1);
}

void tst_SequenceRun::leadingStepsSettle()
{
    Scene scene(u"send \"a\"\nrepeat 2 {\nexpect \"x\"\n}\nexpect \"y\""_s);
    scene.open();
    QCOMPARE(scene.board->state().settled, size_t(1));
    scene.receive("x"_ba);
    QCOMPARE(scene.board->state().settled, size_t(1));
    scene.receive("x"_ba);
    QCOMPARE(scene.board->state().settled, size_t(4));
    scene.receive("y"_ba);
    QCOMPARE(scene.board->state().settled, size_t(5));
}

void tst_SequenceRun::howBytesAreCutChangesNothing_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &text) { QTest::newRow(qPrintable(text)) << text; };
    row(u"expect \"ab\"\nexpect \"ba\"\nexpect \"aa\""_s);
    row(u"repeat 4 {\nexpect hex 61 ?? 62\nsend \"x\"\n}"_s);
    row(u"repeat 3 {\nexpect /a(b+)c?/ as bs\nsend \"<{bs}>\"\n}"_s);
    row(u"expect /([abc])\\1/ as twice\nexpect \"{twice}\"\nexpect /{twice}+/ as every\nsend \"{every}\""_s);
    row(u"expect /^.*$/ as line\nsend \"{line}\"\nexpect /\\w+(?=\\n)/ as word\nsend \"{word}\""_s);
    row(u"expect /(?<=b)c/\nexpect /(?s).*/ as rest\nsend \"{rest}\""_s);
    row(u"expect \"abc\"\nexpect nothing within 1 s"_s);
    row(u"repeat 5 {\nexpect /\\Aa|b/ as one\nsend \"{one}\"\n}\nexpect end"_s);
}

void tst_SequenceRun::howBytesAreCutChangesNothing()
{
    QFETCH(const QString, text);
    constexpr quint32 seed = 5;
    QRandomGenerator random(seed);
    int passed = 0;
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes(random.bounded(60), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = "aabbc\n"[random.bounded(6)];
        Scene whole(text);
        Scene cut(text);
        whole.open();
        cut.open();
        if (!bytes.isEmpty())
            whole.receive(bytes);
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype size = std::min<qsizetype>(1 + random.bounded(5), bytes.size() - at);
            cut.receive(bytes.mid(at, size));
            at += size;
        }
        whole.peerFinishes();
        cut.peerFinishes();
        const auto a = whole.board->state();
        const auto b = cut.board->state();
        // Where nothing is to come, what came in one piece is seen at once, and so is more of it.
        bool same = a.outcome == b.outcome && whole.out.sent == cut.out.sent;
        for (size_t i = 0; i < a.results.size(); ++i) {
            const bool isSame = a.results[i].failure == Failure::Unexpected
                ? b.results[i].failure == Failure::Unexpected && a.results[i].came.startsWith(b.results[i].came)
                : a.results[i] == b.results[i];
            same = same && isSame;
        }
        if (!same)
            QFAIL(qPrintable(u"seed %1, round %2: %3"_s.arg(seed).arg(round).arg(QString::fromLatin1(bytes.toPercentEncoding()))));
        passed += a.outcome == Outcome::Passed ? 1 : 0;
    }
    QVERIFY(passed > 10);
}

QTEST_APPLESS_MAIN(tst_SequenceRun)
#include "tst_sequencerun.moc"
