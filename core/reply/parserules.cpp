#include "core/reply/quotes.h"
#include "core/reply/ruleset.h"

#include "core/payload/escapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelark {

using Kind = RuleFault::Kind;

// Reads a file line by line, and a line from left to right. Every read function returns false with m_fault.
class RuleParser
{
public:
    explicit RuleParser(QStringView text)
        : m_text(text)
    {
    }

    ParsedRules parse()
    {
        for (qsizetype at = 0; at <= m_text.size();) {
            const qsizetype feed = m_text.indexOf(u'\n', at);
            const qsizetype end = feed < 0 ? m_text.size() : feed;
            m_line = m_text.sliced(at, end - at);
            ++m_number;
            m_at = 0;
            if (!readLine())
                return m_fault;
            at = end + 1;
        }
        return m_rules;
    }

private:
    bool fail(Kind kind, qsizetype start, qsizetype length = 0)
    {
        m_fault.kind = kind;
        m_fault.line = m_number;
        m_fault.column = int(start) + 1;
        m_fault.word = m_line.mid(start, length).toString();
        return false;
    }

    bool failAtNext(const QStringList &allowed)
    {
        m_fault.allowed = allowed;
        return fail(Kind::Unexpected, m_at, peek().size());
    }

    void skipBlanks()
    {
        while (m_at < m_line.size() && m_line[m_at].isSpace())
            ++m_at;
    }

    // Up to a blank; nothing at the end of the line, or before a comment.
    QStringView peek()
    {
        skipBlanks();
        qsizetype end = m_at;
        while (end < m_line.size() && !m_line[end].isSpace())
            ++end;
        return m_at < m_line.size() && m_line[m_at] == u'#' ? QStringView() : m_line.sliced(m_at, end - m_at);
    }

    bool skip(QLatin1StringView word)
    {
        if (peek() != word)
            return false;
        m_at += word.size();
        return true;
    }

    bool expect(QLatin1StringView word) { return skip(word) || failAtNext({word}); }

    bool readLine()
    {
        if (m_line.size() > RuleSet::maxLine)
            return fail(Kind::TooLong, RuleSet::maxLine);
        if (peek().isEmpty())
            return true;
        if (skip("limit"_L1))
            return readLimit() && (peek().isEmpty() || failAtNext({}));
        if (std::ssize(m_rules.m_rules) == RuleSet::maxRules)
            return fail(Kind::TooLong, 0);
        Rule rule;
        RuleSet::Compiled compiled;
        rule.isEnabled = !skip("off"_L1);
        if (!skip("when"_L1))
            return failAtNext(rule.isEnabled ? QStringList {u"when"_s, u"off"_s, u"limit"_s} : QStringList {u"when"_s});
        if (!readWhen(rule, compiled) || !expect("send"_L1) || !readSend(rule, compiled) || !readOptions(rule))
            return false;
        m_rules.m_rules.push_back(rule);
        m_rules.m_compiled.push_back(compiled);
        return true;
    }

    bool readLimit()
    {
        AnswerLimit limit;
        if (skip("none"_L1)) {
            limit.perSecond = 0;
        } else {
            const QStringView word = peek();
            bool isNumber = false;
            limit.perSecond = word.toDouble(&isNumber);
            if (!isNumber || !(limit.perSecond >= 0.001 && limit.perSecond <= 1e9))
                return fail(Kind::BadNumber, m_at, word.size());
            m_at += word.size();
            qint64 burst = limit.burst;
            if (!expect("per"_L1) || !expect("second"_L1)
                || (skip("burst"_L1) && !readNumber(burst, 1, 1'000'000'000)))
                return false;
            limit.burst = int(burst);
        }
        m_rules.m_limit = limit;
        m_rules.m_hasLimit = true;
        return true;
    }

    bool readNumber(qint64 &number, qint64 least, qint64 most)
    {
        const QStringView word = peek();
        bool isNumber = false;
        number = word.toLongLong(&isNumber);
        if (!isNumber || number < least || number > most)
            return fail(Kind::BadNumber, m_at, word.size());
        m_at += word.size();
        return true;
    }

    bool readEnclosedText(QChar mark, Enclosed &read)
    {
        skipBlanks();
        if (m_at >= m_line.size() || m_line[m_at] != mark)
            return failAtNext({mark == u'"' ? u"\"TEXT\""_s : u"/EXPRESSION/"_s});
        read = readEnclosed(m_line, m_at);
        if (read.end < 0)
            return fail(Kind::NotClosed, m_at, 1);
        m_at = read.end;
        return true;
    }

    // Everything up to the next of these words, or the end of the line or a comment.
    Enclosed readBare(const QStringList &stops)
    {
        Enclosed read;
        skipBlanks();
        const qsizetype start = m_at;
        qsizetype end = m_at;
        for (QStringView word = peek(); !word.isEmpty() && !stops.contains(word); word = peek()) {
            m_at += word.size();
            end = m_at;
        }
        read.text = m_line.sliced(start, end - start).toString();
        for (qsizetype at = start; at <= end; ++at)
            read.places.push_back(at);
        read.end = end;
        return read;
    }

    bool readWhen(Rule &rule, RuleSet::Compiled &compiled)
    {
        Enclosed read;
        skipBlanks();
        if (skip("any"_L1)) {
            rule.when = Rule::When::Any;
            return true;
        }
        if (m_at < m_line.size() && m_line[m_at] == u'/') {
            rule.when = Rule::When::Regex;
            if (!readEnclosedText(u'/', read))
                return false;
        } else if (skip("hex"_L1)) {
            rule.when = Rule::When::Hex;
            read = readBare({u"send"_s});
        } else {
            const bool isText = skip("text"_L1);
            if (!isText && !skip("equals"_L1))
                return failAtNext({u"any"_s, u"text"_s, u"equals"_s, u"hex"_s, u"/EXPRESSION/"_s});
            rule.when = isText ? Rule::When::Text : Rule::When::Equals;
            if (!readEnclosedText(u'"', read))
                return false;
        }
        rule.what = read.text;
        return compile(rule, read, compiled);
    }

    bool compile(const Rule &rule, const Enclosed &read, RuleSet::Compiled &compiled)
    {
        if (rule.when == Rule::When::Text || rule.when == Rule::When::Equals) {
            const Unescaped bytes = unescape(rule.what);
            const auto unknown = std::ranges::find(bytes.escapes, false, &EscapeSpan::isKnown);
            if (unknown != bytes.escapes.end()) {
                return failIn(Kind::UnknownEscape, read, unknown->start, unknown->length);
            }
            compiled.bytes = bytes.bytes;
        }
        if (rule.when == Rule::When::Equals)
            return true;
        const ParsedPattern parsed = patternOf(rule, compiled.bytes);
        if (const auto *error = std::get_if<PatternError>(&parsed)) {
            m_fault.pattern = *error;
            return failIn(Kind::BadPattern, read, error->start, error->length);
        }
        compiled.pattern = std::get<Pattern>(parsed);
        return true;
    }

    // Text that is bytes: what its escapes name need not be characters.
    static ParsedPattern patternOf(const Rule &rule, const QByteArray &bytes)
    {
        if (rule.when == Rule::When::Regex)
            return Pattern::regex(rule.what, true);
        if (rule.when == Rule::When::Hex)
            return Pattern::hex(rule.what);
        return Pattern::hex(QString::fromLatin1(bytes.toHex(' ')));
    }

    bool failIn(Kind kind, const Enclosed &read, qsizetype start, qsizetype length)
    {
        const auto placeOf = [&read](qsizetype at) {
            return read.places[std::size_t(std::clamp<qsizetype>(at, 0, std::ssize(read.places) - 1))];
        };
        return fail(kind, placeOf(start), placeOf(start + length) - placeOf(start));
    }

    bool readSend(Rule &rule, RuleSet::Compiled &compiled)
    {
        Enclosed read;
        rule.isHex = skip("hex"_L1);
        if (rule.isHex)
            read = readBare({u"after"_s, u"jitter"_s, u"once"_s});
        else if (!readEnclosedText(u'"', read))
            return false;
        rule.send = read.text;
        const auto mode = rule.isHex ? PayloadMode::Hex : PayloadMode::Text;
        ParsedTemplate parsed
            = Template::parse({mode, rule.send, Ending::None, true}, {.hasGroups = true, .isStrict = true});
        if (const auto *fault = std::get_if<TemplateFault>(&parsed)) {
            m_fault.payload = *fault;
            return failIn(Kind::BadPayload, read, fault->start, fault->length);
        }
        compiled.payload = std::get<Template>(std::move(parsed));
        for (const EscapeSpan &escape : compiled.payload.escapes()) {
            if (!escape.isKnown)
                return failIn(Kind::UnknownEscape, read, escape.start, escape.length);
        }
        compiled.highestGroup = highestGroupOf(compiled.payload);
        if (!compiled.payload.hasFields())
            compiled.fixed = compiled.payload.make({}).bytes;
        const qsizetype groups = compiled.pattern ? compiled.pattern->matcher().groupCount() : 0;
        if (compiled.highestGroup > groups)
            return failIn(Kind::NoSuchGroup, read, 0, rule.send.size());
        return true;
    }

    static int highestGroupOf(const Template &payload)
    {
        int highest = -1;
        for (const Template::Piece &piece : payload.pieces()) {
            const auto *field = std::get_if<Field>(&piece.content);
            if (field && field->kind == FieldKind::Group)
                highest = std::max(highest, static_cast<int>(field->number));
        }
        return highest;
    }

    bool readMilliseconds(std::chrono::milliseconds &time)
    {
        qint64 number = 0;
        if (!readNumber(number, 0, Rule::longestDelay.count()) || !expect("ms"_L1))
            return false;
        time = std::chrono::milliseconds(number);
        return true;
    }

    bool readOptions(Rule &rule)
    {
        while (!peek().isEmpty()) {
            if (skip("once"_L1))
                rule.once = true;
            else if (skip("after"_L1)) {
                if (!readMilliseconds(rule.delay))
                    return false;
            } else if (skip("jitter"_L1)) {
                if (!readMilliseconds(rule.jitter))
                    return false;
            } else {
                return failAtNext({u"after"_s, u"jitter"_s, u"once"_s});
            }
        }
        return true;
    }

    QStringView m_text;
    QStringView m_line;
    qsizetype m_at = 0;
    int m_number = 0;
    RuleSet m_rules;
    RuleFault m_fault;
};

ParsedRules RuleSet::parse(QStringView text)
{
    return RuleParser(text).parse();
}

} // namespace wirelark
