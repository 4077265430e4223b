#include "core/reply/ruletext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

// What a line alone is: a rule, a limit, or neither.
RuleSet meaningOf(QStringView line)
{
    const ParsedRules parsed = RuleSet::parse(line);
    const auto *rules = std::get_if<RuleSet>(&parsed);
    return rules ? *rules : RuleSet();
}

bool isLimit(QStringView line)
{
    return line.trimmed().startsWith("limit"_L1);
}

// The comment at the end of a line, with the blanks before it: the shortest beginning that means the same is what comes
// before.
QString commentOf(const QString &line, const RuleSet &meaning)
{
    for (qsizetype at = line.indexOf(u'#'); at >= 0; at = line.indexOf(u'#', at + 1)) {
        const RuleSet before = meaningOf(QStringView(line).first(at));
        if (before.rules() != meaning.rules() || before.limit() != meaning.limit())
            continue;
        while (at > 0 && line[at - 1].isSpace())
            --at;
        return line.mid(at);
    }
    return {};
}

// The same lines, with another limit in the place of the last one (empty: none), and no other. False: there is none.
bool replaceLimit(QString &lines, const QString &limit)
{
    QStringList all = lines.split(u'\n');
    bool isDone = false;
    for (auto line = all.rbegin(); line != all.rend(); ++line) {
        if (!isLimit(*line))
            continue;
        const QString comment = commentOf(*line, meaningOf(*line));
        *line = isDone || limit.isEmpty() ? comment.trimmed() : limit + comment;
        isDone = true;
    }
    lines = all.join(u'\n');
    return isDone;
}

QString lineOf(const RuleText::Line &line)
{
    const RuleSet meaning = meaningOf(line.written);
    const bool isUnchanged = meaning.rules().size() == 1 && meaning.rules().front() == line.rule;
    return (isUnchanged ? line.written : toLine(line.rule) + commentOf(line.written, meaning)) + u'\n';
}

} // namespace

ParsedRuleText RuleText::parse(const QString &text)
{
    const ParsedRules parsed = RuleSet::parse(text);
    if (const auto *fault = std::get_if<RuleFault>(&parsed))
        return *fault;
    const auto &rules = std::get<RuleSet>(parsed);
    RuleText read;
    read.m_limit = rules.limit();
    read.m_readLimit = rules.limit();
    QStringList lines = text.split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    for (const QString &line : std::as_const(lines)) {
        const QStringView plain = QStringView(line).trimmed();
        const bool isRule = !plain.isEmpty() && !plain.startsWith(u'#') && !isLimit(plain);
        if (isRule)
            read.m_lines.push_back({rules.rules()[read.m_lines.size()], std::exchange(read.m_below, {}), line});
        else
            read.m_below += line + u'\n';
    }
    return read;
}

QString RuleText::toString() const
{
    QString limit;
    RuleText copy = *this;
    if (m_limit != m_readLimit) {
        limit = toLine(m_limit);
        bool isReplaced = replaceLimit(copy.m_below, limit);
        for (auto line = copy.m_lines.rbegin(); line != copy.m_lines.rend(); ++line)
            isReplaced = replaceLimit(line->above, isReplaced ? QString() : limit) || isReplaced;
        limit = isReplaced ? QString() : limit + u'\n';
    }
    QString text = limit;
    for (const Line &line : copy.m_lines)
        text += line.above + lineOf(line);
    return text + copy.m_below;
}

std::vector<Rule> RuleText::rules() const
{
    std::vector<Rule> rules;
    std::ranges::transform(m_lines, std::back_inserter(rules), &Line::rule);
    return rules;
}

void RuleText::insert(std::size_t row, const Rule &rule)
{
    m_lines.insert(m_lines.begin() + std::ptrdiff_t(row), Line {rule});
}

void RuleText::set(std::size_t row, const Rule &rule)
{
    m_lines[row].rule = rule;
}

void RuleText::remove(std::size_t row)
{
    const QString above = m_lines[row].above;
    m_lines.erase(m_lines.begin() + std::ptrdiff_t(row));
    QString &next = row < m_lines.size() ? m_lines[row].above : m_below;
    next = above + next;
}

void RuleText::move(std::size_t from, std::size_t to)
{
    const auto at = [this](std::size_t row) { return m_lines.begin() + std::ptrdiff_t(row); };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
}

} // namespace wirelark
