#include "core/reply/rulecheck.h"

#include <algorithm>

#include "core/reply/quotes.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

// A field as it stands in the line of the rule.
struct PlacedText
{
    std::vector<qsizetype> places; // of its units, and of its end

    qsizetype start() const { return places.front(); }
    qsizetype end() const { return places.back(); }
    // Which unit of the field stands at this place, or next behind it.
    qsizetype unitAt(qsizetype place) const
    {
        const auto found = std::ranges::lower_bound(places, place);
        return std::min<qsizetype>(found - places.begin(), std::ssize(places) - 1);
    }
};

PlacedText placed(const QString &line, qsizetype start, qsizetype size, bool isEnclosed)
{
    if (isEnclosed)
        return {readEnclosed(line, start).places};
    PlacedText bare;
    for (qsizetype unit = 0; unit <= size; ++unit)
        bare.places.push_back(start + unit);
    return bare;
}

bool hasQuotedWhat(const Rule &rule)
{
    return rule.when != Rule::When::Any && rule.when != Rule::When::Hex;
}

QChar markOf(const Rule &rule)
{
    return rule.when == Rule::When::Regex ? u'/' : u'"';
}

// A backslash at the end would take the meaning from the mark behind it.
bool isOpen(const QString &text, QChar mark)
{
    return readEnclosed(enclosed(text, mark), 0).end < 0;
}

RuleOffence openEnd(RuleOffence::Field field, const QString &text)
{
    return {field, text.size() - 1, 1, {.kind = RuleFault::Kind::NotClosed, .word = text.last(1)}};
}

// A backslash that takes the meaning from the mark around a text is not read.
Rule asRead(Rule rule)
{
    if (hasQuotedWhat(rule))
        rule.what = readEnclosed(enclosed(rule.what, markOf(rule)), 0).text;
    if (!rule.isHex)
        rule.send = readEnclosed(enclosed(rule.send, u'"'), 0).text;
    return rule;
}

} // namespace

std::optional<RuleOffence> check(const Rule &rule)
{
    if (hasQuotedWhat(rule) && isOpen(rule.what, markOf(rule)))
        return openEnd(RuleOffence::Field::What, rule.what);
    if (!rule.isHex && isOpen(rule.send, u'"'))
        return openEnd(RuleOffence::Field::Send, rule.send);
    const QString line = toLine(rule);
    const ParsedRules parsed = RuleSet::parse(line);
    const auto *rules = std::get_if<RuleSet>(&parsed);
    if (rules && rules->rules().size() == 1 && rules->rules().front() == asRead(rule))
        return std::nullopt;

    const RuleLine parts = partsOf(rule);
    const PlacedText what = placed(line, parts.what, rule.what.size(), hasQuotedWhat(rule));
    const PlacedText send = placed(line, parts.send, rule.send.size(), !rule.isHex);
    if (rules) {
        // It reads as something else: hex with a word of the language, or a comment, in it.
        const bool isWhat = rules->rules().empty() || rules->rules().front().what != rule.what;
        const QString &text = isWhat ? rule.what : rule.send;
        RuleFault fault {.kind = RuleFault::Kind::Unexpected, .word = text};
        return RuleOffence {isWhat ? RuleOffence::Field::What : RuleOffence::Field::Send, 0, text.size(), fault};
    }
    const RuleFault &fault = std::get<RuleFault>(parsed);
    const qsizetype place = fault.column - 1;
    const bool isWhat = rule.when != Rule::When::Any && place < send.start() && place <= what.end() + 1;
    const PlacedText &in = isWhat ? what : send;
    const auto field = isWhat ? RuleOffence::Field::What : RuleOffence::Field::Send;
    const qsizetype size = (isWhat ? rule.what : rule.send).size();
    const qsizetype from = std::min(in.unitAt(place), size);
    const qsizetype to = std::min(in.unitAt(place + fault.word.size()), size);
    return RuleOffence {field, from, to - from, fault};
}

} // namespace wirelark
