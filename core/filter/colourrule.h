#pragma once

#include "core/filter/filter.h"

#include <optional>

#include <QStringList>

namespace wirelark {

enum class RuleColour : quint8 { Red, Orange, Yellow, Green, Blue, Violet };
inline constexpr int ruleColourCount = 6;

// A saved filter, and how the rows look that it matches.
struct ColourRule
{
    QString name;   // without a `|`
    RuleColour colour = RuleColour::Yellow;
    QString filter; // see core/filter/README.md
    bool isOn = true;

    // `on | yellow | late replies | size>100`
    QString toText() const;
    static std::optional<ColourRule> fromText(const QString &text); // none: it is no rule
    bool operator==(const ColourRule &) const = default;
};

// Rules in the order in which they are asked. A value.
class ColourRules
{
public:
    // More of those that are on are not asked: every row on the screen asks them.
    static constexpr size_t mostAsked = 20;

    ColourRules() = default;
    explicit ColourRules(std::vector<ColourRule> rules);
    // Those of the lines that are rules.
    static ColourRules fromLines(const QStringList &lines);
    QStringList toLines() const;

    const std::vector<ColourRule> &rules() const { return m_rules; }
    bool isEmpty() const { return m_asked.empty(); } // nothing is asked
    // The first rule that is on and matches, until this is changed; null: none. A rule whose filter is wrong, or
    // empty, matches nothing.
    const ColourRule *match(const Subject &row) const;

private:
    struct Asked
    {
        size_t rule = 0;
        Filter filter;
    };

    std::vector<ColourRule> m_rules;
    std::vector<Asked> m_asked;
};

} // namespace wirelark
