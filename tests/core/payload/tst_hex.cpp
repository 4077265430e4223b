#include <QRandomGenerator>
#include <QTest>

#include "core/payload/hex.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class HexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hexIsTakenAsPeoplePasteIt_data();
    void hexIsTakenAsPeoplePasteIt();
    void whatIsNotHexIsRefusedWithItsPlace_data();
    void whatIsNotHexIsRefusedWithItsPlace();
    void everyByteSurvivesTheRoundTrip();
    void randomBytesSurviveAnySeparators();
    void theMiddleIsElidedAndBothEndsStay_data();
    void theMiddleIsElidedAndBothEndsStay();
};

void HexTest::hexIsTakenAsPeoplePasteIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("blanks only") << u" \n\t "_s << QByteArray();
    QTest::newRow("blanks") << u"47 45 54"_s << "GET"_ba;
    QTest::newRow("none") << u"474554"_s << "GET"_ba;
    QTest::newRow("commas") << u"47,45,54"_s << "GET"_ba;
    QTest::newRow("colons") << u"47:45:54"_s << "GET"_ba;
    QTest::newRow("prefix") << u"0x47 0X45 0x54"_s << "GET"_ba;
    QTest::newRow("one prefix") << u"0x474554"_s << "GET"_ba;
    QTest::newRow("C array") << u"0x47, 0x45,\n0x54,"_s << "GET"_ba;
    QTest::newRow("pairs of bytes") << u"4745 5420"_s << "GET "_ba;
    QTest::newRow("small and capital") << u"aA Ff"_s << "\xAA\xFF"_ba;
    QTest::newRow("blanks around") << u"  47  "_s << "G"_ba;
    QTest::newRow("no-break space") << u"47\u00A045"_s << "GE"_ba;
    QTest::newRow("zero byte") << u"00"_s << QByteArray(1, '\0');
}

void HexTest::hexIsTakenAsPeoplePasteIt()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    const ParsedHex parsed = parseHex(text);
    QVERIFY(std::holds_alternative<QByteArray>(parsed));
    QCOMPARE(std::get<QByteArray>(parsed), bytes);
}

void HexTest::whatIsNotHexIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<HexError>("error");
    using enum HexError::Kind;

    QTest::newRow("wrong digit") << u"4G"_s << HexError{WrongDigit, 1, 1};
    QTest::newRow("wrong digit later") << u"47 4z"_s << HexError{WrongDigit, 4, 1};
    QTest::newRow("one digit") << u"4"_s << HexError{OddDigits, 0, 1};
    QTest::newRow("three digits") << u"474"_s << HexError{OddDigits, 2, 1};
    QTest::newRow("odd group") << u"474 55"_s << HexError{OddDigits, 2, 1};
    QTest::newRow("two lone digits") << u"4 7"_s << HexError{OddDigits, 0, 1};
    QTest::newRow("odd after prefix") << u"0x5"_s << HexError{OddDigits, 2, 1};
    QTest::newRow("prefix alone") << u"0x"_s << HexError{WrongDigit, 1, 1};
    QTest::newRow("prefix inside a group") << u"470x45"_s << HexError{WrongDigit, 3, 1};
    QTest::newRow("prefix twice") << u"0x0x45"_s << HexError{WrongDigit, 3, 1};
    QTest::newRow("the first error counts") << u"474 4G"_s << HexError{OddDigits, 2, 1};
    QTest::newRow("minus") << u"-47"_s << HexError{WrongDigit, 0, 1};
    QTest::newRow("full-width digits") << u"\uFF14\uFF17"_s << HexError{WrongDigit, 0, 1};
    QTest::newRow("beyond the BMP") << u"47 \U0001F600"_s << HexError{WrongDigit, 3, 2};
}

void HexTest::whatIsNotHexIsRefusedWithItsPlace()
{
    QFETCH(QString, text);
    QFETCH(HexError, error);
    const ParsedHex parsed = parseHex(text);
    QVERIFY(std::holds_alternative<HexError>(parsed));
    QCOMPARE(std::get<HexError>(parsed), error);
}

void HexTest::everyByteSurvivesTheRoundTrip()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    QCOMPARE(std::get<QByteArray>(parseHex(toHex(all))), all);
    QCOMPARE(toHex("\x0F\xA0"_ba), u"0F A0"_s);
}

void HexTest::randomBytesSurviveAnySeparators()
{
    QRandomGenerator random(21);
    const QStringList separators{QString(), u" "_s, u","_s, u", "_s, u":"_s, u"\n"_s, u" 0x"_s, u", 0X"_s};
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes;
        QString text;
        for (quint32 i = random.bounded(20u); i > 0; --i) {
            bytes += static_cast<char>(random.bounded(256));
            text +=
                separators.at(random.bounded(int(separators.size()))) + toHex(QByteArrayView(bytes).last(1));
        }
        const ParsedHex parsed = parseHex(text);
        QVERIFY2(std::holds_alternative<QByteArray>(parsed), qPrintable(text));
        QCOMPARE(std::get<QByteArray>(parsed), bytes);
    }
}

void HexTest::theMiddleIsElidedAndBothEndsStay_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("text");

    QTest::newRow("all") << 6 << u"01 02 03 04 05"_s;
    QTest::newRow("just all") << 5 << u"01 02 03 04 05"_s;
    QTest::newRow("four") << 4 << u"01 02 \u2026 04 05"_s;
    QTest::newRow("three") << 3 << u"01 02 \u2026 05"_s;
    QTest::newRow("one") << 1 << u"01 \u2026"_s;
    QTest::newRow("none") << 0 << u"\u2026"_s;
}

void HexTest::theMiddleIsElidedAndBothEndsStay()
{
    QFETCH(int, limit);
    QFETCH(QString, text);
    QCOMPARE(toElidedHex("\1\2\3\4\5"_ba, limit), text);
}

QTEST_APPLESS_MAIN(HexTest)
#include "tst_hex.moc"
