#include "core/command/options.h"

#include "core/command/target.h"
#include "core/filter/filter.h"
#include "core/payload/nearest.h"
#include "core/repeat/planwords.h"
#include "core/reply/partner.h"
#include "core/reply/ruleset.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

using Kind = CommandError::Kind;
using Verb = Command::Verb;

constexpr unsigned on(Verb verb)
{
    return 1U << static_cast<unsigned>(verb);
}

constexpr unsigned listening = on(Verb::Listen);
constexpr unsigned connecting = on(Verb::Connect);
constexpr unsigned relaying = on(Verb::Relay);
constexpr unsigned opening = on(Verb::Open);

// One option: its word, what may stand behind the '=', the verbs it fits, and how it goes into and comes out of
// a command.
struct Option
{
    QLatin1StringView key;
    QLatin1StringView values; // `a|b`: one of these; upper case: anything of that sort; empty: no '='
    unsigned verbs;
    bool (*set)(Command &command, const QString &value); // false: not a value
    QString (*get)(const Command &command);              // null: as if it were not given; empty: a word without value
    // Where a value that is not one goes wrong, and what could stand there. Null: all of it is wrong.
    CommandError (*fault)(const QString &value) = nullptr;
    // Of an option that may be given again and again: all its values.
    QStringList (*all)(const Command &command) = nullptr;
};

// Null, so that it is left out, unless the option differs from what it is without being given.
QString given(bool differs, QLatin1StringView value)
{
    return differs ? QString(value) : QString();
}

QString given(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

auto &finAnswer(auto &command)
{
    return command.verb == Verb::Listen ? command.listen.finAnswer : command.connect.finAnswer;
}

auto &noDelay(auto &command)
{
    return command.verb == Verb::Listen ? command.listen.noDelay : command.connect.noDelay;
}

auto &reply(auto &command)
{
    return command.verb == Verb::Listen ? command.listen.reply : command.connect.reply;
}

auto &name(auto &command)
{
    return command.verb == Verb::Connect ? command.connect.name : command.listen.name;
}

// In the order of their enum.
constexpr std::array endings {"none"_L1, "lf"_L1, "crlf"_L1, "cr"_L1, "nul"_L1};

bool isPrintable(const QString &text)
{
    const auto letters = text.toUcs4();
    return std::all_of(letters.cbegin(), letters.cend(), [](char32_t c) { return QChar::isPrint(c); });
}

bool setSeconds(std::optional<double> &seconds, const QString &value)
{
    bool isNumber = false;
    seconds = value.toDouble(&isNumber);
    return isNumber && std::isfinite(*seconds) && *seconds > 0;
}

template <typename Error>
CommandError faultIn(const Error &error)
{
    CommandError fault;
    fault.start = error.start;
    fault.length = std::max<qsizetype>(1, error.length);
    fault.nearest = error.nearest;
    fault.allowed = error.allowed;
    return fault;
}

// Where words of a plan go wrong.
CommandError planFault(const std::optional<PlanFault> &fault, const QStringList &allowed)
{
    CommandError error;
    error.start = fault->start;
    error.length = fault->length;
    error.allowed = allowed;
    return error;
}

bool isRuleOrLimit(const ParsedRules &parsed)
{
    const auto *rules = std::get_if<RuleSet>(&parsed);
    return rules && (rules->rules().size() == 1 || rules->hasLimit());
}

CommandError faultInRule(const QString &value)
{
    CommandError fault;
    fault.length = value.size();
    fault.allowed = QStringList {u"RULE"_s};
    const ParsedRules parsed = RuleSet::parse(value);
    if (const auto *wrong = std::get_if<RuleFault>(&parsed); wrong && wrong->line == 1) {
        fault.start = std::min<qsizetype>(wrong->column - 1, value.size() - 1);
        fault.length = std::clamp<qsizetype>(wrong->word.size(), 1, value.size() - fault.start);
    }
    return fault;
}

constexpr std::array options {
    Option {"reply"_L1, "none|echo|discard|chargen|daytime|time|http-hello|hold|close|reset"_L1,
        listening | connecting,
        [](Command &c, const QString &value) {
            reply(c) = *replyFromWord(value);
            return true;
        },
        [](const Command &c) { return given(reply(c) != Reply::None && reply(c) != Reply::Rules, word(reply(c))); }},
    Option {"rules"_L1, "FILE"_L1, listening | connecting,
        [](Command &c, const QString &value) {
            c.rules = value;
            return !value.contains(QChar::Null);
        },
        [](const Command &c) { return given(c.rules); }},
    Option {"rule"_L1, "RULE"_L1, listening | connecting,
        [](Command &c, const QString &value) {
            c.ruleLines += value;
            return !value.contains(u'\n') && isRuleOrLimit(RuleSet::parse(value));
        },
        nullptr, [](const QString &value) { return faultInRule(value); },
        [](const Command &c) { return c.ruleLines; }},
    Option {"fin"_L1, "finish|keep"_L1, listening | connecting,
        [](Command &c, const QString &value) {
            finAnswer(c) = value == "keep"_L1 ? FinAnswer::Keep : FinAnswer::Finish;
            return true;
        },
        [](const Command &c) { return given(finAnswer(c) == FinAnswer::Keep, "keep"_L1); }},
    Option {"nodelay"_L1, "on|off"_L1, listening | connecting,
        [](Command &c, const QString &value) {
            noDelay(c) = value == "on"_L1;
            return true;
        },
        [](const Command &c) { return given(!noDelay(c), "off"_L1); }},
    Option {"ending"_L1, "none|lf|crlf|cr|nul"_L1, listening | connecting,
        [](Command &c, const QString &value) {
            c.ending = static_cast<Ending>(std::find(endings.begin(), endings.end(), value) - endings.begin());
            return true;
        },
        [](const Command &c) { return c.ending ? QString(endings[static_cast<size_t>(*c.ending)]) : QString(); }},
    Option {"send"_L1, "WHAT"_L1, listening | connecting,
        [](Command &c, const QString &value) { return !readSend(value, c.send); },
        [](const Command &c) { return c.send.toString(); },
        [](const QString &value) {
            SendOption option;
            const SendOptionError error = *readSend(value, option);
            CommandError fault = faultIn(error);
            fault.payload = error.payload;
            return fault;
        }},
    Option {"snippet"_L1, "NAME"_L1, listening | connecting,
        [](Command &c, const QString &value) {
            c.send.kind = SendOption::Kind::Snippet;
            c.send.what = value;
            return isPrintable(value);
        },
        [](const Command &c) { return c.send.kind == SendOption::Kind::Snippet ? c.send.what : QString(); }},
    Option {"snippets"_L1, "FILE"_L1, listening | connecting,
        [](Command &c, const QString &value) {
            c.send.snippets = value;
            return !value.contains(QChar::Null);
        },
        [](const Command &c) { return given(c.send.snippets); }},
    Option {"repeat"_L1, "HOW-OFTEN"_L1, listening | connecting,
        [](Command &c, const QString &value) { return !readRepeat(value, c.send.plan); },
        [](const Command &c) { return c.send.plan.repeats() ? writeRepeat(c.send.plan) : QString(); },
        [](const QString &value) {
            RepeatPlan plan;
            return planFault(readRepeat(value, plan), {u"1000 ms"_s, u"10 times"_s, u"until reply"_s});
        }},
    Option {"pace"_L1, "HOW-FAST"_L1, listening | connecting,
        [](Command &c, const QString &value) { return !readPace(value, c.send.plan); },
        [](const Command &c) { return c.send.plan.pace.isSet() ? writePace(c.send.plan.pace) : QString(); },
        [](const QString &value) {
            RepeatPlan plan;
            return planFault(readPace(value, plan), {u"1000 B/s"_s, u"10 bytes, 100 ms"_s});
        }},
    Option {"once"_L1, ""_L1, listening, [](Command &c, const QString &) { return c.listen.once = true; },
        [](const Command &c) { return given(c.listen.once, ""_L1); }},
    Option {"retry"_L1, ""_L1, connecting, [](Command &c, const QString &) { return c.connect.retry = true; },
        [](const Command &c) { return given(c.connect.retry, ""_L1); }},
    Option {"name"_L1, "TEXT"_L1, listening | connecting | relaying,
        [](Command &c, const QString &value) {
            name(c) = value;
            return isPrintable(value);
        },
        [](const Command &c) { return given(name(c)); }},
    Option {"record"_L1, "FILE"_L1, listening | connecting | relaying,
        [](Command &c, const QString &value) {
            c.record = value;
            return !value.contains(QChar::Null);
        },
        [](const Command &c) { return given(c.record); }},
    Option {"run"_L1, "FILE"_L1, listening | connecting,
        [](Command &c, const QString &value) {
            c.run = value;
            return !value.contains(QChar::Null);
        },
        [](const Command &c) { return given(c.run); }},
    Option {"timeout"_L1, "SECONDS"_L1, listening | connecting | relaying,
        [](Command &c, const QString &value) { return setSeconds(c.timeoutSeconds, value); },
        [](const Command &c) {
            return c.timeoutSeconds ? QString::number(*c.timeoutSeconds, 'g', QLocale::FloatingPointShortest)
                                    : QString();
        }},
    Option {"lens"_L1, "LENS"_L1, listening | connecting | relaying | opening,
        [](Command &c, const QString &value) {
            const auto parsed = parseLensPair(value);
            if (const auto *lens = std::get_if<LensPair>(&parsed))
                c.lens = *lens;
            return std::holds_alternative<LensPair>(parsed);
        },
        [](const Command &c) { return c.lens.isRaw() ? QString() : c.lens.toString(); },
        [](const QString &value) { return faultIn(std::get<LensError>(parseLensPair(value))); }},
    Option {"filter"_L1, "WORDS"_L1, listening | connecting | relaying | opening,
        [](Command &c, const QString &value) {
            c.filter = value;
            return std::holds_alternative<Filter>(Filter::parse(value));
        },
        [](const Command &c) { return given(c.filter); },
        [](const QString &value) { return faultIn(std::get<std::vector<FilterError>>(Filter::parse(value)).front()); }},
    Option {"find"_L1, "WHAT"_L1, listening | connecting | relaying | opening,
        [](Command &c, const QString &value) {
            const auto parsed = parseSearchLine(value);
            if (const auto *line = std::get_if<SearchLine>(&parsed))
                c.find = *line;
            return std::holds_alternative<SearchLine>(parsed);
        },
        [](const Command &c) { return c.find ? c.find->toString() : QString(); },
        [](const QString &value) { return faultIn(std::get<SearchLineError>(parseSearchLine(value))); }},
};

// Words of the grammar that this version knows and cannot do.
constexpr std::array laterOptions {"bind"_L1, "limit"_L1, "cert"_L1, "key"_L1, "ca"_L1,
    "sni"_L1, "alpn"_L1, "verify"_L1, "keepalive"_L1, "fault"_L1};

const Option *findOption(const QString &key)
{
    const auto found = std::find_if(options.begin(), options.end(),
        [&](const Option &option) { return key.compare(option.key, Qt::CaseInsensitive) == 0; });
    return found == options.end() ? nullptr : &*found;
}

bool isLater(const QString &key)
{
    return std::any_of(laterOptions.begin(), laterOptions.end(),
        [&](QLatin1StringView later) { return key.compare(later, Qt::CaseInsensitive) == 0; });
}

QStringList valuesOf(const Option &option)
{
    return QString(option.values).split(u'|', Qt::SkipEmptyParts);
}

// `reply=echo` for `echo`: the option was left away. Empty if none, or more than one, can have this value.
QString optionWithValue(Verb verb, const QString &value)
{
    QStringList found;
    for (const Option &option : options) {
        const QStringList values = valuesOf(option);
        if (option.verbs & on(verb) && values.size() > 1 && values.contains(value, Qt::CaseInsensitive))
            found += option.key + u'=' + value.toLower();
    }
    return found.size() == 1 ? found.front() : QString();
}

CommandError unknownOption(Verb verb, const Word &word, const QString &key)
{
    CommandError error = errorAt(Kind::UnknownOption, word, 0, key.size());
    error.allowed = optionKeys(verb);
    if (findOption(key))
        return error;
    if (key == word.text)
        error.nearest = optionWithValue(verb, key);
    if (error.nearest.isEmpty())
        error.nearest = nearestWord(key, error.allowed);
    return error;
}

CommandError misfit(CommandError error, const QStringList &allowed)
{
    error.allowed = allowed;
    return error;
}

} // namespace

QStringList optionForms(Verb verb)
{
    QStringList forms;
    for (const Option &option : options) {
        if (option.verbs & on(verb))
            forms += option.values.isEmpty() ? QString(option.key) : option.key + u'=' + option.values;
    }
    return forms;
}

QStringList optionKeys(Verb verb)
{
    QStringList keys;
    for (const Option &option : options) {
        if (option.verbs & on(verb))
            keys += option.key;
    }
    return keys;
}

bool isOption(const Word &word, Verb verb)
{
    const Option *option = findOption(word.text.section(u'=', 0, 0));
    return word.text.contains(u'=') && option && (option->verbs & on(verb));
}

bool isOption(const Word &word)
{
    const QString key = word.text.section(u'=', 0, 0);
    return word.text.contains(u'=') || findOption(key) || isLater(key);
}

std::optional<CommandError> applyOption(Command &command, const Word &word)
{
    const QString key = word.text.section(u'=', 0, 0);
    if (isLater(key))
        return errorAt(Kind::NotYet, word, 0, key.size());
    const Option *option = findOption(key);
    if (!option || !(option->verbs & on(command.verb)))
        return unknownOption(command.verb, word, key);

    const QStringList values = valuesOf(*option);
    const bool isChoice = values.size() > 1;
    const QString typed = word.text.mid(key.size() + 1);
    const QString value = isChoice ? typed.toLower() : typed;
    if (typed.isEmpty() && !values.isEmpty())
        return misfit(errorAt(Kind::MissingValue, word), values);
    const bool fits = values.isEmpty() ? word.text.size() == key.size() : !isChoice || values.contains(value);
    if (fits && option->set(command, value))
        return std::nullopt;
    CommandError error = misfit(errorAt(Kind::BadValue, word, key.size() + 1, typed.size()), values);
    if (option->fault) {
        const CommandError fault = option->fault(value);
        error = misfit(errorAt(Kind::BadValue, word, key.size() + 1 + fault.start, fault.length), fault.allowed);
        error.nearest = fault.nearest;
        error.payload = fault.payload;
    } else if (isChoice)
        error.nearest = nearestWord(value, values);
    return error;
}

QString optionsText(const Command &command)
{
    QString text;
    for (const Option &option : options) {
        if (!(option.verbs & on(command.verb)))
            continue;
        const QString value = option.get ? option.get(command) : QString();
        if (!value.isNull())
            text += u' ' + option.key + (option.values.isEmpty() ? QString() : u'=' + quoteWord(value));
        const QStringList values = option.all ? option.all(command) : QStringList();
        for (const QString &one : values)
            text += u' ' + option.key + u'=' + quoteWord(one);
    }
    return text;
}

} // namespace wirelark
