#include "core/reply/rulecheck.h"

#include <QTest>

using namespace wirelark;
using namespace Qt::StringLiterals;

using In = RuleOffence::Field;
using Kind = RuleFault::Kind;
using When = Rule::When;

class tst_rulecheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodRulesHaveNoOffence_data();
    void goodRulesHaveNoOffence();
    void offencesStandInTheirField_data();
    void offencesStandInTheirField();
};

void tst_rulecheck::goodRulesHaveNoOffence_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::newRow("any") << Rule {.when = When::Any, .what = {}, .send = u"hello\\n"_s};
    QTest::newRow("quotes") << Rule {.when = When::Text, .what = u"a \"b\" \\\\"_s, .send = u"\"{0}\""_s};
    QTest::newRow("slashes") << Rule {.when = When::Regex, .what = u"^/(a)\\/"_s, .send = u"{1}"_s};
    QTest::newRow("hex") << Rule {.when = When::Hex, .what = u"02 ?? 03"_s, .isHex = true, .send = u"06 {0} {crc16/modbus:le}"_s};
    QTest::newRow("nothing to send") << Rule {.when = When::Any, .what = {}, .send = {}};
    QTest::newRow("an empty line") << Rule {.when = When::Equals, .what = {}, .send = u"x"_s, .once = true};
}

void tst_rulecheck::goodRulesHaveNoOffence()
{
    QFETCH(const Rule, rule);
    QVERIFY(!check(rule));
    Rule off = rule;
    off.isEnabled = false;
    off.delay = std::chrono::milliseconds(20);
    off.jitter = std::chrono::milliseconds(5);
    QVERIFY(!check(off));
}

void tst_rulecheck::offencesStandInTheirField_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<In>("field");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const Rule &rule, In field, int start, int length, Kind kind) {
        QTest::newRow(name) << rule << field << start << length << kind;
    };
    row("escape", {.when = When::Text, .what = u"\"\"ab\\q"_s, .send = u"x"_s}, In::What, 4, 2, Kind::UnknownEscape);
    row("expression", {.when = When::Regex, .what = u"a/(b"_s, .send = u"x"_s}, In::What, 3, 1, Kind::BadPattern);
    row("pattern", {.when = When::Hex, .what = u"02 G0"_s, .send = u"x"_s}, In::What, 3, 1, Kind::BadPattern);
    row("nothing to look for", {.when = When::Hex, .what = {}, .send = u"x"_s}, In::What, 0, 0, Kind::BadPattern);
    row("hex that is a word", {.when = When::Hex, .what = u"02 send 03"_s, .send = u"x"_s}, In::What, 8, 2, Kind::Unexpected);
    row("a comment in hex", {.when = When::Any, .what = {}, .isHex = true, .send = u"06 # y"_s}, In::Send, 0, 6, Kind::Unexpected);
    row("an option in hex", {.when = When::Any, .what = {}, .isHex = true, .send = u"06 once"_s}, In::Send, 0, 7, Kind::Unexpected);
    row("field", {.when = When::Any, .what = {}, .send = u"a \"b\" {crc99}"_s}, In::Send, 7, 5, Kind::BadPayload);
    row("digits", {.when = When::Any, .what = {}, .isHex = true, .send = u"06 0"_s}, In::Send, 3, 1, Kind::BadPayload);
    row("group", {.when = When::Regex, .what = u"a(b)"_s, .send = u"{2}"_s}, In::Send, 0, 3, Kind::NoSuchGroup);
    row("a backslash at the end", {.when = When::Equals, .what = u"ab\\"_s, .send = u"x"_s}, In::What, 2, 1, Kind::NotClosed);
    row("escape to send", {.when = When::Any, .what = {}, .send = u"ab\\q"_s}, In::Send, 2, 2, Kind::UnknownEscape);
}

void tst_rulecheck::offencesStandInTheirField()
{
    QFETCH(const Rule, rule);
    const auto offence = check(rule);
    QVERIFY(offence);
    QTEST(offence->field, "field");
    QTEST(offence->fault.kind, "kind");
    QTEST(int(offence->start), "start");
    QTEST(int(offence->length), "length");
}

QTEST_APPLESS_MAIN(tst_rulecheck)
#include "tst_rulecheck.moc"
