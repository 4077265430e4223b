#include "app/opening.h"

#include <utility>

#include <QRandomGenerator>
#include <QStandardPaths>

#include "core/command/command.h"
#include "core/compose/compose.h"
#include "core/explain/explain.h"
#include "core/explain/outgoingwords.h"
#include "core/explain/snippetwords.h"
#include "core/explain/templatewords.h"
#include "core/net/clock.h"
#include "core/net/filesource.h"
#include "core/repeat/filesender.h"
#include "core/repeat/repeater.h"
#include "core/settings/settings.h"
#include "core/snippets/snippetfile.h"
#include "core/snippets/snippetpath.h"

using namespace Qt::StringLiterals;

namespace wirelark {

std::optional<Outgoing> outgoingOf(const Command &command, const QString &snippetFile, Problem &problem)
{
    const SendOption &option = command.send;
    if (option.kind != SendOption::Kind::Snippet)
        return option.outgoing(command.ending);
    auto what = snippetIn(option.snippets.isEmpty() ? snippetFile : option.snippets, option.what, problem);
    if (!what)
        return std::nullopt;
    what->draft.ending = command.ending.value_or(what->draft.ending);
    const Pace pace = option.plan.pace.isSet() ? option.plan.pace : what->plan.pace;
    if (option.plan.repeats())
        what->plan = option.plan;
    what->plan.pace = pace;
    return what;
}

void OpeningBoard::add(const OpenedSend &begun)
{
    const std::lock_guard lock(m_mutex);
    m_begun.push_back(begun);
}

std::vector<OpenedSend> OpeningBoard::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_begun, {});
}

Opening openingOf(const Command &command, const QString &snippetFile, const std::shared_ptr<OpeningBoard> &board)
{
    if (command.send.kind == SendOption::Kind::None)
        return {};
    Opening opening;
    const std::optional<Outgoing> what = outgoingOf(command, snippetFile, opening.problem);
    if (what)
        opening.problem = explainOutgoing(*what);
    if (opening.problem.isNull())
        opening.factory = [what = *what, board](ConnectionId connection) { return makeSender(what, connection, board); };
    return opening;
}

std::unique_ptr<Responder> makeSender(
    const Outgoing &what, ConnectionId connection, const std::shared_ptr<OpeningBoard> &board)
{
    OpenedSend begun {.connection = connection, .what = what};
    std::unique_ptr<Responder> sender;
    if (what.file.isEmpty()) {
        const Template message = std::get<Template>(Template::parse(what.draft));
        begun.repeat = std::make_shared<RepeatState>();
        begun.hasCounter = message.has(FieldKind::Count);
        const FieldContext first {.seed = QRandomGenerator::global()->generate64()};
        sender = std::make_unique<Repeater>(message, first, what.plan, begun.repeat);
    } else {
        begun.transfer = std::make_shared<SendControl>();
        sender = std::make_unique<FileSender>(what.file, what.plan.pace, begun.transfer);
    }
    if (board && (what.plan.repeats() || begun.transfer))
        board->add(begun);
    return sender;
}

Problem explainOutgoing(const Outgoing &what)
{
    if (!what.file.isEmpty()) {
        int error = 0;
        return FileSource::open(what.file, error) ? Problem() : explain(FileFault::CannotSend, what.file, error);
    }
    const Composed made = compose(what.draft, {.time = nowNs()});
    if (made.fault)
        return explainUnsendable(faultText(*made.fault, what.draft.text));
    return made.bytes.isEmpty() ? explainUnsendable({}) : Problem();
}

QString snippetFileOf(const Settings &settings)
{
    const QString chosen = settings.snippetFile();
    if (!chosen.isEmpty())
        return chosen;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/snippets.txt"_s;
}

std::optional<Outgoing> snippetIn(const QString &file, const QString &name, Problem &problem)
{
    SnippetFile snippets(file);
    if (const auto trouble = snippets.read()) {
        problem = explainUnsendable(troubleText(*trouble, file));
        return std::nullopt;
    }
    const auto path = readSnippetPath(name);
    const Snippet *snippet = path ? snippets.snippets().find(*path) : nullptr;
    if (!snippet) {
        problem = explainNoSnippet(name, file, snippets.snippets());
        return std::nullopt;
    }
    return Outgoing {.draft = snippet->draft, .plan = snippet->plan};
}

} // namespace wirelark
