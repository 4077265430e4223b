#include <QTest>

#include "core/filter/colourrule.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

class SizedRow : public Subject
{
public:
    explicit SizedRow(qint64 bytes) { size = bytes; }
    QString peer() const override { return {}; }
    QString note() const override { return {}; }
    bool contains(const Pattern &) const override { return false; }
};

} // namespace

class TestColourRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textReadsBack_data();
    void textReadsBack();
    void whatIsNoRuleIsLeftOut();
    void theFirstThatMatchesCounts();
    void ruleThatIsOffOrWrongMatchesNothing();
    void onlySoManyAreAsked();
};

void TestColourRule::textReadsBack_data()
{
    QTest::addColumn<ColourRule>("rule");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << ColourRule {u"big ones"_s, RuleColour::Red, u"size>12"_s, true} << u"on | red | big ones | size>12"_s;
    QTest::newRow("off") << ColourRule {u"x"_s, RuleColour::Violet, u"dir:in"_s, false} << u"off | violet | x | dir:in"_s;
    QTest::newRow("strokes in the filter") << ColourRule {u"x"_s, RuleColour::Blue, u"re:a|b||c"_s, true} << u"on | blue | x | re:a|b||c"_s;
    QTest::newRow("no name") << ColourRule {QString(), RuleColour::Green, u"dir:in"_s, true} << u"on | green |  | dir:in"_s;
}

void TestColourRule::textReadsBack()
{
    QFETCH(const ColourRule, rule);
    QFETCH(const QString, text);
    QCOMPARE(rule.toText(), text);
    QCOMPARE(ColourRule::fromText(text), std::optional(rule));
}

void TestColourRule::whatIsNoRuleIsLeftOut()
{
    const ColourRules rules = ColourRules::fromLines({QString(), u"on | pink | x | size>1"_s, u"perhaps | red | x | size>1"_s,
        u"on | red"_s, u" on|red|x|size>1 "_s});
    QCOMPARE(rules.toLines(), QStringList {u"on | red | x | size>1"_s});
}

void TestColourRule::theFirstThatMatchesCounts()
{
    const ColourRules rules = ColourRules::fromLines({u"on | red | big | size>100"_s, u"on | blue | any | size>1"_s});
    QCOMPARE(rules.match(SizedRow(200))->name, u"big"_s);
    QCOMPARE(rules.match(SizedRow(50))->name, u"any"_s);
    QCOMPARE(rules.match(SizedRow(1)), nullptr);
}

void TestColourRule::ruleThatIsOffOrWrongMatchesNothing()
{
    const ColourRules rules = ColourRules::fromLines({u"off | red | a | size>1"_s, u"on | red | b | size>"_s, u"on | red | c | "_s});
    QCOMPARE(rules.rules().size(), size_t(3));
    QVERIFY(rules.isEmpty());
    QCOMPARE(rules.match(SizedRow(200)), nullptr);
}

void TestColourRule::onlySoManyAreAsked()
{
    std::vector<ColourRule> many;
    for (size_t i = 0; i < ColourRules::mostAsked + 1; ++i)
        many.push_back({QString::number(i), RuleColour::Red, u"size:%1"_s.arg(i), true});
    const ColourRules rules(many);
    QCOMPARE(rules.match(SizedRow(qint64(ColourRules::mostAsked) - 1))->name, QString::number(ColourRules::mostAsked - 1));
    QCOMPARE(rules.match(SizedRow(qint64(ColourRules::mostAsked))), nullptr);
    many.front().isOn = false; // makes room for the last
    QVERIFY(ColourRules(many).match(SizedRow(qint64(ColourRules::mostAsked))));
}

QTEST_APPLESS_MAIN(TestColourRule)
#include "tst_colourrule.moc"
