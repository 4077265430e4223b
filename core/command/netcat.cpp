#include "core/command/netcat.h"

#include "core/command/target.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

using Kind = CommandError::Kind;

// A port for `telnet host`, which does not need one.
constexpr QLatin1StringView telnetPort("23");

class FlagReader
{
public:
    FlagReader(const std::vector<Word> &words)
        : m_words(words)
        , m_isTelnet(words.front().text.compare("telnet"_L1, Qt::CaseInsensitive) == 0)
    {
    }

    std::variant<NetcatCall, CommandError> read()
    {
        for (m_next = 1; m_next < m_words.size(); ++m_next) {
            const Word &word = m_words[m_next];
            const bool isFlag = word.text.size() > 1 && word.text.startsWith(u'-');
            if (!isFlag)
                m_call.words.push_back(word);
            else if (!(word.text.startsWith("--"_L1) ? readLong(word) : readCluster(word)))
                return m_error;
        }
        if (m_port && !m_call.isListening)
            return errorAt(Kind::NotYet, *m_portFlag);
        placePort();
        return m_call;
    }

private:
    bool fail(const CommandError &error)
    {
        m_error = error;
        return false;
    }

    bool readLong(const Word &word)
    {
        if (word.text == "--listen"_L1)
            m_call.isListening = true;
        else if (word.text != "--keep-open"_L1 && word.text != "--verbose"_L1)
            return fail(errorAt(Kind::NotYet, word));
        return true;
    }

    bool readCluster(const Word &word)
    {
        for (qsizetype i = 1; i < word.text.size(); ++i) {
            const QChar flag = word.text[i];
            if (m_isTelnet || !u"lpknvNt"_s.contains(flag))
                return fail(errorAt(Kind::NotYet, word));
            if (flag == u'l')
                m_call.isListening = true;
            if (flag == u'p')
                return readPort(word, i + 1);
        }
        return true;
    }

    // `-p 5000` or `-p5000`
    bool readPort(const Word &flag, qsizetype from)
    {
        m_portFlag = flag;
        if (from < flag.text.size())
            m_port = Word {flag.text.mid(from), flag.start + from, flag.text.size() - from, flag.quoted};
        else if (++m_next < m_words.size())
            m_port = m_words[m_next];
        else
            return fail(errorAt(Kind::MissingValue, flag));
        return true;
    }

    // Where a port stands in a line without flags: behind the host.
    void placePort()
    {
        const bool hasHostOnly = m_call.words.size() == 1 && !m_call.words.front().text.contains(u':');
        if (m_isTelnet && hasHostOnly)
            m_port = Word {telnetPort, m_call.words.front().end(), 0, true};
        if (m_port)
            m_call.words.insert(m_call.words.begin() + (m_call.words.empty() ? 0 : 1), *m_port);
    }

    const std::vector<Word> &m_words;
    const bool m_isTelnet;
    size_t m_next = 0;
    NetcatCall m_call;
    std::optional<Word> m_port;
    std::optional<Word> m_portFlag;
    CommandError m_error;
};

} // namespace

bool isNetcat(const QString &program)
{
    static const QStringList programs {u"nc"_s, u"ncat"_s, u"netcat"_s, u"telnet"_s};
    return programs.contains(program, Qt::CaseInsensitive);
}

std::variant<NetcatCall, CommandError> readNetcat(const std::vector<Word> &words)
{
    return FlagReader(words).read();
}

} // namespace wirelark
