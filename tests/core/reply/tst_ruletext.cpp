#include "core/reply/ruletext.h"

#include <QTest>

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

RuleText textOf(const QString &text)
{
    return std::get<RuleText>(RuleText::parse(text));
}

const QString device = u"# a small device\n"
                       "  limit 5 per second # slowly\n"
                       "\n"
                       "when equals \"PING\"   send \"PONG\\n\"  # the heart\n"
                       "# settings\n"
                       "when /^SET (\\w+)/ send \"OK {1} # {0}\"\n"
                       "when any send hex 3F\n"
                       "# that is all\n"_s;

const Rule added {.when = Rule::When::Text, .what = u"QUIT"_s, .send = u"BYE"_s};

} // namespace

class tst_ruletext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotChangedStaysAsItIs();
    void aChangedRuleKeepsItsComments();
    void aRemovedRuleLeavesTheCommentsAboveIt();
    void rulesMoveWithWhatStandsAboveThem();
    void aNewRuleIsALineMore();
    void theLimitIsChangedWhereItStands();
    void aLimitThatIsNewStandsFirst();
    void faultsAreThoseOfTheFile();
};

void tst_ruletext::whatIsNotChangedStaysAsItIs()
{
    QCOMPARE(textOf(device).toString(), device);
    QCOMPARE(textOf(device).lines().size(), 3U);
    QCOMPARE(textOf(device).limit().perSecond, 5.0);
    QCOMPARE(textOf(QString()).toString(), QString());
    QCOMPARE(textOf(u"# only words\r\n"_s).toString(), u"# only words\r\n"_s);
}

void tst_ruletext::aChangedRuleKeepsItsComments()
{
    RuleText text = textOf(device);
    Rule rule = text.lines()[0].rule;
    rule.once = true;
    text.set(0, rule);
    rule = text.lines()[1].rule;
    rule.isEnabled = false;
    text.set(1, rule);
    QString expected = device;
    expected.replace(u"when equals \"PING\"   send \"PONG\\n\"  #"_s, u"when equals \"PING\" send \"PONG\\n\" once  #"_s);
    expected.replace(u"when /^SET"_s, u"off when /^SET"_s);
    QCOMPARE(text.toString(), expected);
    rule.isEnabled = true;
    text.set(1, rule); // as it was written
    expected.remove(u"off "_s);
    QCOMPARE(text.toString(), expected);
}

void tst_ruletext::aRemovedRuleLeavesTheCommentsAboveIt()
{
    RuleText text = textOf(device);
    text.remove(1);
    QString expected = device;
    expected.remove(u"when /^SET (\\w+)/ send \"OK {1} # {0}\"\n"_s);
    QCOMPARE(text.toString(), expected);
    text.remove(1);
    text.remove(0);
    QVERIFY(text.isEmpty());
    QVERIFY(text.toString().contains(u"# a small device\n"_s));
    QVERIFY(text.toString().contains(u"# settings\n# that is all\n"_s));
}

void tst_ruletext::rulesMoveWithWhatStandsAboveThem()
{
    RuleText text = textOf(device);
    text.move(2, 0);
    QCOMPARE(text.rules().front().when, Rule::When::Any);
    QVERIFY(text.toString().startsWith(u"when any send hex 3F\n# a small device\n"_s));
    text.move(0, 2);
    QCOMPARE(text.toString(), device);
    text.move(0, 1);
    QVERIFY(text.toString().startsWith(u"# settings\nwhen /^SET"_s));
}

void tst_ruletext::aNewRuleIsALineMore()
{
    RuleText text = textOf(device);
    text.insert(1, added);
    QString expected = device;
    expected.replace(u"# settings"_s, u"when text \"QUIT\" send \"BYE\"\n# settings"_s);
    QCOMPARE(text.toString(), expected);
    RuleText fresh;
    fresh.insert(0, added);
    QCOMPARE(fresh.toString(), u"when text \"QUIT\" send \"BYE\"\n"_s);
}

void tst_ruletext::theLimitIsChangedWhereItStands()
{
    RuleText text = textOf(device);
    text.setLimit({.perSecond = 0.5, .burst = 2});
    QString expected = device;
    expected.replace(u"  limit 5 per second # slowly"_s, u"limit 0.5 per second burst 2 # slowly"_s);
    QCOMPARE(text.toString(), expected);
    RuleText twice = textOf(u"limit none # a\nwhen any send \"\"\nlimit 7 per second\n"_s);
    twice.setLimit({.perSecond = 0});
    QCOMPARE(twice.toString(), u"# a\nwhen any send \"\"\nlimit none\n"_s);
}

void tst_ruletext::aLimitThatIsNewStandsFirst()
{
    RuleText text = textOf(u"# x\nwhen any send \"\"\n"_s);
    text.setLimit({.perSecond = 1234567.5, .burst = 9});
    QCOMPARE(text.toString(), u"limit 1234567.5 per second burst 9\n# x\nwhen any send \"\"\n"_s);
    QCOMPARE(textOf(text.toString()).limit(), text.limit());
}

void tst_ruletext::faultsAreThoseOfTheFile()
{
    const ParsedRuleText parsed = RuleText::parse(u"# x\nwhen sun send \"\"\n"_s);
    QVERIFY(std::holds_alternative<RuleFault>(parsed));
    QCOMPARE(std::get<RuleFault>(parsed).line, 2);
}

QTEST_APPLESS_MAIN(tst_ruletext)
#include "tst_ruletext.moc"
