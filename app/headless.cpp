#include "app/headless.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <QSocketNotifier>
#include <QTimer>

#include "app/answers.h"
#include "app/opening.h"
#include "core/explain/explain.h"
#include "core/explain/machinefacts.h"
#include "core/explain/problem.h"
#include "core/explain/phrases.h"
#include "core/journal/journalloader.h"
#include "core/net/pipe.h"
#include "core/net/pipesource.h"
#include "core/net/wakeup.h"
#include "core/settings/settings.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

// How long what is queued may still be sent when the run ends.
constexpr std::chrono::milliseconds endGrace {2000};

// Between two looks at the journal: waking this thread for every record would take the time of the peers.
constexpr std::chrono::milliseconds bellPause {5};
constexpr qint64 loud = 64 * 1024; // bytes of one look, after which more is sure to follow

} // namespace

Headless::Headless(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_reader(m_journal)
    , m_output(m_journal, m_reader)
    , m_rows(m_journal)
    , m_sequences(options.output == Options::Output::Json ? StepReport::Form::Json : StepReport::Form::Text,
          [this](const QByteArray &line) { printStep(line); })
{
}

Headless::~Headless() = default;

void Headless::start()
{
    if (!m_options.commands.empty() && m_options.commands.front().verb == Command::Verb::Open)
        return printCapture(m_options.commands.front());
    if (!loadSequences() || !openJournal())
        return;

    for (const Command &command : m_options.commands) {
        m_anyListens = m_anyListens || command.verb == Command::Verb::Listen;
        if (command.timeoutSeconds) {
            QTimer::singleShot(std::chrono::milliseconds(qint64(*command.timeoutSeconds * 1000)), this, [this, command] {
                fail(tr("The time of %1 s is over.").arg(*command.timeoutSeconds), ExitStatus::TimedOut);
            });
        }
    }
    if (m_options.takesCommands)
        takeCommands();
    else
        m_input = std::make_unique<StandardInput>();
    for (const Command &command : m_options.commands) {
        const StartedIds started = startCommand(command);
        if (m_control)
            m_control->onStarted(started);
    }
    preparePrinting();
    if ((m_picker || m_hits) && m_silence.interval() > 0) {
        connect(&m_silence, &QTimer::timeout, this, &Headless::follow);
        m_silence.start();
    }
    follow();
}

bool Headless::loadSequences()
{
    const QStringList wrong = m_sequences.load(m_options.commands);
    for (const QString &line : wrong)
        std::fprintf(stderr, "%s\n", qUtf8Printable(line));
    if (!wrong.isEmpty()) {
        stop(ExitStatus::Usage);
        return false;
    }
    const int error = m_options.junit.isEmpty() ? 0 : m_sequences.reportTo(m_options.junit);
    if (error != 0) {
        fail(explain(FileFault::CannotReport, m_options.junit, error).toLine());
        return false;
    }
    m_printsSteps = !m_sequences.isEmpty() && m_options.output == Options::Output::Bytes;
    connect(&m_sequences, &SequenceRuns::runOver, this, [this](ConnectionId connection) {
        if (m_live && !m_hasCommands)
            m_live->session().close(connection);
    });
    connect(&m_sequences, &SequenceRuns::reportBroken, this,
        [this](int broken) { fail(explain(FileFault::CannotReport, m_options.junit, broken).toLine()); });
    return true;
}

bool Headless::openJournal()
{
    // Nobody scrolls back; but a message that a lens cuts may have begun long ago, and so may a hit.
    LiveOptions options {.forgetsFollowed = !m_options.takesCommands}; // a lens may come
    for (const Command &command : m_options.commands) {
        options.forgetsFollowed = options.forgetsFollowed && command.lens.isRaw() && !command.find;
        if (!command.record.isEmpty())
            options.recordTo = command.record;
    }
    m_journal.setFollowed(m_next);
    LiveFailure failure;
    m_live = Live::start(m_journal, options, failure);
    if (!m_live) {
        fail(explain(failure.fault, failure.path, failure.error).toLine());
        return false;
    }
    m_bell = new QSocketNotifier(m_journal.bell().fd(), QSocketNotifier::Read, this);
    connect(m_bell, &QSocketNotifier::activated, this, &Headless::follow);
    return true;
}

StartedIds Headless::startCommand(const Command &command)
{
    if (const Problem problem = answersOf(command).problem; !problem.isNull()) {
        fail(problem.toLine(), ExitStatus::Usage);
        return {};
    }
    const QString snippets = command.send.kind == SendOption::Kind::Snippet ? snippetFileOf(Settings()) : QString();
    const Opening opening = openingOf(command, snippets);
    if (!opening.problem.isNull()) {
        fail(opening.problem.toLine(), ExitStatus::Usage);
        return {};
    }
    switch (command.verb) {
    case Command::Verb::Listen:
        return listen(command, opening.factory);
    case Command::Verb::Connect:
        return connectTo(command, opening.factory);
    default:
        fail(tr("\"%1\" needs a window.").arg(command.toString()), ExitStatus::Usage);
        return {};
    }
}

StartedIds Headless::listen(const Command &command, const ResponderFactory &opening)
{
    const auto greeting = [input = m_input.get()](ConnectionId connection) -> std::unique_ptr<SendSource> {
        if (!input || input->hasEnded())
            return nullptr; // a crowd needs no pipes that nothing comes through
        const auto pipe = std::make_shared<Pipe>();
        if (!input->add(connection, pipe))
            return nullptr;
        return std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::GoOn);
    };
    const bool hasSequence = !command.run.isEmpty();
    Session &session = m_live->session();
    const ListenerId listener
        = session.listen(command.listen, hasSequence ? Greeting() : Greeting(greeting), answersOf(command).factory);
    // Before anything can be accepted.
    if (opening)
        session.setListenerResponder(listener, opening, openingPlace);
    if (hasSequence)
        session.setListenerResponder(listener, m_sequences.factory(command.run), sequencePlace);
    m_lenses.setListener(listener, command.lens);
    m_listeners.insert(listener);
    if (command.listen.once)
        m_onceListeners.insert(listener);
    return {.listener = listener};
}

StartedIds Headless::connectTo(const Command &command, const ResponderFactory &opening)
{
    const ConnectionId connection = m_live->session().connectTo(command.connect);
    if (opening)
        m_live->session().setResponder(connection, opening(connection), openingPlace);
    if (const Answers answers = answersOf(command); answers.factory)
        m_live->session().setResponder(connection, answers.factory(connection));
    m_lenses.setConnection(connection, command.lens);
    m_connects.insert(connection, nullptr);
    if (!command.run.isEmpty()) {
        m_live->session().attach(connection, m_sequences.make(command.run, connection));
    } else if (m_input) {
        // Sent from as soon as it is connected; standard input is read from then on.
        const auto pipe = std::make_shared<Pipe>();
        const auto atEnd = m_anyListens ? PipeSource::AtEnd::GoOn : PipeSource::AtEnd::Finish;
        m_live->session().send(connection, std::make_unique<PipeSource>(pipe, atEnd));
        m_connects.insert(connection, pipe);
    }
    return {.connection = connection};
}

// Standard input is commands. At its end all is as at that of bytes: our connections finish.
void Headless::takeCommands()
{
    m_hasCommands = true;
    const auto start = [this](const Command &command) { return startCommand(command); };
    const auto print = [this](const QByteArray &line) { printStep(line); };
    const auto cut = [this](ListenerId listener, const std::vector<ConnectionId> &connections, const LensPair &lens) {
        setLens(listener, connections, lens);
    };
    m_control = std::make_unique<CommandControl>(m_live->session(), m_sequences, start, print, cut);
    connect(m_control.get(), &CommandControl::quitRequested, this, [this] { stop(m_status); });
    connect(m_control.get(), &CommandControl::inputEnded, this, &Headless::finishOurs);
}

void Headless::finishOurs()
{
    m_hasCommands = false;
    for (auto connection = m_connects.cbegin(); connection != m_connects.cend(); ++connection) {
        if (m_sequences.isRunningOn(connection.key())) // it is closed when that is over
            continue;
        // Unlike finish() this waits for what is repeated.
        const auto pipe = std::make_shared<Pipe>();
        pipe->end();
        m_live->session().send(connection.key(), std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::Finish));
    }
    if (m_listeners.isEmpty() && m_connects.isEmpty())
        stop(m_status);
}

void Headless::printCapture(const Command &command)
{
    m_lenses.setAll(command.lens);
    preparePrinting();
    const LoadResult result = loadJournal(m_journal, {command.path});
    takeAll();
    // A capture that was torn ends no connection.
    if (m_picker)
        m_outputBroken = !printMessages(m_picker->takeRest(m_journal.end())) || !m_output.flush();
    printRest();
    if (result.fault != LoadFault::None)
        fail(explain(result).toLine());
    else
        stop(m_status);
}

void Headless::follow()
{
    // Armed first, then looked: a commit in between rings again.
    m_journal.bell().arm();
    const qint64 taken = takeAll();
    if (m_outputBroken)
        return stop(ExitStatus::Failure);
    // Who wrote to standard input waits for the answer to a little; for anything else a moment more is nothing.
    if (m_input && m_input->takeHasSpoken() && taken < loud)
        return;
    m_bell->setEnabled(false);
    QTimer::singleShot(bellPause, m_bell, [this] { m_bell->setEnabled(true); }); // rung meanwhile, it is heard now
}

// Whether react() has anything to do with it. Of a crowd of clients nothing but bytes is looked at, which leaves the
// processor to the peers.
bool Headless::mayMatter(const Entry &entry) const
{
    if (m_control)
        return true;
    const bool isOfAClient = entry.connection != 0 && !m_connects.contains(entry.connection);
    return !isOfAClient || (isEnd(entry.kind()) && (!m_onceListeners.isEmpty() || (m_input && !m_input->hasEnded())));
}

void Headless::react(const Record &record)
{
    const Event &event = record.event;
    if (!m_live)
        return;
    if (m_control)
        m_control->onEvent(event);
    if (event.kind == EventKind::Connected && m_input && !m_over) {
        if (const auto pipe = m_connects.value(event.connection))
            m_input->add(event.connection, pipe);
    } else if (event.kind == EventKind::Listening && !m_writer) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(describe(record)));
    } else if (isEnd(event.kind)) {
        connectionEnded(record);
    }
}

void Headless::connectionEnded(const Record &record)
{
    const Event &event = record.event;
    if (m_input && event.connection != 0)
        m_input->remove(event.connection);
    if (m_over)
        return;
    const bool isOurs = m_connects.remove(event.connection);
    const bool isLast = event.connection != 0 && m_onceListeners.contains(event.listener);
    const bool isListener = event.connection == 0 && event.kind == EventKind::Failed && m_listeners.remove(event.listener);
    if (!isOurs && !isLast && !isListener)
        return;
    // Who gives commands is told of it, and decides.
    if (event.kind != EventKind::Closed && !m_hasCommands && !m_sequences.hasBegunOn(event.connection)) {
        m_status = ExitStatus::Failure;
        std::fprintf(stderr, "wirelark: %s\n", qUtf8Printable(explain(record, machineFacts(record)).toLine()));
    }
    if (isLast)
        m_listeners.remove(event.listener);
    if (m_listeners.isEmpty() && m_connects.isEmpty() && !m_hasCommands)
        stop(m_status);
}

void Headless::fail(const QString &line, ExitStatus status)
{
    std::fprintf(stderr, "wirelark: %s\n", qUtf8Printable(line));
    stop(status);
}

void Headless::stop(ExitStatus status)
{
    if (m_over)
        return;
    m_over = true;
    m_status = status;
    // From the event loop: records are being taken further up the stack.
    QMetaObject::invokeMethod(this, &Headless::shutDown, Qt::QueuedConnection);
}

void Headless::shutDown()
{
    if (m_live) {
        m_control.reset();
        m_live->session().stop(endGrace);
        m_input.reset();
        follow();
        m_sequences.look();
        printRest();
        m_live.reset();
    }
    if (m_status == ExitStatus::Clean && m_sequences.hasFailed())
        m_status = ExitStatus::SequenceFailed;
    Q_EMIT finished(int(m_status));
}

} // namespace wirelark
