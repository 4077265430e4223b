#pragma once

#include "core/reply/ruleset.h"

namespace wirelark {

class RuleText;
using ParsedRuleText = std::variant<RuleText, RuleFault>;

// Rules with everything else that a person wrote beside them: comments, empty lines, their own spelling. What is not
// changed is written as it was read. A value; any thread.
class RuleText
{
public:
    struct Line
    {
        Rule rule;
        QString above {};   // lines that stand before it, each with its end
        QString written {}; // the line as it was read, with its comment; empty: a new rule

        bool operator==(const Line &) const = default;
    };

    static ParsedRuleText parse(const QString &text);
    // parse(toString()) has the same rules, if they are some.
    QString toString() const;

    const std::vector<Line> &lines() const { return m_lines; }
    std::vector<Rule> rules() const;
    const AnswerLimit &limit() const { return m_limit; }
    bool isEmpty() const { return m_lines.empty(); }

    void insert(std::size_t row, const Rule &rule);
    void set(std::size_t row, const Rule &rule); // keeps its comments
    // The comments above it stay, above what follows.
    void remove(std::size_t row);
    // So that it then is row `to`.
    void move(std::size_t from, std::size_t to);
    void setLimit(const AnswerLimit &limit) { m_limit = limit; }

    bool operator==(const RuleText &) const = default;

private:
    std::vector<Line> m_lines;
    QString m_below; // lines behind the last rule
    AnswerLimit m_limit;
    AnswerLimit m_readLimit; // as it stands among the other lines
};

} // namespace wirelark
