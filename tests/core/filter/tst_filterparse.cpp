#include <QRandomGenerator>
#include <QTest>

#include "tests/core/filter/row.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class tst_FilterParse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCanonicalLineIsTheSameFilter_data();
    void theCanonicalLineIsTheSameFilter();
    void anyTextAndPatternSurvivesTheRoundTrip();
    void whatIsWrongIsToldWithItsPlace_data();
    void whatIsWrongIsToldWithItsPlace();
    void allErrorsAreToldInTheirOrder();
    void errorsSayWhatWasMeant();
    void onlySoManyWordsAreTaken();
};

void tst_FilterParse::theCanonicalLineIsTheSameFilter_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const QString &line, const QString &canonical) {
        QTest::newRow(qPrintable(line)) << line << canonical;
    };
    row(u" dir:IN   SIZE>12 "_s, u"dir:IN size>12"_s);
    row(u"size:>=12 size=3"_s, u"size>=12 size:3"_s);
    row(u"stop"_s, u"text:stop"_s);
    row(u"-stop -\"two words\""_s, u"-text:stop -text:\"two words\""_s);
    row(u"\"-stop\""_s, u"text:-stop"_s);
    row(u"--stop"_s, u"-text:-stop"_s);
    row(u"\"a\\\"b\""_s, u"text:a\"b"_s);
    row(u"\"\\\"b\""_s, u"text:\"\\\"b\""_s);
    row(u"\"a \\\\ \\d\""_s, u"text:\"a \\\\ \\\\d\""_s);
    row(u"hex:02 ?? 80 stop"_s, u"hex:\"02 ?? 80\" text:stop"_s);
    row(u"hex:02 text:be"_s, u"hex:02 text:be"_s);
    row(u"hex:02 [00-1F] [x"_s, u"hex:\"02 [00-1F]\" text:[x"_s);
    row(u"\"hex:02\" 80"_s, u"text:hex:02 text:80"_s);
    row(u"re:^GET.*1[.]1$"_s, u"re:^GET.*1[.]1$"_s);
    row(u"text:<html> text:=a text:>"_s, u"text:<html> text:=a text:>"_s);
    row(u"http://a.b/c"_s, u"text:http://a.b/c"_s);
    row(u"session=zzzz"_s, u"text:session=zzzz"_s);
    row(u"10:30 a<b"_s, u"text:10:30 text:a<b"_s);
    row(u"it's \u00E4"_s, u"text:it's text:\u00E4"_s);
    row(u"a\u00A0b"_s, u"text:a text:b"_s);
}

void tst_FilterParse::theCanonicalLineIsTheSameFilter()
{
    QFETCH(const QString, line);
    QFETCH(const QString, canonical);
    const ParsedFilter parsed = Filter::parse(line);
    QVERIFY(std::holds_alternative<Filter>(parsed));
    QCOMPARE(std::get<Filter>(parsed).toString(), canonical);
    const ParsedFilter again = Filter::parse(canonical);
    QVERIFY(std::holds_alternative<Filter>(again));
    QCOMPARE(std::get<Filter>(again), std::get<Filter>(parsed));
}

void tst_FilterParse::anyTextAndPatternSurvivesTheRoundTrip()
{
    const QString letters = u"ab \t\"\\-:<>=02?[]\u00E4"_s;
    const QStringList fronts {QString(), u"-"_s, u"text:"_s, u"note:"_s, u"hex:"_s, u"-re:"_s, u"peer:"_s};
    constexpr quint32 seed = 8;
    QRandomGenerator random(seed);
    int understood = 0;
    for (int round = 0; round < 20000; ++round) {
        QString line;
        for (int word = random.bounded(3); word >= 0; --word) {
            line += fronts[random.bounded(int(fronts.size()))];
            const bool isQuoted = random.bounded(2);
            line += isQuoted ? u"\""_s : QString();
            for (int i = random.bounded(6); i > 0; --i)
                line += letters[random.bounded(int(letters.size()))];
            line += isQuoted ? u"\" "_s : u" "_s;
        }
        const ParsedFilter parsed = Filter::parse(line);
        if (const auto *errors = std::get_if<std::vector<FilterError>>(&parsed)) {
            QVERIFY(!errors->empty());
            for (const FilterError &error : *errors)
                QVERIFY2(error.start >= 0 && error.length > 0 && error.start + error.length <= line.size(),
                    qPrintable(line));
            continue;
        }
        ++understood;
        const QString canonical = std::get<Filter>(parsed).toString();
        const ParsedFilter again = Filter::parse(canonical);
        if (!std::holds_alternative<Filter>(again) || std::get<Filter>(again).toString() != canonical)
            QFAIL(qPrintable(u"seed %1, round %2: "_s.arg(seed).arg(round) + line));
    }
    QVERIFY(understood > 1000);
}

void tst_FilterParse::whatIsWrongIsToldWithItsPlace_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<FilterError::Kind>("kind");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");
    using enum FilterError::Kind;
    const auto row = [](const QString &line, FilterError::Kind kind, int start, int length) {
        QTest::newRow(qPrintable(line)) << line << kind << start << length;
    };
    row(u"a foo:bar"_s, UnknownKey, 2, 3);
    row(u"-foo:\"b c\""_s, UnknownKey, 1, 3);
    row(u"sise>12"_s, UnknownKey, 0, 4);
    row(u"dir:in size:"_s, MissingValue, 7, 5);
    row(u"text:\"\""_s, MissingValue, 0, 7);
    row(u"a -"_s, MissingValue, 2, 1);
    row(u"\"\""_s, MissingValue, 0, 2);
    row(u"dir>in"_s, BadRelation, 3, 1);
    row(u"conn>=3"_s, BadRelation, 4, 2);
    row(u"dir:inn"_s, BadValue, 4, 3);
    row(u"size>x"_s, BadValue, 5, 1);
    row(u"size>-1"_s, BadValue, 5, 2);
    row(u"size>1,2"_s, BadValue, 5, 3);
    row(u"size:1-"_s, BadValue, 5, 2);
    row(u"size:,1"_s, BadValue, 5, 2);
    row(u"size:99999999999999999999"_s, BadValue, 5, 20);
    row(u"size:99999999999G"_s, BadValue, 5, 12);
    row(u"size:\uFF11"_s, BadValue, 5, 1);
    row(u"conn:1k"_s, BadValue, 5, 2);
    row(u"conn:7-5"_s, EmptyRange, 5, 3);
    row(u"t:2026-11-22-2026-11-21"_s, EmptyRange, 2, 21);
    row(u"t>25:00"_s, BadValue, 2, 5);
    row(u"t>14"_s, BadValue, 2, 2);
    row(u"t>14:02:3"_s, BadValue, 2, 7);
    row(u"t>14:02:03."_s, BadValue, 2, 9);
    row(u"t>2026-02-30"_s, BadValue, 2, 10);
    row(u"t>14:02-14:03"_s, BadValue, 2, 11);
    row(u"t:14:02-2026-11-21"_s, BadValue, 2, 16);
    row(u"t>9999-01-01"_s, BadValue, 2, 10);
    row(u"lens:a_b"_s, BadValue, 5, 3);
    row(u"hex:0"_s, BadPattern, 4, 1);
    row(u"hex:\"02 0g\""_s, BadPattern, 9, 1);
    row(u"hex:\"\\\\ 02\""_s, BadPattern, 5, 5);
    row(u"a re:a(b"_s, BadPattern, 7, 1);
    row(u"\"open"_s, OpenQuote, 0, 5);
    row(u"text:\"a b"_s, OpenQuote, 5, 4);
    row(u"\"a\\\""_s, OpenQuote, 0, 4);
    row(u"\"a\"b c"_s, BehindQuote, 3, 1);
}

void tst_FilterParse::whatIsWrongIsToldWithItsPlace()
{
    QFETCH(const QString, line);
    QFETCH(const FilterError::Kind, kind);
    QFETCH(const int, start);
    QFETCH(const int, length);
    const ParsedFilter parsed = Filter::parse(line);
    QVERIFY(std::holds_alternative<std::vector<FilterError>>(parsed));
    const auto &errors = std::get<std::vector<FilterError>>(parsed);
    QCOMPARE(errors.size(), 1u);
    QCOMPARE(errors.front().kind, kind);
    QCOMPARE(errors.front().start, start);
    QCOMPARE(errors.front().length, length);
    QCOMPARE(errors.front().pattern.has_value(), kind == FilterError::Kind::BadPattern);
}

void tst_FilterParse::allErrorsAreToldInTheirOrder()
{
    const ParsedFilter parsed = Filter::parse(u"size>x dir:in foo:1 -hex:0 \"open");
    const auto &errors = std::get<std::vector<FilterError>>(parsed);
    std::vector<qsizetype> starts;
    for (const FilterError &error : errors)
        starts.push_back(error.start);
    QCOMPARE(starts, (std::vector<qsizetype> {5, 14, 25, 27}));
}

void tst_FilterParse::errorsSayWhatWasMeant()
{
    const auto error = [](QStringView line) { return std::get<std::vector<FilterError>>(Filter::parse(line)).front(); };
    QCOMPARE(error(u"sise:12").nearest, u"size"_s);
    QVERIFY(error(u"sise:12").allowed.contains(u"conn"_s));
    QCOMPARE(error(u"xyzzy:12").nearest, QString());
    QCOMPARE(error(u"dir:inn").nearest, u"in"_s);
    QCOMPARE(error(u"dir:inn").allowed, (QStringList {u"in"_s, u"out"_s, u"info"_s}));
    QCOMPARE(error(u"hex:0").pattern->kind, PatternError::Kind::HalfByte);
}

void tst_FilterParse::onlySoManyWordsAreTaken()
{
    const QString most = u"a "_s.repeated(Filter::maxWords);
    QVERIFY(std::holds_alternative<Filter>(Filter::parse(most)));
    const ParsedFilter parsed = Filter::parse(QString(most + u"b c"_s));
    const auto &errors = std::get<std::vector<FilterError>>(parsed);
    QCOMPARE(errors.size(), 1u);
    QCOMPARE(errors.front().kind, FilterError::Kind::TooManyWords);
    QCOMPARE(errors.front().start, most.size());
    QCOMPARE(errors.front().length, 3);
}

QTEST_APPLESS_MAIN(tst_FilterParse)
#include "tst_filterparse.moc"
