#include "app/headless.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <QSocketNotifier>
#include <QTimer>

#include "core/explain/explain.h"
#include "core/explain/machinefacts.h"
#include "core/explain/notes.h"
#include "core/explain/problem.h"
#include "core/explain/phrases.h"
#include "core/export/csvwriter.h"
#include "core/export/jsonwriter.h"
#include "core/export/textwriter.h"
#include "core/journal/journalloader.h"
#include "core/net/clock.h"
#include "core/net/pipe.h"
#include "core/net/pipesource.h"
#include "core/net/wakeup.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

// How long what is queued may still be sent when the run ends.
constexpr std::chrono::milliseconds endGrace {2000};

// Between two looks at the journal: waking this thread for every record would take the time of the peers.
constexpr std::chrono::milliseconds pause {5};
constexpr qint64 loud = 64 * 1024; // bytes of one look, after which more is sure to follow

} // namespace

Headless::Headless(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_reader(m_journal)
    , m_output(m_journal, m_reader)
    , m_rows(m_journal)
{
}

Headless::~Headless() = default;

void Headless::start()
{
    const Command &first = m_options.commands.front();
    if (first.verb == Command::Verb::Open)
        return printCapture(first);
    if (!openJournal())
        return;

    for (const Command &command : m_options.commands) {
        m_anyListens = m_anyListens || command.verb == Command::Verb::Listen;
        if (command.timeoutSeconds) {
            QTimer::singleShot(std::chrono::milliseconds(qint64(*command.timeoutSeconds * 1000)), this, [this, command] {
                fail(tr("The time of %1 s is over.").arg(*command.timeoutSeconds), ExitStatus::TimedOut);
            });
        }
    }
    m_input = std::make_unique<StandardInput>();
    for (const Command &command : m_options.commands)
        startCommand(command);
    preparePrinting();
    if (m_picker && m_silence.interval() > 0) {
        connect(&m_silence, &QTimer::timeout, this, &Headless::follow);
        m_silence.start();
    }
    follow();
}

bool Headless::openJournal()
{
    // Nobody scrolls back; but a message that a lens cuts may have begun long ago, and so may a hit.
    LiveOptions options {.forgetsFollowed = true};
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

void Headless::startCommand(const Command &command)
{
    switch (command.verb) {
    case Command::Verb::Listen: {
        const auto greeting = [input = m_input.get()](ConnectionId connection) -> std::unique_ptr<SendSource> {
            if (input->hasEnded())
                return nullptr; // a crowd needs no pipes that nothing comes through
            const auto pipe = std::make_shared<Pipe>();
            if (!input->add(connection, pipe))
                return nullptr;
            return std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::GoOn);
        };
        const ListenerId listener = m_live->session().listen(command.listen, greeting);
        m_lenses.setListener(listener, command.lens);
        m_listeners.insert(listener);
        if (command.listen.once)
            m_onceListeners.insert(listener);
        return;
    }
    case Command::Verb::Connect: {
        // Sent from as soon as it is connected; standard input is read from then on.
        const ConnectionId connection = m_live->session().connectTo(command.connect);
        m_lenses.setConnection(connection, command.lens);
        const auto pipe = std::make_shared<Pipe>();
        const auto atEnd = m_anyListens ? PipeSource::AtEnd::GoOn : PipeSource::AtEnd::Finish;
        m_live->session().send(connection, std::make_unique<PipeSource>(pipe, atEnd));
        m_connects.insert(connection, pipe);
        return;
    }
    default:
        fail(tr("\"%1\" needs a window.").arg(command.toString()), ExitStatus::Usage);
    }
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
    QTimer::singleShot(pause, m_bell, [this] { m_bell->setEnabled(true); }); // rung meanwhile, it is heard now
}

// Everything there is, and how many bytes that was.
qint64 Headless::takeAll()
{
    qint64 taken = 0;
    while (!m_outputBroken) {
        const EntryRun run = m_journal.run(m_next);
        if (run.entries.empty())
            break;
        for (size_t i = 0; i < run.entries.size() && !m_outputBroken; ++i) {
            take(run.first + i, run.entries[i]);
            taken += run.entries[i].size;
        }
        m_next = run.first + run.entries.size();
        if (m_live)
            m_journal.setFollowed(m_next);
    }
    if (m_picker && m_silence.isActive())
        m_outputBroken = m_outputBroken || !printMessages(m_picker->takeSilence(m_next, nowNs()));
    m_outputBroken = m_outputBroken || !m_output.flush();
    return taken;
}

void Headless::take(quint64 seq, const Entry &entry)
{
    const bool written = m_hits ? m_hits->take(seq, entry)
        : m_picker              ? printMessages(m_picker->take(seq, entry))
                                : printRecord(seq, entry);
    m_outputBroken = m_outputBroken || !written;
    if (!entry.isData() && mayMatter(entry))
        react(m_reader.record(seq, entry));
}

bool Headless::printRecord(quint64 seq, const Entry &entry)
{
    if (m_writer)
        return printRow(wholeRecord(seq, entry));
    if (!entry.isData())
        return !isEnd(entry.kind()) || m_output.writeUnfinished(entry.connection);
    return entry.direction() == Direction::Out || m_output.writePayload(seq, entry);
}

bool Headless::printMessages(const std::vector<Message> &messages)
{
    return std::ranges::all_of(messages, [this](const Message &message) { return printMessage(message); });
}

bool Headless::printMessage(const Message &message)
{
    if (m_writer)
        return printRow(message);
    if (!message.isData() || !m_picker->cuts())
        return printRecord(message.id.seq, m_journal.entry(message.id.seq));
    return message.direction == Direction::Out
        || m_rows.eachPiece(message, [&](QByteArrayView piece) { return m_output.writeBytes(message.connection, piece); });
}

// Numbered as in the window: by records, or where a lens has a say by what it cut.
bool Headless::printRow(Message message)
{
    message.number = m_lenses.isRaw() ? static_cast<qint64>(message.id.seq) : ++m_number;
    return m_writer->write(message);
}

std::unique_ptr<RowWriter> Headless::makeWriter()
{
    const Put put = [this](QByteArrayView bytes) { return m_output.write(bytes); };
    switch (m_options.output) {
    case Options::Output::Bytes:
        break;
    case Options::Output::Json:
        return std::make_unique<JsonWriter>(m_rows, !m_lenses.isRaw(), put);
    case Options::Output::Csv:
        return std::make_unique<CsvWriter>(m_rows, put);
    case Options::Output::Text:
        return std::make_unique<TextWriter>(m_rows, BytesAs::Text, put);
    }
    return nullptr;
}

// Once it is known what every command started.
void Headless::preparePrinting()
{
    lookForHits();
    if (!m_hits)
        pickMessages();
}

void Headless::lookForHits()
{
    const auto asked = std::ranges::find_if(m_options.commands, [](const Command &command) { return bool(command.find); });
    if (asked == m_options.commands.end())
        return;
    const auto form = m_options.output == Options::Output::Json ? HitWriter::Form::Json
        : m_options.output == Options::Output::Csv              ? HitWriter::Form::Csv
                                                                : HitWriter::Form::Text;
    m_hits = std::make_unique<HitPrinter>(m_journal, std::get<Pattern>(asked->find->pattern()), form,
        [this](QByteArrayView bytes) { return m_output.write(bytes); });
    m_outputBroken = !m_hits->begin();
}

// Hits that more bytes could have changed, and none came.
void Headless::printRest()
{
    if (!m_hits)
        return;
    m_outputBroken = m_outputBroken || !m_hits->takeRest() || !m_output.flush();
    for (const QString &gap : m_hits->gaps().split(u'\n', Qt::SkipEmptyParts))
        std::fprintf(stderr, "wirelark: %s\n", qUtf8Printable(gap));
}

void Headless::pickMessages()
{
    RowQuery query;
    query.lenses = m_lenses;
    query.noteOf = &searchedNote;
    for (const Command &command : m_options.commands) {
        if (!command.filter.isEmpty())
            query.filter = std::get<Filter>(Filter::parse(command.filter));
        for (const Lens &lens : {command.lens.in, command.lens.out}) {
            if (lens.kind == Lens::Kind::Gap)
                m_silence.setInterval(std::chrono::milliseconds(std::max<qint64>(1, lens.gap / 2'000'000)));
        }
    }
    // Bytes without their objects are the same bytes however they are cut.
    m_writer = makeWriter();
    const bool matters = m_writer ? !query.isEverything() : !query.filter.isEmpty();
    if (matters)
        m_picker = std::make_unique<MessagePicker>(m_journal, query, FactsById());
    m_outputBroken = m_writer && !m_writer->begin();
}

// Whether react() has anything to do with it. Of a crowd of clients nothing but bytes is looked at, which leaves the
// processor to the peers.
bool Headless::mayMatter(const Entry &entry) const
{
    const bool isOfAClient = entry.connection != 0 && !m_connects.contains(entry.connection);
    return !isOfAClient || (isEnd(entry.kind()) && (!m_onceListeners.isEmpty() || (m_input && !m_input->hasEnded())));
}

void Headless::react(const Record &record)
{
    const Event &event = record.event;
    if (!m_live)
        return;
    if (event.kind == EventKind::Connected && m_input && !m_over) {
        m_input->add(event.connection, m_connects.value(event.connection));
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
    if (event.kind != EventKind::Closed) {
        m_status = ExitStatus::Failure;
        std::fprintf(stderr, "wirelark: %s\n", qUtf8Printable(explain(record, machineFacts(record)).toLine()));
    }
    if (isLast)
        m_listeners.remove(event.listener);
    if (m_listeners.isEmpty() && m_connects.isEmpty())
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
        m_live->session().stop(endGrace);
        m_input.reset();
        follow();
        printRest();
        m_live.reset();
    }
    Q_EMIT finished(int(m_status));
}

} // namespace wirelark
