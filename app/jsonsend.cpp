#include "app/jsonsend.h"

#include <QRandomGenerator>

#include "app/opening.h"
#include "core/compose/compose.h"
#include "core/net/bytessource.h"
#include "core/net/clock.h"
#include "core/net/filesource.h"
#include "core/net/pacedsource.h"
#include "core/payload/hex.h"
#include "core/sequence/countedsource.h"
#include "core/settings/settings.h"

namespace wirelark {

Problem JsonSend::prepare(const JsonCommand &command)
{
    m_what = command.what;
    m_bytes = command.bytes;
    if (!command.snippet.isEmpty()) {
        if (const Problem problem = takeSnippet(command); !problem.isNull())
            return problem;
    }
    const bool isWritten = command.isWritten || !command.snippet.isEmpty();
    const bool isFile = !m_what.file.isEmpty();
    if (!isWritten && !isFile) {
        if (!repeats())
            return {};
        m_what.draft = {PayloadMode::Hex, toHex(m_bytes)}; // they are the same every time
    }
    if (const Problem problem = explainOutgoing(m_what); !problem.isNull())
        return problem;
    if (!isFile && !repeats())
        m_bytes = compose(m_what.draft, {.time = nowNs(), .seed = QRandomGenerator::global()->generate64()}).bytes;
    return {};
}

// What the command says takes the place of what the snippet says.
Problem JsonSend::takeSnippet(const JsonCommand &command)
{
    Command asked;
    asked.send = {.kind = SendOption::Kind::Snippet, .what = command.snippet, .plan = command.what.plan, .snippets = command.snippets};
    asked.ending = command.ending;
    Problem problem;
    if (const auto found = outgoingOf(asked, command.snippets.isEmpty() ? snippetFileOf(Settings()) : QString(), problem))
        m_what = *found;
    return problem;
}

std::unique_ptr<SendSource> JsonSend::source(const std::shared_ptr<std::atomic<qint64>> &waiting) const
{
    std::unique_ptr<SendSource> source;
    int error = 0;
    if (!m_what.file.isEmpty())
        source = FileSource::open(m_what.file, error);
    else if (!m_bytes.isEmpty())
        source = std::make_unique<BytesSource>(m_bytes);
    if (!source)
        return nullptr;
    source = std::make_unique<CountedSource>(std::move(source), waiting);
    if (m_what.plan.pace.isSet())
        source = std::make_unique<PacedSource>(std::move(source), m_what.plan.pace);
    return source;
}

} // namespace wirelark
