#include "core/reply/ruleset.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wirelark;
using namespace Qt::StringLiterals;
using Kind = RuleFault::Kind;

namespace {

RuleSet parsed(const QString &text)
{
    const ParsedRules rules = RuleSet::parse(text);
    if (const auto *fault = std::get_if<RuleFault>(&rules)) {
        qWarning("line %d, column %d: %s", fault->line, fault->column, qPrintable(fault->word));
        return {};
    }
    return std::get<RuleSet>(rules);
}

// What is sent, behind the number of the rule from 1; empty: nothing fires.
QByteArray answer(const RuleSet &rules, const QByteArray &message, const std::vector<bool> &leftOut = {})
{
    const auto firing = rules.firing({message.constData(), std::size_t(message.size())}, leftOut);
    return firing ? QByteArray::number(qint64(firing->rule) + 1) + ' ' + rules.make(*firing, {}).bytes : QByteArray();
}

} // namespace

class tst_ruleset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditionsDecide_data();
    void conditionsDecide();
    void firstRuleThatIsOnWins();
    void groupsAreFilledIn_data();
    void groupsAreFilledIn();
    void optionsAreRead();
    void faultsNameTheirPlace_data();
    void faultsNameTheirPlace();
    void everyRuleIsReadBack();
    void headOfALongMessageDecides();
    void expressionThatIsSlowFiresNot();
    void tooMuchIsRefused();
};

void tst_ruleset::conditionsDecide_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("fires");
    QTest::newRow("any") << u"any"_s << QByteArray("x") << true;
    QTest::newRow("text in it") << u"text \"PIN\""_s << QByteArray("a PING") << true;
    QTest::newRow("text in another case") << u"text \"PIN\""_s << QByteArray("a ping") << false;
    QTest::newRow("text with escapes") << u"text \"\\x80\\\"\""_s << QByteArray("a\x80\"b") << true;
    QTest::newRow("equals") << u"equals \"QUIT\""_s << QByteArray("QUIT") << true;
    QTest::newRow("equals before the ending") << u"equals \"QUIT\""_s << QByteArray("QUIT\r\n") << true;
    QTest::newRow("equals with the ending") << u"equals \"QUIT\\n\""_s << QByteArray("QUIT\n") << true;
    QTest::newRow("equals another ending") << u"equals \"QUIT\\r\\n\""_s << QByteArray("QUIT\n") << false;
    QTest::newRow("more than equal") << u"equals \"QUIT\""_s << QByteArray("QUITE") << false;
    QTest::newRow("hex") << u"hex 02 ?? 80"_s << QByteArray("a\x02z\x80") << true;
    QTest::newRow("other hex") << u"hex 02 ?? 80"_s << QByteArray("\x02\x80") << false;
    QTest::newRow("expression") << u"/^T=\\d+\\/s/"_s << QByteArray("T=12/s") << true;
    QTest::newRow("no expression") << u"/^T=\\d+$/"_s << QByteArray("T=x") << false;
}

void tst_ruleset::conditionsDecide()
{
    QFETCH(const QString, condition);
    QFETCH(const QByteArray, message);
    QFETCH(const bool, fires);
    QCOMPARE(answer(parsed("when "_L1 + condition + " send \"x\""_L1), message), fires ? "1 x" : "");
}

void tst_ruleset::firstRuleThatIsOnWins()
{
    const RuleSet rules = parsed(u"# a device\n"
                                 "off when any send \"never\"\n"
                                 "\n"
                                 "when text \"a\" send \"first\" once # the greeting\n"
                                 "  when any send \"second\"\r\n"_s);
    QCOMPARE(rules.rules().size(), 3U);
    QCOMPARE(answer(rules, "a"), "2 first");
    QCOMPARE(answer(rules, "a", {false, true}), "3 second");
    QCOMPARE(answer(rules, "b"), "3 second");
}

void tst_ruleset::groupsAreFilledIn_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("of an expression") << u"when /(\\w+)=(\\d+)/ send \"{2}<{1}<{0}\""_s << QByteArray("set T=21!")
                                      << QByteArray("21<T<T=21");
    QTest::newRow("that took no part") << u"when /a(b)?(c)/ send \"[{1}{2}]\""_s << QByteArray("ac")
                                       << QByteArray("[c]");
    QTest::newRow("all of it") << u"when any send \"{0}{0}\""_s << QByteArray("\x80\n") << QByteArray("\x80\n\x80\n");
    QTest::newRow("what matched") << u"when hex 02 ?? send hex 06 {0}"_s << QByteArray("a\x02z")
                                  << QByteArray("\x06\x02z");
    QTest::newRow("looked behind") << u"when /(?<=x)(y)/ send \"{1}\""_s << QByteArray("zxy") << QByteArray("y");
    QTest::newRow("braces") << u"when any send \"{\\\"a\\\": {0}, \\u{41}\\x7B0}}\""_s << QByteArray("1")
                            << QByteArray("{\"a\": 1, A{0}}");
}

void tst_ruleset::groupsAreFilledIn()
{
    QFETCH(const QString, rule);
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, sent);
    QCOMPARE(answer(parsed(rule), message), "1 " + sent);
}

void tst_ruleset::optionsAreRead()
{
    const RuleSet rules = parsed(u"limit 50.5 per second burst 3\n"
                                 "when any send hex 01 02 after 20 ms jitter 5 ms once"_s);
    QCOMPARE(rules.limit(), (AnswerLimit {50.5, 3}));
    const Rule rule = rules.rules().front();
    QVERIFY(rule.isHex && rule.once);
    QCOMPARE(rule.send, u"01 02"_s);
    QCOMPARE(rule.delay.count(), 20);
    QCOMPARE(rule.jitter.count(), 5);
    QCOMPARE(parsed(u"limit none"_s).limit().perSecond, 0.0);
    QCOMPARE(parsed(u""_s).limit(), AnswerLimit {});
}

void tst_ruleset::faultsNameTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("no rule") << u"wen any send \"x\""_s << Kind::Unexpected << 1 << 1;
    QTest::newRow("second line") << u"# x\n  when sun send \"x\""_s << Kind::Unexpected << 2 << 8;
    QTest::newRow("no send") << u"when any"_s << Kind::Unexpected << 1 << 9;
    QTest::newRow("no quotes") << u"when any send x"_s << Kind::Unexpected << 1 << 15;
    QTest::newRow("open quote") << u"when any send \"x"_s << Kind::NotClosed << 1 << 15;
    QTest::newRow("open slash") << u"when /x\\/ send \"x\""_s << Kind::NotClosed << 1 << 6;
    QTest::newRow("empty text") << u"when text \"\" send \"x\""_s << Kind::BadPattern << 1 << 12;
    QTest::newRow("bad hex") << u"when hex 02 8 send \"x\""_s << Kind::BadPattern << 1 << 13;
    QTest::newRow("bad expression") << u"when /a\\/)/ send \"x\""_s << Kind::BadPattern << 1 << 9; // so PCRE2 says
    QTest::newRow("bad escape") << u"when any send \"\\\"\\q\""_s << Kind::UnknownEscape << 1 << 18;
    QTest::newRow("no such field") << u"when any send \"a{nn:u8}\""_s << Kind::BadPayload << 1 << 18;
    QTest::newRow("odd hex") << u"when any send hex 06 1 after 5 ms"_s << Kind::BadPayload << 1 << 22;
    QTest::newRow("no such group") << u"when /(a)/ send \"{2}\""_s << Kind::NoSuchGroup << 1 << 18;
    QTest::newRow("a group of a text") << u"when text \"a\" send \"{1}\""_s << Kind::NoSuchGroup << 1 << 21;
    QTest::newRow("no number") << u"when any send \"x\" after soon"_s << Kind::BadNumber << 1 << 25;
    QTest::newRow("a negative number") << u"when any send \"x\" after -1 ms"_s << Kind::BadNumber << 1 << 25;
    QTest::newRow("no unit") << u"when any send \"x\" after 5 s"_s << Kind::Unexpected << 1 << 27;
    QTest::newRow("more") << u"when any send \"x\" twice"_s << Kind::Unexpected << 1 << 19;
    QTest::newRow("limit") << u"limit 0 per second"_s << Kind::BadNumber << 1 << 7;
}

void tst_ruleset::faultsNameTheirPlace()
{
    QFETCH(const QString, text);
    const ParsedRules rules = RuleSet::parse(text);
    QVERIFY(std::holds_alternative<RuleFault>(rules));
    const RuleFault fault = std::get<RuleFault>(rules);
    QTEST(fault.kind, "kind");
    QTEST(fault.line, "line");
    QTEST(fault.column, "column");
}

void tst_ruleset::everyRuleIsReadBack()
{
    constexpr quint32 seed = 7;
    QRandomGenerator chance(seed);
    const QStringList parts {u"\""_s, u"\\\\"_s, u"\\n"_s, u"\\x00"_s, u"/"_s, u"é"_s, u" "_s, u"#"_s, u"send"_s,
        u"{0}"_s, u"'"_s, u"\\u{1F600}"_s, u"\t"_s};
    const auto some = [&] {
        QString text = u"a"_s;
        for (int n = chance.bounded(8); n > 0; --n)
            text += parts[chance.bounded(int(parts.size()))];
        return text;
    };
    const auto quoted = [](QString text) -> QString { return u'"' + text.replace(u'"', "\\\""_L1) + u'"'; };
    for (int i = 0; i < 2000; ++i) {
        QString text = chance.bounded(3) == 0 ? u"limit 7.25 per second burst 9 # why\n"_s : QString();
        for (int n = chance.bounded(5); n > 0; --n) {
            const QStringList whens {u"any"_s, "text "_L1 + quoted(some()), "equals "_L1 + quoted(some()),
                u"hex 02 ?? [00-1F]"_s, u"/a\\/(b\\\\)\"#/"_s};
            const QStringList sends {quoted(some()), u"hex 01 {0} 02"_s};
            text += (chance.bounded(4) == 0 ? u"  off when "_s : u"when "_s) + whens[chance.bounded(5)];
            text += " send "_L1 + sends[chance.bounded(2)];
            text += chance.bounded(2) ? " once  after 15 ms"_L1 : ""_L1;
            text += chance.bounded(2) ? " jitter 3 ms\n"_L1 : "\n\n"_L1;
        }
        const RuleSet first = parsed(text);
        const RuleSet second = parsed(first.toString());
        QVERIFY2(first.rules() == second.rules() && first.limit() == second.limit(), qPrintable(text));
        QCOMPARE(second.toString(), first.toString());
        QVERIFY(text.isEmpty() || !first.toString().isEmpty());
    }
}

void tst_ruleset::headOfALongMessageDecides()
{
    const RuleSet rules = parsed(u"when text \"END\" send \"x\"\n"_s);
    QCOMPARE(answer(rules, QByteArray(RuleSet::head - 3, 'a') + "END"), "1 x");
    QCOMPARE(answer(rules, QByteArray(RuleSet::head - 2, 'a') + "END"), "");
}

void tst_ruleset::expressionThatIsSlowFiresNot()
{
    const RuleSet rules = parsed(u"when /^(a+)+$/ send \"slow\"\nwhen any send \"next\""_s);
    QCOMPARE(answer(rules, QByteArray(60'000, 'a') + "c"), "2 next");
}

void tst_ruleset::tooMuchIsRefused()
{
    const QString rule = u"when any send \"x\"\n"_s;
    QCOMPARE(parsed(rule.repeated(RuleSet::maxRules)).rules().size(), std::size_t(RuleSet::maxRules));
    const ParsedRules more = RuleSet::parse(rule.repeated(RuleSet::maxRules + 1));
    QCOMPARE(std::get<RuleFault>(more).kind, RuleFault::Kind::TooLong);
    QCOMPARE(std::get<RuleFault>(more).line, int(RuleSet::maxRules) + 1);
    const ParsedRules wide = RuleSet::parse(QString(RuleSet::maxLine + 1, u' '));
    QCOMPARE(std::get<RuleFault>(wide).kind, RuleFault::Kind::TooLong);
}

QTEST_APPLESS_MAIN(tst_ruleset)
#include "tst_ruleset.moc"
