#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include "core/lens/jsoncheck.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

JsonCheck checked(const QByteArray &bytes)
{
    JsonCheck check;
    check.take(bytes.constBegin(), bytes.constEnd());
    return check;
}

} // namespace

class JsonCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreWhole_data();
    void valuesAreWhole();
    void beginningsOfValuesAreNeitherWholeNorBad_data();
    void beginningsOfValuesAreNeitherWholeNorBad();
    void whatCannotBecomeAValueIsBad_data();
    void whatCannotBecomeAValueIsBad();
    void everyBeginningOfAValueCanBecomeOne();
    void depthHasALimit();
    void brokenTextsAreJudgedAsQtDoes();
};

void JsonCheckTest::valuesAreWhole_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"0", "-0", "12", "-1.5e+10", "0.1E-3", "1e5", "true", "false", "null", "\"\"",
             "\" a \\u00e9\\n\\/\"", "\"\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80\"", "[]", "{}", " [ 1 , [ ] , { } ] ",
             "{\"a\":{\"b\":[1,2]},\"c\":null}\r",
             "\t\r1 ", "\"\x7F\"", "\"\\uD800\""})
        QTest::newRow(text) << QByteArray(text);
}

void JsonCheckTest::valuesAreWhole()
{
    QFETCH(QByteArray, text);
    QVERIFY(checked(text).isWhole());
    QVERIFY(!checked(text).isBad());
}

void JsonCheckTest::beginningsOfValuesAreNeitherWholeNorBad_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", " ", "-", "1.", "1e", "1e+", "tru", "\"a", "\"\\", "\"\\u00", "\"\xE2\x82", "[",
             "[1", "[1,", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,"})
        QTest::newRow(text) << QByteArray(text);
}

void JsonCheckTest::beginningsOfValuesAreNeitherWholeNorBad()
{
    QFETCH(QByteArray, text);
    QVERIFY(!checked(text).isWhole());
    QVERIFY(!checked(text).isBad());
}

void JsonCheckTest::whatCannotBecomeAValueIsBad_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"01", "+1", ".5", "1.e5", "--1", "1e5.0", "1 2", "True", "nul ", "'a'", "\"\t\"",
             "\"\\x41\"", "\"\\u00g0\"", "\"\xC0\xAF\"", "\"\xED\xA0\x80\"", "\"\xF5\"", "\"\xE2\x28\"", "[1,]",
             "[,", "{,", "{1:2}", "{\"a\",", "{\"a\":1,}",
             "[}", "{]", "]", "}", "[1}", "{\"a\":1]", "\xEF\xBB\xBF{}", "{}{}", "{} x",
             "NaN", "Infinity", "/* */ 1", "1,"})
        QTest::newRow(text) << QByteArray(text);
}

void JsonCheckTest::whatCannotBecomeAValueIsBad()
{
    QFETCH(QByteArray, text);
    QVERIFY(checked(text).isBad());
    QVERIFY(!checked(text).isWhole());
}

void JsonCheckTest::everyBeginningOfAValueCanBecomeOne()
{
    const QByteArray value = "{\"k\\u00e9y\":[1.5e-3,true,{\"\xE2\x82\xAC\":null}],\"b\":\"\xF0\x9F\x98\x80\"}"_ba;
    for (qsizetype size = 0; size < value.size(); ++size) {
        QVERIFY(!checked(value.first(size)).isBad());
        QVERIFY(!checked(value.first(size)).isWhole());
    }
    QVERIFY(checked(value).isWhole());
}

void JsonCheckTest::depthHasALimit()
{
    const QByteArray most = QByteArray(JsonCheck::maxDepth, '[') + QByteArray(JsonCheck::maxDepth, ']');
    QVERIFY(checked(most).isWhole());
    QVERIFY(checked('[' + most + ']').isBad());
}

// Qt takes unknown escapes, controls in strings, and numbers such as `1.`; the texts have none of them.
void JsonCheckTest::brokenTextsAreJudgedAsQtDoes()
{
    constexpr quint32 seed = 77;
    QRandomGenerator random(seed);
    const QByteArray value = R"({"a":[1,-25,true,null,"x y"],"b":{},"c":[[],""]})"_ba;
    const QByteArray letters = R"({}[]:,"true0123- ln)"_ba;
    int whole = 0;
    for (int round = 0; round < 50'000; ++round) {
        QByteArray text = value;
        for (int change = random.bounded(3); change > 0; --change) {
            const int at = random.bounded(int(text.size()));
            text[at] = letters[random.bounded(int(letters.size()))];
        }
        QJsonParseError error;
        QJsonDocument::fromJson(text, &error);
        const bool isValid = error.error == QJsonParseError::NoError;
        whole += isValid ? 1 : 0;
        QVERIFY2(checked(text).isWhole() == isValid, text.constData());
    }
    QVERIFY(whole > 5000 && whole < 45'000);
}

QTEST_APPLESS_MAIN(JsonCheckTest)
#include "tst_jsoncheck.moc"
