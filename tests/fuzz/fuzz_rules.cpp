// A file of reply rules, and a stream that they answer: what was understood is understood again from its canonical
// text, faults stand inside of the file, and where the bytes come in pieces makes no difference.

#include "core/reply/rulecheck.h"
#include "core/reply/ruleresponder.h"
#include "core/reply/ruletext.h"
#include "tests/fuzz/pieces.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

class Collecting : public Outlet
{
public:
    void send(const QByteArray &bytes) override
    {
        PROPERTY(!bytes.isEmpty());
        all += bytes;
    }
    void send(std::unique_ptr<SendSource>) override { PROPERTY(false); }
    void finish() override { PROPERTY(false); }
    void close() override { PROPERTY(false); }
    void reset() override { PROPERTY(false); }
    void note(const QString &text) override { PROPERTY(!text.isEmpty()); }

    QByteArray all;
};

// Everything that is answered in the end.
QByteArray answers(const std::shared_ptr<const RuleSet> &rules, const std::vector<Piece> &pieces)
{
    Collecting out;
    const auto lens = std::make_shared<RuleLens>(Lens {.kind = Lens::Kind::Lines});
    RuleResponder responder(rules, std::make_shared<RuleHits>(rules->rules().size()), lens, 1);
    for (const Piece &piece : pieces) {
        if (!piece.bytes.isEmpty())
            responder.onReceived(spanOf(piece.bytes), 1000, out);
    }
    responder.onPeerFinished(1000, out);
    for (int i = 0; responder.nextAlarm() != 0; ++i) {
        PROPERTY(i < 100'000);
        responder.onAlarm(responder.nextAlarm(), out);
    }
    PROPERTY(!responder.keepsOpen() && !responder.isFull());
    return out.all;
}

bool hasNoTimes(const RuleSet &rules)
{
    const auto isAtOnce = [](const Rule &rule) { return rule.delay.count() + rule.jitter.count() == 0; };
    return rules.limit().perSecond == 0 && std::ranges::all_of(rules.rules(), isAtOnce);
}

// What is not changed is kept, and what is changed is what is read again.
void checkText(RuleText written, const QString &text)
{
    PROPERTY(written.toString() == text || written.toString() == text + u'\n');
    if (written.isEmpty())
        return;
    const Rule changed {.when = Rule::When::Any, .what = {}, .send = QStringLiteral("x")};
    written.set(0, changed);
    written.setLimit({.perSecond = 2.5, .burst = 3});
    written.move(0, written.lines().size() - 1);
    const ParsedRuleText again = RuleText::parse(written.toString());
    PROPERTY(std::holds_alternative<RuleText>(again));
    PROPERTY(std::get<RuleText>(again).rules() == written.rules() && std::get<RuleText>(again).limit() == written.limit());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const auto sizes = input.number<std::uint8_t>();
    const QByteArrayView stream = input.take(input.number<std::uint8_t>());
    const QString text = input.text();
    const ParsedRules parsed = RuleSet::parse(text);
    if (const auto *fault = std::get_if<RuleFault>(&parsed)) {
        PROPERTY(fault->line >= 1 && fault->line <= text.count(u'\n') + 1);
        const QStringView line = QStringView(text).split(u'\n').at(fault->line - 1);
        PROPERTY(fault->column >= 1 && fault->column <= line.size() + 1);
        PROPERTY(line.sliced(fault->column - 1).startsWith(fault->word));
        return 0;
    }
    const auto rules = std::make_shared<RuleSet>(std::get<RuleSet>(parsed));
    const ParsedRules again = RuleSet::parse(rules->toString());
    PROPERTY(std::holds_alternative<RuleSet>(again));
    PROPERTY(std::get<RuleSet>(again).rules() == rules->rules() && std::get<RuleSet>(again).limit() == rules->limit());
    const ParsedRuleText written = RuleText::parse(text);
    PROPERTY(std::get<RuleText>(written).rules() == rules->rules() && std::get<RuleText>(written).limit() == rules->limit());
    checkText(std::get<RuleText>(written), text);
    for (const Rule &rule : rules->rules())
        PROPERTY(!check(rule));
    const QByteArray whole = answers(rules, {{stream, 0}});
    const QByteArray pieces = answers(rules, inPieces(stream, sizes));
    PROPERTY(!hasNoTimes(*rules) || whole == pieces);
    return 0;
}
