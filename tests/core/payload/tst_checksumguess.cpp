#include <algorithm>

#include <QTest>

#include "core/payload/checksum.h"
#include "core/payload/checksumguess.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class ChecksumGuessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modbusFrameIsRecognised();
    void everyAlgorithmIsRecognisedInBothOrdersBehindAHeader();
    void wideOnesComeFirstAndThenTheFewestSkipped();
    void palindromeIsToldOnce();
    void nothingIsGuessedOfTooLittleOrTooMuch();
};

void ChecksumGuessTest::modbusFrameIsRecognised()
{
    const std::vector<ChecksumGuess> guesses = guessChecksum(QByteArray::fromHex("01030000000ac5cd"));
    QVERIFY(!guesses.empty());
    QCOMPARE(guesses.front().algorithm->name, "CRC-16/MODBUS"_L1);
    QCOMPARE(guesses.front().order, ByteOrder::Little);
    QCOMPARE(guesses.front().skipped, 0);
}

void ChecksumGuessTest::everyAlgorithmIsRecognisedInBothOrdersBehindAHeader()
{
    const QByteArray body = "GET TEMP 21.5"_ba;
    for (const ChecksumAlgorithm &algorithm : allChecksums()) {
        if (algorithm.isHash())
            continue;
        for (const ByteOrder order : {ByteOrder::Big, ByteOrder::Little}) {
            for (int skipped = 0; skipped <= maxSkipped; ++skipped) {
                const QByteArray message = "\x02\x7e"_ba.first(skipped) + body + checksumOf(algorithm, body, order);
                const bool isPalindrome = checksumOf(algorithm, body) == checksumOf(algorithm, body, ByteOrder::Little);
                const ChecksumGuess wanted{&algorithm, isPalindrome ? ByteOrder::Big : order, skipped};
                const std::vector<ChecksumGuess> guesses = guessChecksum(message);
                QVERIFY2(std::ranges::find(guesses, wanted) != guesses.end(), algorithm.name.data());
            }
        }
    }
}

void ChecksumGuessTest::wideOnesComeFirstAndThenTheFewestSkipped()
{
    // Many fit a message of zeros.
    const std::vector<ChecksumGuess> guesses = guessChecksum(QByteArray(20, '\0'));
    QVERIFY(guesses.size() > 20);
    for (size_t i = 1; i < guesses.size(); ++i) {
        const int before = guesses[i - 1].algorithm->size;
        QVERIFY(before >= guesses[i].algorithm->size);
        if (before == guesses[i].algorithm->size)
            QVERIFY(guesses[i - 1].skipped <= guesses[i].skipped);
    }
}

void ChecksumGuessTest::palindromeIsToldOnce()
{
    const std::vector<ChecksumGuess> guesses = guessChecksum("\x05\x05"_ba);
    const auto isSum = [](const ChecksumGuess &guess) { return guess.algorithm->name == "SUM-8"_L1; };
    QCOMPARE(std::ranges::count_if(guesses, isSum), 1);
    QCOMPARE(std::ranges::find_if(guesses, isSum)->order, ByteOrder::Big);
}

void ChecksumGuessTest::nothingIsGuessedOfTooLittleOrTooMuch()
{
    QVERIFY(guessChecksum({}).empty());
    QVERIFY(guessChecksum("x").empty());
    QByteArray message(maxGuessed - 1, 'x');
    message += checksumOf(*findChecksum(u"xor8"), message);
    QVERIFY(!guessChecksum(message).empty());
    QVERIFY(guessChecksum(message.last(maxGuessed - 1).prepend("xx")).empty());
}

QTEST_APPLESS_MAIN(ChecksumGuessTest)
#include "tst_checksumguess.moc"
