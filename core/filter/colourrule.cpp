#include "core/filter/colourrule.h"

#include <algorithm>
#include <array>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array colourWords {"red"_L1, "orange"_L1, "yellow"_L1, "green"_L1, "blue"_L1, "violet"_L1};
static_assert(colourWords.size() == ruleColourCount);

} // namespace

QString ColourRule::toText() const
{
    const QString shownName = QString(name).remove(u'|').simplified();
    return QStringList {isOn ? u"on"_s : u"off"_s, QString(colourWords[static_cast<size_t>(colour)]), shownName, filter}.join(" | "_L1);
}

std::optional<ColourRule> ColourRule::fromText(const QString &text)
{
    const QStringList parts = text.split(u'|');
    if (parts.size() < 4)
        return std::nullopt;
    ColourRule rule;
    const QString colour = parts[1].trimmed();
    const auto found = std::ranges::find(colourWords, colour);
    rule.isOn = parts[0].trimmed() == "on"_L1;
    if (found == colourWords.end() || (!rule.isOn && parts[0].trimmed() != "off"_L1))
        return std::nullopt;
    rule.colour = static_cast<RuleColour>(found - colourWords.begin());
    rule.name = parts[2].trimmed();
    rule.filter = parts.mid(3).join(u'|').trimmed(); // which may have such strokes itself
    return rule;
}

ColourRules::ColourRules(std::vector<ColourRule> rules)
    : m_rules(std::move(rules))
{
    for (size_t i = 0; i < m_rules.size() && m_asked.size() < mostAsked; ++i) {
        const ParsedFilter parsed = Filter::parse(m_rules[i].filter);
        const Filter *filter = std::get_if<Filter>(&parsed);
        if (m_rules[i].isOn && filter && !filter->isEmpty())
            m_asked.push_back({i, *filter});
    }
}

ColourRules ColourRules::fromLines(const QStringList &lines)
{
    std::vector<ColourRule> rules;
    for (const QString &line : lines) {
        if (const auto rule = ColourRule::fromText(line))
            rules.push_back(*rule);
    }
    return ColourRules(std::move(rules));
}

QStringList ColourRules::toLines() const
{
    QStringList lines;
    for (const ColourRule &rule : m_rules)
        lines += rule.toText();
    return lines;
}

const ColourRule *ColourRules::match(const Subject &row) const
{
    const auto found = std::ranges::find_if(m_asked, [&row](const Asked &asked) { return asked.filter.matches(row); });
    return found == m_asked.end() ? nullptr : &m_rules[found->rule];
}

} // namespace wirelark
