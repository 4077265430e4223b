#include <QRandomGenerator>
#include <QTest>

#include "core/export/textpieces.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class TestTextPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereItIsCutMakesNoDifference();
    void aCharacterThatNeverEndsIsShown();
    void nothingGoesOnIntoTheNextMessage();
};

void TestTextPieces::whereItIsCutMakesNoDifference()
{
    constexpr quint32 seed = 20260;
    QRandomGenerator random(seed);
    const QByteArrayList parts {"a", "\n", "\r\n", "\xC3\xA4", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\x80", "\xE2\x82", "\x1B[0m", "\\"};
    for (int run = 0; run < 500; ++run) {
        QByteArray bytes;
        for (int i = 0; i < 30; ++i)
            bytes += parts[random.bounded(parts.size())];
        for (const BytesAs form : {BytesAs::Text, BytesAs::Hex}) {
            TextPieces whole(form);
            QByteArray expected = whole.next(bytes);
            expected += whole.rest();
            TextPieces pieces(form);
            QByteArray text;
            for (qsizetype at = 0; at < bytes.size();) {
                const qsizetype size = random.bounded(0, 5);
                text += pieces.next(bytes.mid(at, size));
                at += size;
            }
            text += pieces.rest();
            QVERIFY2(text == expected, qPrintable(u"seed %1, run %2: %3"_s.arg(seed).arg(run).arg(QString::fromLatin1(bytes.toHex()))));
            QVERIFY(!text.contains('\n'));
        }
    }
}

void TestTextPieces::aCharacterThatNeverEndsIsShown()
{
    TextPieces text(BytesAs::Text);
    QCOMPARE(text.next("a\xE2\x82"), "a");
    QCOMPARE(text.rest(), "\\xE2\\x82");
    QCOMPARE(text.next("\xAC"), "\\xAC"); // of another message
}

void TestTextPieces::nothingGoesOnIntoTheNextMessage()
{
    TextPieces hex(BytesAs::Hex);
    QCOMPARE(hex.next("ab"), "61 62");
    QCOMPARE(hex.next("c"), " 63");
    hex.rest();
    QCOMPARE(hex.next("d"), "64");
}

QTEST_GUILESS_MAIN(TestTextPieces)
#include "tst_textpieces.moc"
