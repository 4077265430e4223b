#pragma once

#include "core/export/exportrequest.h"
#include "core/export/rowreader.h"

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace wirelark {

class Journal;
class OutputFile;
class RowWriter;

// Rows of a journal on their way into files: the same that a log with this query shows, as far as they are there now.
// What has begun and not ended is a row with the fault `unfinished`, as when a capture is printed. The files are there
// whole when it is done, or not at all.
class Export
{
public:
    // Main thread. The journal must outlive it.
    Export(const Journal &journal, ExportRequest request);
    ~Export();

    // To be called once, on any thread; `stop` ends it soon after it is set.
    ExportResult run(const std::atomic<bool> &stop);
    // How much of the journal has been looked through. Any thread.
    int percent() const { return m_percent.load(std::memory_order_relaxed); }

private:
    using TakeMessage = std::function<bool(const Message &message)>;
    using PassRecord = std::function<void(quint64 seq, const Entry &entry)>;

    bool openFiles();
    bool writeRows();
    bool writePcapng();
    bool finishFiles();
    bool eachRow(const TakeMessage &take, const PassRecord &pass);
    bool offer(const std::vector<Message> &messages, const TakeMessage &take);
    std::unique_ptr<RowWriter> makeWriter(bool cuts);
    bool put(size_t file, QByteArrayView bytes);
    bool fail(const OutputFile &file, int error);
    void progress(quint64 done, int fromPercent, int toPercent);

    const Journal &m_journal;
    const ExportRequest m_request;
    const quint64 m_first;
    const quint64 m_end;
    RowReader m_reader;
    std::vector<std::unique_ptr<OutputFile>> m_files;
    const std::atomic<bool> *m_stop = nullptr;
    std::atomic<int> m_percent {0};
    ExportResult m_result;
    qint64 m_number = 0;
    bool m_areRecords = true; // rows are numbered as their records are
};

} // namespace wirelark
