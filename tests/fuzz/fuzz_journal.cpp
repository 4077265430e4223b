// A whole file opened as a capture, and everything in it shown.

#include <sys/mman.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonParseError>

#include "core/export/jsonlines.h"
#include "core/explain/explain.h"
#include "core/explain/phrases.h"
#include "core/journal/journal.h"
#include "core/journal/journalloader.h"
#include "core/timeline/connectiontable.h"
#include "core/timeline/messagerows.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

constexpr quint64 maxShown = 2000; // of many records the first tell enough

void checkRecord(const Journal &journal, quint64 seq)
{
    const Record record = journal.record(seq);
    const Entry entry = journal.entry(seq);
    if (record.seq == 0) {
        PROPERTY(entry.time == 0); // it is said to be lost, or it can be read
        return;
    }
    PROPERTY(record.seq == seq && record.event.kind == entry.kind() && record.size == entry.size);
    PROPERTY(record.event.connection == entry.connection && record.streamOffset >= 0);
    const QByteArray payload = journal.payload(seq);
    PROPERTY(payload.size() == qsizetype(record.size));
    PROPERTY(!describe(record).isEmpty());
    QJsonParseError error {};
    QJsonDocument::fromJson(toJsonLine(record, payload), &error);
    PROPERTY(error.error == QJsonParseError::NoError);
}

void show(const Journal &journal)
{
    PROPERTY(journal.first() <= journal.end());
    const quint64 end = std::min(journal.end(), journal.first() + maxShown);
    for (quint64 seq = journal.first(); seq < end; ++seq)
        checkRecord(journal, seq);
    MessageRows rows(journal);
    while (rows.advance(std::chrono::milliseconds(5)))
        continue;
    PROPERTY(rows.count() <= qint64(journal.end() - journal.first()));
}

} // namespace

// The rows listen for a thread of theirs.
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const QCoreApplication app(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const int file = ::memfd_create("capture", MFD_CLOEXEC);
    PROPERTY(file >= 0 && ::write(file, data, size) == ssize_t(size));
    Journal journal;
    const LoadResult result = loadJournal(journal, {QStringLiteral("/proc/self/fd/%1").arg(file)});
    PROPERTY(result.offset >= 0 && result.offset <= qint64(size));
    explain(result);
    if (result.hasJournal())
        show(journal);
    ::close(file);
    return 0;
}
