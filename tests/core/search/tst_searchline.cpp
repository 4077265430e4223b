#include <QTest>

#include "core/search/searchline.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// What is looked for, as one line.
class SearchLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsAndOptionsAreRead_data();
    void kindsAndOptionsAreRead();
    void whatIsNoLineIsUnderlined_data();
    void whatIsNoLineIsUnderlined();

private:
    static std::optional<Match> found(const SearchLine &line, const QByteArray &bytes)
    {
        return std::get<Pattern>(line.pattern()).find({bytes.data(), size_t(bytes.size())});
    }
};

void SearchLineTest::kindsAndOptionsAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("notThere");
    QTest::newRow("just text") << u"Stop"_s << u"text:Stop"_s << "a sTOP b"_ba << "sto p"_ba;
    QTest::newRow("text in this case") << u"text,case:Stop"_s << u"text,case:Stop"_s << "Stop"_ba << "stop"_ba;
    QTest::newRow("blanks count") << u"text: a "_s << u"text: a "_s << "x A y"_ba << "xa"_ba;
    QTest::newRow("encoding") << u"TEXT,UTF16BE:ab"_s << u"text,utf16be:ab"_s << "\0A\0B"_ba << "ab"_ba;
    QTest::newRow("latin-1") << u"text,latin1,case:ä"_s << u"text,case,latin1:ä"_s << "\xe4"_ba << "ä"_ba;
    QTest::newRow("hex") << u"hex:02 ?? 80"_s << u"hex:02 ?? 80"_s << "\x02z\x80"_ba << "\x02\x80"_ba;
    QTest::newRow("expression in this case") << u"re:^A+:$"_s << u"re:^A+:$"_s << "AA:"_ba << "aa:"_ba;
    QTest::newRow("expression in any case") << u"re,nocase:a{2}"_s << u"re,nocase:a{2}"_s << "bAA"_ba << "ba"_ba;
    QTest::newRow("default said") << u"text,nocase,utf8:a"_s << u"text:a"_s << "A"_ba << "b"_ba;
    QTest::newRow("colon in a text") << u"Host: plc"_s << u"text:Host: plc"_s << "\nhost: plc\n"_ba << "host:plc"_ba;
    QTest::newRow("address") << u"http://a"_s << u"text:http://a"_s << "GET http://a/"_ba << "http:/a"_ba;
    QTest::newRow("text that looks like a kind") << u"text:hex:02"_s << u"text:hex:02"_s << "hex:02"_ba << "\x02"_ba;
}

void SearchLineTest::kindsAndOptionsAreRead()
{
    QFETCH(const QString, typed);
    const auto parsed = parseSearchLine(typed);
    QVERIFY(std::holds_alternative<SearchLine>(parsed));
    const auto &line = std::get<SearchLine>(parsed);
    QTEST(line.toString(), "canonical");
    QCOMPARE(std::get<SearchLine>(parseSearchLine(line.toString())), line);
    QFETCH(const QByteArray, there);
    QVERIFY(found(line, there));
    QFETCH(const QByteArray, notThere);
    QVERIFY(!found(line, notThere));
}

void SearchLineTest::whatIsNoLineIsUnderlined_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("underlined");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("kind") << u"hxe:02"_s << u"hxe"_s << u"hex"_s;
    QTest::newRow("option") << u"text,csae:a"_s << u"csae"_s << u"case"_s;
    QTest::newRow("option of another kind") << u"hex,utf16le:02"_s << u"utf16le"_s << QString();
    QTest::newRow("digit") << u"hex:02 0g"_s << u"g"_s << QString();
    QTest::newRow("expression") << u"re:a(b"_s << QString() << QString();
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("nothing behind a kind") << u"text:"_s << QString() << QString();
}

void SearchLineTest::whatIsNoLineIsUnderlined()
{
    QFETCH(const QString, typed);
    const auto parsed = parseSearchLine(typed);
    QVERIFY(std::holds_alternative<SearchLineError>(parsed));
    const auto &error = std::get<SearchLineError>(parsed);
    QFETCH(const QString, underlined);
    if (!underlined.isEmpty())
        QCOMPARE(typed.mid(error.start, error.length), underlined);
    QVERIFY(error.start >= 0 && error.length > 0);
    QTEST(error.nearest, "nearest");
    QVERIFY(!error.allowed.isEmpty() || typed.startsWith("hex,"_L1));
}

QTEST_APPLESS_MAIN(SearchLineTest)
#include "tst_searchline.moc"
