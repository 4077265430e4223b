#include "core/export/export.h"

#include "core/export/bytewriter.h"
#include "core/export/csvwriter.h"
#include "core/export/jsonwriter.h"
#include "core/export/outputfile.h"
#include "core/export/pcapngwriter.h"
#include "core/export/recordset.h"
#include "core/export/textwriter.h"
#include "core/journal/journal.h"
#include "core/timeline/messagepicker.h"

#include <algorithm>
#include <utility>

#include <QFileInfo>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

// Of the time that a capture takes, what it takes to find out which records it is made of.
constexpr int percentToChoose = 50;

} // namespace

QStringList filesOf(const ExportRequest &request)
{
    if (request.format != ExportFormat::Bytes)
        return {request.path};
    const QString stem = request.path.endsWith(".bin"_L1, Qt::CaseInsensitive) ? request.path.chopped(4) : request.path;
    return {stem + ".in.bin"_L1, stem + ".out.bin"_L1};
}

Export::Export(const Journal &journal, ExportRequest request)
    : m_journal(journal)
    , m_request(std::move(request))
    , m_first(journal.first())
    , m_end(journal.end())
    , m_reader(journal)
    , m_areRecords(m_request.query.lenses.isRaw())
{
}

Export::~Export() = default;

ExportResult Export::run(const std::atomic<bool> &stop)
{
    m_stop = &stop;
    const bool isPcapng = m_request.format == ExportFormat::Pcapng;
    const bool isDone = openFiles() && (isPcapng ? writePcapng() : writeRows()) && finishFiles();
    if (!isDone && m_result.fault == ExportResult::Fault::None)
        m_result.fault = ExportResult::Fault::Stopped;
    m_result.missing += m_reader.missing();
    m_files.clear(); // what is not whole goes away
    return m_result;
}

bool Export::openFiles()
{
    const QStringList paths = filesOf(m_request);
    for (const QString &path : paths) {
        m_files.push_back(std::make_unique<OutputFile>(path));
        if (const int error = m_files.back()->open())
            return fail(*m_files.back(), error);
    }
    return true;
}

bool Export::writeRows()
{
    const std::unique_ptr<RowWriter> writer = makeWriter(!m_areRecords);
    return writer->begin() && eachRow([&writer](const Message &message) { return writer->write(message); }, {});
}

bool Export::writePcapng()
{
    RecordSet wanted(m_first, m_end, !m_areRecords);
    const bool isChosen = eachRow(
        [&wanted](const Message &message) {
            wanted.add(message);
            return true;
        },
        [&wanted](quint64 seq, const Entry &entry) { wanted.pass(seq, entry); });
    PcapngWriter writer(m_journal, m_request.marks, [this](QByteArrayView bytes) { return put(0, bytes); });
    bool goesOn = isChosen && writer.begin();
    for (quint64 seq = m_first; goesOn && seq < m_end;) {
        const EntryRun run = m_journal.run(seq);
        if (run.entries.empty())
            break;
        for (size_t i = 0; goesOn && i < run.entries.size() && run.first + i < m_end; ++i)
            goesOn = writer.pass(run.first + i, run.entries[i], wanted.contains(run.first + i)) && !*m_stop;
        seq = run.first + run.entries.size();
        progress(seq, percentToChoose, 100);
    }
    m_result.missing += writer.missing();
    return goesOn;
}

bool Export::finishFiles()
{
    for (const auto &file : m_files) {
        if (const int error = file->sync())
            return fail(*file, error);
    }
    for (const auto &file : m_files) {
        if (const int error = file->rename())
            return fail(*file, error);
    }
    return true;
}

bool Export::eachRow(const TakeMessage &take, const PassRecord &pass)
{
    MessagePicker picker(m_journal, m_request.query, m_request.facts);
    const int toPercent = m_request.format == ExportFormat::Pcapng ? percentToChoose : 100;
    for (quint64 seq = m_first; seq < m_end;) {
        const EntryRun run = m_journal.run(seq);
        if (run.entries.empty())
            break;
        m_result.missing += static_cast<qint64>(std::min(run.first, m_end) - seq);
        constexpr size_t step = 1024; // records between two signs of life
        for (size_t i = 0; i < run.entries.size() && run.first + i < m_end; ++i) {
            if (*m_stop)
                return false;
            if (pass)
                pass(run.first + i, run.entries[i]);
            if (!offer(picker.take(run.first + i, run.entries[i]), take))
                return false;
            if (i % step == 0)
                progress(run.first + i, 0, toPercent);
        }
        seq = run.first + run.entries.size();
    }
    return offer(picker.takeRest(m_end), take);
}

bool Export::offer(const std::vector<Message> &messages, const TakeMessage &take)
{
    for (Message message : messages) {
        ++m_number;
        message.number = m_areRecords ? static_cast<qint64>(message.id.seq) : m_number;
        const bool isWanted = !m_request.rows || (m_request.rows->first <= message.id && message.id <= m_request.rows->last);
        if (!isWanted)
            continue;
        ++m_result.rows;
        if (!take(message))
            return false;
    }
    return true;
}

std::unique_ptr<RowWriter> Export::makeWriter(bool cuts)
{
    const auto putTo = [this](size_t file) -> Put { return [this, file](QByteArrayView bytes) { return put(file, bytes); }; };
    switch (m_request.format) {
    case ExportFormat::Csv:
        return std::make_unique<CsvWriter>(m_reader, putTo(0));
    case ExportFormat::JsonLines:
        return std::make_unique<JsonWriter>(m_reader, cuts, putTo(0));
    case ExportFormat::Bytes:
        return std::make_unique<ByteWriter>(m_reader, putTo(0), putTo(1));
    default:
        return std::make_unique<TextWriter>(m_reader, m_request.bytesAs, putTo(0));
    }
}

bool Export::put(size_t file, QByteArrayView bytes)
{
    if (*m_stop)
        return false;
    const int error = m_files[file]->write(bytes);
    return error == 0 || fail(*m_files[file], error);
}

bool Export::fail(const OutputFile &file, int error)
{
    m_result.fault = ExportResult::Fault::CannotWrite;
    m_result.path = file.path();
    m_result.error = error;
    return false;
}

void Export::progress(quint64 done, int fromPercent, int toPercent)
{
    const quint64 all = std::max<quint64>(1, m_end - m_first);
    const auto share = static_cast<int>(std::min(done - m_first, all) * static_cast<quint64>(toPercent - fromPercent) / all);
    m_percent.store(fromPercent + share, std::memory_order_relaxed);
}

} // namespace wirelark
