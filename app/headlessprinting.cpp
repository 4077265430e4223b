#include "app/headless.h"

#include <algorithm>
#include <cstdio>

#include "core/explain/notes.h"
#include "core/export/csvwriter.h"
#include "core/export/jsonwriter.h"
#include "core/export/textwriter.h"
#include "core/net/clock.h"

// What a run without a window prints.
namespace wirelark {

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
    if (m_hits && m_silence.isActive())
        m_outputBroken = m_outputBroken || !m_hits->takeSilence(m_next, nowNs());
    m_outputBroken = m_outputBroken || !m_output.flush();
    return taken;
}

void Headless::take(quint64 seq, const Entry &entry)
{
    const bool written = m_printsSteps || (m_hits ? m_hits->take(seq, entry)
        : m_picker              ? printMessages(m_picker->take(seq, entry))
                                : printRecord(seq, entry));
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
    m_hits = std::make_unique<HitPrinter>(m_journal, std::get<Pattern>(asked->find->pattern()), rowQuery(), form,
        [this](QByteArrayView bytes) { return m_output.write(bytes); });
    m_outputBroken = !m_hits->begin();
}

// Hits that more bytes could have changed, and none came.
void Headless::printRest()
{
    if (!m_hits)
        return;
    m_outputBroken = m_outputBroken || !m_hits->takeRest(m_next) || !m_output.flush();
    for (const QString &gap : m_hits->gaps().split(u'\n', Qt::SkipEmptyParts))
        std::fprintf(stderr, "wirelark: %s\n", qUtf8Printable(gap));
}

// Of a run without a window.
RowQuery Headless::rowQuery()
{
    RowQuery query;
    query.lenses = m_lenses;
    query.noteOf = &searchedNote;
    for (const Command &command : m_options.commands) {
        if (!command.filter.isEmpty())
            query.filter = std::get<Filter>(Filter::parse(command.filter));
        watchSilence(command.lens);
    }
    return query;
}

void Headless::pickMessages()
{
    const RowQuery query = rowQuery();
    // Bytes without their objects are the same bytes however they are cut.
    m_writer = makeWriter();
    const bool matters = m_writer ? !query.isEverything() : !query.filter.isEmpty();
    if (matters || m_control)
        m_picker = std::make_unique<MessagePicker>(m_journal, query, FactsById());
    if (m_control)
        m_picker->expectLenses();
    m_outputBroken = m_writer && !m_writer->begin();
}

// A message that is over because nothing comes has to be looked for.
void Headless::watchSilence(const LensPair &lens)
{
    for (const Lens &one : {lens.in, lens.out}) {
        if (one.kind == Lens::Kind::Gap)
            m_silence.setInterval(std::chrono::milliseconds(std::max<qint64>(1, one.gap / 2'000'000)));
    }
}

// From the next record on; of what another lens had begun to cut, what there is of it is a message.
void Headless::setLens(ListenerId listener, const std::vector<ConnectionId> &connections, const LensPair &lens)
{
    takeAll();
    if (listener != 0)
        m_lenses.setListener(listener, lens);
    for (const ConnectionId connection : listener == 0 ? connections : std::vector<ConnectionId>())
        m_lenses.setConnection(connection, lens);
    watchSilence(lens);
    if (m_silence.interval() > 0 && !m_silence.isActive()) {
        connect(&m_silence, &QTimer::timeout, this, &Headless::follow);
        m_silence.start();
    }
    if (!m_picker)
        return;
    m_outputBroken = m_outputBroken || !printMessages(m_picker->setLenses(m_next, m_lenses));
    m_writer = makeWriter(); // what is cut is told in another way
}

// Between rows of text they would be taken for rows.
void Headless::printStep(const QByteArray &line)
{
    const bool isBesideRows = m_options.output == Options::Output::Csv || m_options.output == Options::Output::Text;
    if (isBesideRows)
        std::fputs(line.constData(), stderr);
    else
        m_outputBroken = m_outputBroken || !m_output.write(line) || !m_output.flush();
    if (m_outputBroken)
        stop(ExitStatus::Failure);
}

} // namespace wirelark
