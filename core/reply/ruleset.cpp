#include "core/reply/ruleset.h"

#include <algorithm>

#include <QLocale>

#include "core/reply/quotes.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

// A message, or a message without the line ending behind it.
bool equals(std::span<const char> message, const QByteArray &bytes)
{
    QByteArrayView view(message.data(), std::ssize(message));
    if (view == bytes)
        return true;
    while (view.endsWith('\n') || view.endsWith('\r'))
        view.chop(1);
    return view == bytes;
}

// What begins a condition, and the condition itself.
QLatin1StringView word(Rule::When when)
{
    switch (when) {
    case Rule::When::Any:
        return "any"_L1;
    case Rule::When::Text:
        return "text "_L1;
    case Rule::When::Equals:
        return "equals "_L1;
    case Rule::When::Hex:
        return "hex "_L1;
    case Rule::When::Regex:
        break;
    }
    return {};
}

QString what(const Rule &rule)
{
    switch (rule.when) {
    case Rule::When::Any:
        break;
    case Rule::When::Text:
    case Rule::When::Equals:
        return enclosed(rule.what, u'"');
    case Rule::When::Hex:
        return rule.what;
    case Rule::When::Regex:
        return enclosed(rule.what, u'/');
    }
    return {};
}

} // namespace

RuleLine partsOf(const Rule &rule)
{
    RuleLine line {(rule.isEnabled ? "when "_L1 : "off when "_L1) + word(rule.when)};
    line.what = line.text.size();
    line.text += what(rule) + " send "_L1 + (rule.isHex ? "hex "_L1 : ""_L1);
    line.send = line.text.size();
    line.text += rule.isHex ? rule.send : enclosed(rule.send, u'"');
    if (rule.delay.count() > 0 || rule.jitter.count() > 0)
        line.text += " after "_L1 + QString::number(rule.delay.count()) + " ms"_L1;
    if (rule.jitter.count() > 0)
        line.text += " jitter "_L1 + QString::number(rule.jitter.count()) + " ms"_L1;
    if (rule.once)
        line.text += " once"_L1;
    return line;
}

QString toLine(const AnswerLimit &limit)
{
    if (limit.perSecond == 0)
        return u"limit none"_s;
    return "limit "_L1 + QString::number(limit.perSecond, 'g', QLocale::FloatingPointShortest) + " per second burst "_L1
        + QString::number(limit.burst);
}

QString RuleSet::toString() const
{
    QString text;
    if (m_limit != AnswerLimit {})
        text = toLine(m_limit) + u'\n';
    for (const Rule &rule : m_rules)
        text += toLine(rule) + u'\n';
    return text;
}

std::optional<std::vector<QByteArray>> RuleSet::match(
    std::size_t index, std::span<const char> message, bool &isTooSlow) const
{
    const QByteArrayView whole(message.data(), std::ssize(message));
    const Compiled &compiled = m_compiled[index];
    const Rule::When when = m_rules[index].when;
    const bool isUsed = compiled.highestGroup >= 0; // most answers are made of nothing that was received
    const auto taken = [&](const Match &match) {
        return match.start < 0 ? QByteArray() : whole.sliced(match.start, match.length).toByteArray();
    };
    if (when == Rule::When::Any || (when == Rule::When::Equals && equals(message, compiled.bytes)))
        return isUsed ? std::vector {whole.toByteArray()} : std::vector<QByteArray>();
    if (!compiled.pattern)
        return std::nullopt;
    Groups found;
    const Matcher &matcher = compiled.pattern->matcher();
    const Stretch stretch {.bytes = message};
    const Finding finding = compiled.highestGroup > 0 ? matcher.find(stretch, 0, found) : matcher.find(stretch, 0);
    isTooSlow = finding.gaveUp;
    if (!finding.match)
        return std::nullopt;
    if (found.empty() && isUsed)
        found = {*finding.match};
    std::vector<QByteArray> groups;
    for (const Match &group : found)
        groups.push_back(taken(group));
    return groups;
}

Made RuleSet::make(const Firing &firing, FieldContext context) const
{
    const Compiled &compiled = m_compiled[firing.rule];
    if (compiled.fixed)
        return {*compiled.fixed, {}, {}};
    context.groups = firing.groups;
    return compiled.payload.make(context);
}

std::optional<RuleSet::Firing> RuleSet::firing(
    std::span<const char> message, const std::vector<bool> &leftOut, std::vector<std::size_t> *tooSlow) const
{
    message = message.first(std::min<std::size_t>(message.size(), head));
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        if (!m_rules[i].isEnabled || (i < leftOut.size() && leftOut[i]))
            continue;
        bool isTooSlow = false;
        auto groups = match(i, message, isTooSlow);
        if (isTooSlow && tooSlow)
            tooSlow->push_back(i);
        if (groups)
            return Firing {i, std::move(*groups)};
    }
    return std::nullopt;
}

} // namespace wirelark
