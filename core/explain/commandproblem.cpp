#include "core/explain/explain.h"

#include "core/command/options.h"
#include "core/command/word.h"
#include "core/explain/ruleproblem.h"
#include "core/explain/shorttext.h"
#include "core/explain/templatewords.h"
#include "core/reply/ruleset.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

using Wrong = CommandError::Kind;
using Verb = Command::Verb;

class CommandProblem
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::CommandProblem)

public:
    CommandProblem(const CommandError &error, const QString &line)
        : m_error(error)
        , m_line(line)
        , m_word(shortText(error.word, 24))
    {
    }

    Problem problem() const
    {
        Problem problem {title(), cause(), {}, {}};
        if (!m_error.nearest.isEmpty())
            problem.actions.push_back(useNearest());
        else if (!m_error.word.isEmpty())
            problem.actions.push_back({ActionKind::EditCommand, tr("Edit"), shortText(m_error.word), 0});
        return problem;
    }

private:
    QString title() const
    {
        switch (m_error.kind) {
        case Wrong::Empty:
            return tr("Nothing is asked for");
        case Wrong::UnknownWord:
            return tr("\"%1\" is not a command").arg(m_word);
        case Wrong::UnknownOption:
            return tr("\"%1\" does not fit here").arg(m_word);
        case Wrong::BadValue:
            return tr("\"%1\" is not a value of this option").arg(m_word);
        case Wrong::MissingValue:
            return tr("\"%1\" has no value").arg(m_word);
        case Wrong::MissingPort:
            return m_word.isEmpty() ? tr("No port is given") : tr("\"%1\" has no port").arg(m_word);
        case Wrong::PortOutOfRange:
            return tr("\"%1\" is not a port").arg(m_word);
        case Wrong::BadHost:
            return tr("\"%1\" is not a host").arg(m_word);
        case Wrong::HostTooLong:
            return tr("The name of the host is too long");
        case Wrong::MissingPath:
            return tr("No file is given");
        case Wrong::NeedsOther:
            return tr("\"%1\" has nothing to send").arg(m_word);
        case Wrong::FileOnce:
            return tr("\"%1\" does not fit a file").arg(m_word);
        case Wrong::NotYet:
            return tr("\"%1\" is not possible yet").arg(m_word);
        }
        return {};
    }

    QString cause() const
    {
        if (!m_error.nearest.isEmpty())
            return tr("Did you mean %1?").arg(m_error.nearest);
        switch (m_error.kind) {
        case Wrong::Empty:
            return tr("Type a port to listen on, or host:port to connect.");
        case Wrong::UnknownWord:
            return tr("The commands are %1.").arg(verbWords().join(", "_L1));
        case Wrong::UnknownOption:
            return m_error.allowed.isEmpty() ? tr("Nothing more can follow.")
                                             : tr("What fits: %1.").arg(m_error.allowed.join(", "_L1));
        case Wrong::BadValue:
        case Wrong::MissingValue:
            return valueCause();
        case Wrong::MissingPort:
            return tr("A port is a number from 1 to 65535, behind a colon: %1").arg(withPort());
        case Wrong::PortOutOfRange:
            return tr("Ports go from 1 to 65535.");
        case Wrong::BadHost:
            return tr("A host is a name such as plc.local, or an address such as 192.168.1.20 or [::1].");
        case Wrong::HostTooLong:
            return tr("It has %Ln letter(s); a name has at most 253, and 63 between two dots.", nullptr,
                static_cast<int>(m_error.word.size()));
        case Wrong::MissingPath:
            return tr("Write the path of a capture: %1").arg("open capture.pcapng"_L1);
        case Wrong::NeedsOther:
            return tr("It means something beside %1.").arg(m_error.allowed.join(tr(" or ")));
        case Wrong::FileOnce:
            return tr("A file is sent once; pace= says how fast.");
        case Wrong::NotYet:
            return tr("This version listens and connects with plain TCP.");
        }
        return {};
    }

    QString valueCause() const
    {
        if (m_error.payload)
            return payloadCause();
        if (m_error.allowed.isEmpty())
            return tr("It stands alone, without a value.");
        const QString &first = m_error.allowed.front();
        if (first == "SECONDS"_L1)
            return tr("It has to be a number of seconds, above 0.");
        if (first == "FILE"_L1)
            return tr("It has to be the path of a file.");
        if (first == "TEXT"_L1)
            return tr("It has to be text without invisible characters.");
        if (first == "RULE"_L1)
            return ruleCause();
        return tr("What fits: %1.").arg(m_error.allowed.join(", "_L1));
    }

    // Of a message: what stands there is known, and where.
    QString payloadCause() const
    {
        TemplateFault fault = *m_error.payload;
        fault.start = 0;
        const QString text = faultText(fault, shortText(m_error.word, 64));
        return text.endsWith(u'.') ? text : text + u'.';
    }

    QString ruleCause() const
    {
        for (const Word &word : splitWords(m_line)) {
            if (word.start > m_error.start || m_error.start >= word.end())
                continue;
            const ParsedRules parsed = RuleSet::parse(word.text.section(u'=', 1));
            if (const auto *fault = std::get_if<RuleFault>(&parsed)) {
                return tr("Column %1: %2", "place in a line, what is wrong there")
                    .arg(QString::number(fault->column), faultText(*fault));
            }
        }
        return tr("It has to be a line of a file of rules: %1").arg("when equals \"PING\" send \"PONG\\n\""_L1);
    }

    // An example that has what is missing, made of what was typed.
    QString withPort() const
    {
        const bool isListen = m_error.verb == Verb::Listen;
        QString host = m_word.isEmpty() ? u"plc.local"_s : m_word;
        if (host.endsWith(u':'))
            host.chop(1);
        if (isListen && m_word.isEmpty())
            return u"listen :5000"_s;
        if (host.count(u':') > 1 && !host.startsWith(u'['))
            host = u'[' + host + u']';
        return host + ":80"_L1;
    }

    Action useNearest() const
    {
        QString line = m_line;
        line.replace(m_error.start, m_error.length, m_error.nearest);
        return {ActionKind::StartCommand, tr("Use %1").arg(m_error.nearest), line, 0};
    }

    const CommandError &m_error;
    const QString &m_line;
    const QString m_word; // to be shown
};

} // namespace

Problem explain(const CommandError &error, const QString &line)
{
    return CommandProblem(error, line).problem();
}

} // namespace wirelark
