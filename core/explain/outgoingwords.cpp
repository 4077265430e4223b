#include "core/explain/outgoingwords.h"

#include "core/command/command.h"
#include "core/compose/compose.h"
#include "core/explain/shorttext.h"
#include "core/payload/nearest.h"
#include "core/snippets/snippetpath.h"
#include "core/snippets/snippettext.h"

#include <algorithm>
#include <limits>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

struct OutgoingWords
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::OutgoingWords)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

qint64 milliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

QString what(const Command &command)
{
    using Kind = SendOption::Kind;
    const QString shown = shortText(command.send.what, 80);
    switch (command.send.kind) {
    case Kind::None:
        break;
    case Kind::File:
        return OutgoingWords::tr("the file %1").arg(shown);
    case Kind::Snippet:
        return OutgoingWords::tr("the snippet %1").arg(shown);
    case Kind::Text:
    case Kind::Hex:
        const int size = int(compose(command.send.outgoing(command.ending).draft).bytes.size());
        //: A message, and how long it is
        return OutgoingWords::tr("%1 (%Ln byte(s))", nullptr, size).arg(shown);
    }
    return {};
}

} // namespace

QString planWords(const RepeatPlan &plan)
{
    QStringList parts;
    if (plan.repeats())
        parts += OutgoingWords::tr("every %1 ms").arg(number(milliseconds(plan.period)));
    if (plan.times > 0)
        parts += OutgoingWords::tr("%Ln time(s)", nullptr, int(std::min<qint64>(plan.times, std::numeric_limits<int>::max())));
    if (plan.untilReply)
        parts += OutgoingWords::tr("until a reply comes");
    if (plan.pace.isRate())
        parts += OutgoingWords::tr("at %1 B/s").arg(number(plan.pace.rate));
    else if (plan.pace.isSet())
        parts += OutgoingWords::tr("%Ln byte(s) each %1 ms", nullptr, int(std::min<qint64>(plan.pace.pieceSize, std::numeric_limits<int>::max())))
                     .arg(number(milliseconds(plan.pace.interval)));
    return parts.join(", "_L1);
}

QString sentWords(const Command &command)
{
    if (command.send.kind == SendOption::Kind::None)
        return {};
    const QString text = command.verb == Command::Verb::Listen ? OutgoingWords::tr("Sends %1 to each that connects").arg(what(command))
                                                               : OutgoingWords::tr("Sends %1 when it is connected").arg(what(command));
    const QString plan = planWords(command.send.plan);
    //: Two parts of a sentence: what is sent, then how often and how fast
    return plan.isEmpty() ? text + u'.' : OutgoingWords::tr("%1, %2.").arg(text, plan);
}

Problem explainUnsendable(const QString &why)
{
    const QString cause = why.isEmpty() ? OutgoingWords::tr("It has no bytes.") : why.endsWith(u'.') ? why : why + u'.';
    return {OutgoingWords::tr("The message cannot be sent"), cause, {}, {}};
}

Problem explainNoSnippet(const QString &name, const QString &file, const Snippets &snippets)
{
    QStringList names;
    for (const Snippet &snippet : snippets.all)
        names += writeSnippetPath(snippet.path);
    const QString nearest = nearestWord(name, names);
    const QString title = OutgoingWords::tr("There is no snippet %1").arg(shortText(name, 60));
    if (!nearest.isEmpty())
        return {title, OutgoingWords::tr("Did you mean %1?").arg(shortText(nearest, 80)), {}, {}};
    return {title, OutgoingWords::tr("%1 has none of this name.", "a file").arg(shortText(file, 80)), {}, {}};
}

} // namespace wirelark
