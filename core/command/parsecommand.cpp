#include "core/command/command.h"

#include "core/command/netcat.h"
#include "core/command/options.h"
#include "core/command/target.h"
#include "core/payload/nearest.h"

#include <algorithm>

#include <QDir>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

using Kind = CommandError::Kind;
using Verb = Command::Verb;

bool isNumber(const Word &word)
{
    return !word.text.isEmpty()
        && std::all_of(word.text.cbegin(), word.text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isCapture(const QString &path)
{
    return path.endsWith(".pcapng"_L1, Qt::CaseInsensitive);
}

bool beginsLikePath(const QString &text)
{
    return text.startsWith(u'/') || text.startsWith("./"_L1) || text.startsWith("../"_L1) || text.startsWith("~/"_L1);
}

// Reads a line from left to right: the verb, then what belongs to it. Every read function returns false with m_error.
class Parser
{
public:
    explicit Parser(const QString &line)
        : m_line(line)
        , m_words(splitWords(line))
    {
    }

    ParsedCommand parse()
    {
        const bool isGood = !m_words.empty() && readLine();
        if (isGood)
            return m_command;
        m_error.verb = m_verb;
        return m_error;
    }

private:
    bool fail(const CommandError &error)
    {
        m_error = error;
        return false;
    }

    bool fail(Kind kind, const Word &word) { return fail(errorAt(kind, word)); }

    // Something is missing behind this place of the line.
    bool failBehind(Kind kind, qsizetype place)
    {
        m_error.kind = kind;
        m_error.start = place;
        return false;
    }

    bool failUnknown(const Word &word, const QString &nearest)
    {
        fail(Kind::UnknownWord, word);
        m_error.nearest = nearest;
        return false;
    }

    bool hasNext() const { return m_next < m_words.size(); }
    const Word &next() const { return m_words[m_next]; }

    void begin(Verb verb)
    {
        m_verb = verb;
        m_command.verb = verb;
    }

    bool readLine()
    {
        skipOwnName();
        const QString first = next().text.toLower();
        if (first == "run"_L1 && m_command.run.isEmpty() && m_words.size() > 1 && !isNumber(m_words[1]))
            return readRun();
        if (isNetcat(first))
            return readForeign();
        if (first == "openssl"_L1 && m_words.size() > 1)
            return fail(Kind::NotYet, next());
        const auto verb = verbOf(first);
        if (!verb)
            return readBare();
        ++m_next;
        begin(*verb);
        return readOperands(first == "who"_L1) && readOptions();
    }

    // As pasted from a terminal, with the options of the program.
    void skipOwnName()
    {
        const auto isFlag = [](const Word &word) { return word.text.startsWith("--"_L1); };
        if (m_words.size() < 2 || m_words[0].text != "wirelark"_L1 || isNumber(m_words[1]))
            return;
        const auto rest = std::find_if_not(m_words.begin() + 1, m_words.end(), isFlag);
        if (rest != m_words.end())
            m_words.erase(m_words.begin(), rest);
    }

    // A sequence, before the command it is for.
    bool readRun()
    {
        const Word file = m_words[1];
        if (m_words.size() == 2)
            return failBehind(Kind::MissingPort, m_line.size());
        m_words.erase(m_words.begin(), m_words.begin() + 2);
        m_command.run = file.text;
        if (file.text.isEmpty() || file.text.contains(QChar::Null))
            return fail(Kind::BadValue, file);
        if (!readLine())
            return false;
        const bool fits = m_command.verb == Verb::Listen || m_command.verb == Verb::Connect;
        return fits || fail(Kind::UnknownOption, file);
    }

    bool readOperands(bool needsPort)
    {
        switch (m_command.verb) {
        case Verb::Listen:
            return readListen(u"localhost"_s);
        case Verb::Connect:
            return readConnect(m_command.connect.to);
        case Verb::Relay:
            return readRelay();
        case Verb::Open:
            return readPath();
        case Verb::Ports:
            return readPorts(needsPort);
        case Verb::Help:
            return true;
        }
        return false;
    }

    // A place in one word, or in two: host, port. It has a port when this returns true.
    bool readPlace(Target &target)
    {
        if (!hasNext())
            return failBehind(Kind::MissingPort, m_line.size());
        const Word &word = next();
        if (isOption(word))
            return failBehind(Kind::MissingPort, word.start);
        const ParsedTarget parsed = parseTarget(word);
        if (const auto *error = std::get_if<CommandError>(&parsed))
            return fail(*error);
        target = std::get<Target>(parsed);
        ++m_next;
        return target.port || readPortWord(target, word);
    }

    bool readPortWord(Target &target, const Word &host)
    {
        if (!hasNext() || isOption(next()) || isArrow(next()))
            return fail(Kind::MissingPort, host);
        target.port = parsePort(next().text);
        if (!target.port)
            return fail(Kind::PortOutOfRange, next());
        ++m_next;
        return true;
    }

    // `defaultHost` is for a port alone.
    bool readListen(const QString &defaultHost)
    {
        const size_t at = m_next;
        Target target;
        if (!readPlace(target))
            return false;
        if (target.isWeb)
            return fail(Kind::BadHost, m_words[at]);
        m_command.listen.at.port = *target.port;
        m_command.listen.at.host = target.kind == Target::Host::None ? defaultHost : target.host;
        return true;
    }

    bool readConnect(Endpoint &endpoint)
    {
        Target target;
        if (!readPlace(target))
            return false;
        if (*target.port == 0)
            return fail(Kind::PortOutOfRange, m_words[m_next - 1]);
        endpoint.port = *target.port;
        endpoint.host = target.kind == Target::Host::Named ? target.host : u"localhost"_s;
        return true;
    }

    static bool isArrow(const Word &word)
    {
        return word.text == "->"_L1 || word.text == u"→" || word.text.compare("to"_L1, Qt::CaseInsensitive) == 0;
    }

    bool readRelay()
    {
        if (!readListen(u"localhost"_s))
            return false;
        if (!hasNext())
            return failBehind(Kind::MissingPort, m_line.size());
        if (!isArrow(next()))
            return failUnknown(next(), u"->"_s);
        ++m_next;
        return readConnect(m_command.connect.to);
    }

    bool readPorts(bool needsPort)
    {
        if (!needsPort && !hasNext())
            return true;
        const size_t at = m_next;
        Endpoint endpoint;
        if (!readConnect(endpoint))
            return false;
        static const QStringList here {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
        if (!here.contains(endpoint.host, Qt::CaseInsensitive))
            return fail(Kind::BadHost, m_words[at]);
        m_command.port = endpoint.port;
        return true;
    }

    // Blanks in a path need no quotes: nothing but options follow.
    bool readPath()
    {
        if (!hasNext() || next().text.isEmpty())
            return failBehind(Kind::MissingPath, m_line.size());
        const Word &first = next();
        const bool isQuoted = m_line[first.start] == u'"' || m_line[first.start] == u'\'';
        size_t end = m_words.size();
        while (end > m_next + 1 && isOption(m_words[end - 1], Verb::Open))
            --end;
        const bool isOneWord = isQuoted || m_next + 1 == end;
        QString &path = m_command.path;
        path = isOneWord ? first.text : m_line.mid(first.start, m_words[end - 1].end() - first.start);
        if (path.startsWith("~/"_L1) && !isQuoted)
            path = QDir::homePath() + path.mid(1);
        m_next = isOneWord ? m_next + 1 : end;
        return !path.contains(QChar::Null) || fail(Kind::BadValue, first);
    }

    bool readOptions()
    {
        for (; hasNext(); ++m_next) {
            if (const auto error = applyOption(m_command, next()))
                return fail(*error);
        }
        const auto error = checkOptions(m_command, m_words);
        return !error || fail(*error);
    }

    bool readForeign()
    {
        const auto read = readNetcat(m_words);
        if (const auto *error = std::get_if<CommandError>(&read))
            return fail(*error);
        const NetcatCall &call = std::get<NetcatCall>(read);
        m_words = call.words;
        begin(call.isListening ? Verb::Listen : Verb::Connect);
        return (call.isListening ? readListen({}) : readConnect(m_command.connect.to)) && readOptions();
    }

    bool isBarePath() const
    {
        size_t end = m_words.size();
        while (end > 1 && isOption(m_words[end - 1], Verb::Open))
            --end;
        return isCapture(m_words[end - 1].text) && (end == 1 || beginsLikePath(m_words.front().text));
    }

    // No verb: a capture, a port to listen on, or a place to connect to.
    bool readBare()
    {
        const Word first = next();
        if (isBarePath()) {
            begin(Verb::Open);
            return readPath() && readOptions();
        }
        const ParsedTarget parsed = parseTarget(first);
        if (const auto *error = std::get_if<CommandError>(&parsed)) {
            if (isNumber(first))
                begin(Verb::Listen);
            const bool isPlace = looksLikeTarget(first) || isNumber(first) || error->kind == Kind::HostTooLong;
            return isPlace ? fail(*error) : failUnknown(first, guess(first));
        }
        const Target &target = std::get<Target>(parsed);
        const bool isListen = target.kind != Target::Host::Named && !target.isWeb;
        if (!isListen && !target.port && !looksLikeTarget(first) && isMisspelt(first))
            return false;
        begin(isListen ? Verb::Listen : Verb::Connect);
        return (isListen ? readListen(u"localhost"_s) : readConnect(m_command.connect.to)) && readOptions();
    }

    static QString guess(const Word &word)
    {
        const QString nearest = nearestWord(word.text, verbWords());
        return nearest.isEmpty() ? begunWord(word.text, verbWords()) : nearest;
    }

    // A word that might be a host's name is none when what follows is no port, or when it is nearly a verb.
    bool isMisspelt(const Word &word)
    {
        const bool isAlone = m_words.size() == 1 || isOption(m_words[1]);
        const bool hasPort = !isAlone && isNumber(m_words[1]);
        const QString nearest = hasPort ? nearestWord(word.text, verbWords()) : guess(word);
        const bool isKnownHost = word.text.compare("localhost"_L1, Qt::CaseInsensitive) == 0;
        if (isKnownHost || (nearest.isEmpty() && (isAlone || hasPort)))
            return false;
        return !failUnknown(word, nearest);
    }

    const QString &m_line;
    std::vector<Word> m_words;
    size_t m_next = 0;
    Command m_command;
    std::optional<Verb> m_verb;
    CommandError m_error;
};

} // namespace

ParsedCommand parseCommand(const QString &line)
{
    return Parser(line).parse();
}

ParsedCommand parseArguments(const QStringList &arguments)
{
    QStringList words;
    std::transform(arguments.cbegin(), arguments.cend(), std::back_inserter(words), quoteWord);
    return parseCommand(words.join(u' '));
}

} // namespace wirelark
