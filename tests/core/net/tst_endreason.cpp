#include "core/net/endreason.h"

#include <cerrno>

#include <QSet>
#include <QTest>

using namespace wirelark;
using namespace Qt::StringLiterals;

class tst_endreason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasItsOwnWord();
    void wordsAreStable();
    void unknownWordIsNone();
    void errnoHasItsMeaning_data();
    void errnoHasItsMeaning();
};

void tst_endreason::everyReasonHasItsOwnWord()
{
    QSet<QString> words;
    for (int i = 0; i <= int(EndReason::Other); ++i) {
        const EndReason reason = EndReason(i);
        words.insert(word(reason));
        QCOMPARE(endReasonFromWord(word(reason)), reason);
        QCOMPARE(word(reason).isEmpty(), reason == EndReason::None);
    }
    QCOMPARE(words.size(), int(EndReason::Other) + 1);
}

void tst_endreason::wordsAreStable()
{
    // Other programs read these.
    QCOMPARE(word(EndReason::Refused), "refused"_L1);
    QCOMPARE(word(EndReason::Reset), "reset"_L1);
    QCOMPARE(word(EndReason::TimedOut), "timed-out"_L1);
    QCOMPARE(word(EndReason::HostNotFound), "host-not-found"_L1);
    QCOMPARE(word(EndReason::AddressInUse), "address-in-use"_L1);
    QCOMPARE(word(EndReason::Unreachable), "unreachable"_L1);
    QCOMPARE(word(EndReason::ClosedByPeer), "closed-by-peer"_L1);
    QCOMPARE(word(EndReason::ClosedByUs), "closed-by-us"_L1);
    QCOMPARE(word(EndReason::RecordingResumed), "recording-resumed"_L1);
    QCOMPARE(word(EndReason::Other), "other"_L1);
}

void tst_endreason::unknownWordIsNone()
{
    QCOMPARE(endReasonFromWord("refuse"_L1), EndReason::None);
    QCOMPARE(endReasonFromWord("Refused"_L1), EndReason::None);
    QCOMPARE(endReasonFromWord(""_L1), EndReason::None);
}

void tst_endreason::errnoHasItsMeaning_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<EndReason>("reason");
    QTest::newRow("0") << 0 << EndReason::None;
    QTest::newRow("ECONNRESET") << ECONNRESET << EndReason::Reset;
    QTest::newRow("EPIPE") << EPIPE << EndReason::Reset;
    QTest::newRow("ETIMEDOUT") << ETIMEDOUT << EndReason::TimedOut;
    QTest::newRow("ECONNREFUSED") << ECONNREFUSED << EndReason::Refused;
    QTest::newRow("EHOSTUNREACH") << EHOSTUNREACH << EndReason::Unreachable;
    QTest::newRow("ENETUNREACH") << ENETUNREACH << EndReason::Unreachable;
    QTest::newRow("ENETDOWN") << ENETDOWN << EndReason::Unreachable;
    QTest::newRow("EADDRINUSE") << EADDRINUSE << EndReason::AddressInUse;
    QTest::newRow("EADDRNOTAVAIL") << EADDRNOTAVAIL << EndReason::AddressNotAvailable;
    QTest::newRow("EACCES") << EACCES << EndReason::PermissionDenied;
    QTest::newRow("EPERM") << EPERM << EndReason::PermissionDenied;
    QTest::newRow("EMFILE") << EMFILE << EndReason::TooManyFiles;
    QTest::newRow("ENFILE") << ENFILE << EndReason::TooManyFiles;
    QTest::newRow("ECONNABORTED") << ECONNABORTED << EndReason::TornDown;
    QTest::newRow("EINVAL") << EINVAL << EndReason::Other;
}

void tst_endreason::errnoHasItsMeaning()
{
    QFETCH(int, error);
    QTEST(endReasonFromErrno(error), "reason");
}

QTEST_APPLESS_MAIN(tst_endreason)
#include "tst_endreason.moc"
