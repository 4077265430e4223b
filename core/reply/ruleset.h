#pragma once

#include "core/compose/template.h"
#include "core/search/pattern.h"

#include <chrono>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

namespace wirelark {

// When a message is so, send that: README.md has the language. What is written is kept as it is between its quotes.
struct Rule
{
    enum class When : quint8 { Any, Text, Equals, Hex, Regex };

    bool isEnabled = true;
    When when = When::Any;
    QString what;          // of what is looked for; Any: empty
    bool isHex = false;    // of `send`
    QString send;
    std::chrono::milliseconds delay {0};
    std::chrono::milliseconds jitter {0}; // up to so much more or less
    bool once = false;                    // of each connection

    static constexpr std::chrono::milliseconds longestDelay = std::chrono::hours(24);

    bool operator==(const Rule &) const = default;
};

// Why a line of a file is no rule.
struct RuleFault
{
    enum class Kind : quint8 {
        Unexpected,    // another word, or the end of the line; `allowed` could stand there
        NotClosed,     // a quote or a slash without its partner
        BadPattern,    // what `pattern` says
        UnknownEscape,
        BadPayload,    // what `payload` says
        NoSuchGroup,   // the condition has no such group
        BadNumber,
        TooLong,       // more rules, or a longer line, than are taken
    };
    Kind kind = Kind::Unexpected;
    int line = 0;   // from 1
    int column = 0; // from 1, in UTF-16 units
    QString word;   // that stands there
    QStringList allowed {};
    PatternError pattern {};
    TemplateFault payload {};
};

// Against storms: so many answers a second on one connection, and so many at once; what is more waits.
struct AnswerLimit
{
    double perSecond = 1000; // 0: no limit
    int burst = 10'000;

    bool operator==(const AnswerLimit &) const = default;
};

// A rule as it stands in a line of a file, and where in it its two texts begin (with their quotes, if they have them).
struct RuleLine
{
    QString text;
    qsizetype what = 0; // Any: where it would be
    qsizetype send = 0;
};
RuleLine partsOf(const Rule &rule);
// The canonical line of a file, without its end.
inline QString toLine(const Rule &rule) { return partsOf(rule).text; }
QString toLine(const AnswerLimit &limit);

class RuleSet;
using ParsedRules = std::variant<RuleSet, RuleFault>;

// The rules of a file, in order. A value, immutable; any thread.
class RuleSet
{
public:
    static constexpr qsizetype maxRules = 1000;
    static constexpr qsizetype maxLine = 65536;
    // What of a message is looked at: its first bytes.
    static constexpr qsizetype head = 65536;

    RuleSet() = default;
    static ParsedRules parse(QStringView text);
    // The canonical text: parse(toString()) has the same rules. Comments are not kept.
    QString toString() const;

    // A rule that answers a message, and what its groups took of it: as many as its payload uses.
    struct Firing
    {
        std::size_t rule = 0;
        std::vector<QByteArray> groups {};
    };
    // The bytes of the answer. `context` has what else its fields are made of; the message is its last one.
    Made make(const Firing &firing, FieldContext context) const;
    // The first rule that is on, true of the message and not among `leftOut`. Pure, so it is a dry run as well. An
    // expression that takes too long on these bytes is not true of them; `tooSlow` gets its rule.
    std::optional<Firing> firing(std::span<const char> message, const std::vector<bool> &leftOut = {},
        std::vector<std::size_t> *tooSlow = nullptr) const;

    const std::vector<Rule> &rules() const { return m_rules; }
    const AnswerLimit &limit() const { return m_limit; }
    bool hasLimit() const { return m_hasLimit; } // a line says so, if only what it would be without

private:
    friend class RuleParser;

    struct Compiled
    {
        std::optional<Pattern> pattern; // Text, Hex, Regex
        QByteArray bytes;               // Equals
        Template payload;
        std::optional<QByteArray> fixed; // a payload without fields, made
        int highestGroup = -1;           // that the payload uses; -1: none
    };
    std::optional<std::vector<QByteArray>> match(
        std::size_t rule, std::span<const char> message, bool &isTooSlow) const;

    std::vector<Rule> m_rules;
    std::vector<Compiled> m_compiled; // of m_rules, same index
    AnswerLimit m_limit;
    bool m_hasLimit = false;
};

} // namespace wirelark
