#pragma once

#include "core/timeline/bytemapscan.h"
#include "core/timeline/threadbell.h"

#include <memory>

#include <QObject>

namespace wirelark {

class MessageRows;
class ScanThread;

// Counts the bytes of the messages that are rows, on a thread of its own. Main thread.
class ByteMapRun : public QObject
{
    Q_OBJECT

public:
    explicit ByteMapRun(QObject *parent = nullptr);
    // Stops it where it is.
    ~ByteMapRun() override;

    // Begins anew, with the rows' journal, selection, lenses and filter of now; the journal must outlive this.
    void start(const MessageRows &rows, const ByteMapChoice &choice);
    // What has been counted until now is the result.
    void stop();

    bool isRunning() const { return bool(m_thread); }
    int progress() const; // in per cent; less than 100 if it was stopped
    // Null before the first start and while it is running.
    const ByteMap *map() const;

Q_SIGNALS:
    void progressed();
    void finished(); // or stopped

private:
    void onProgress();

    std::unique_ptr<ByteMapScan> m_scan;
    ThreadBell m_bell {[this] { onProgress(); }};
    std::unique_ptr<ScanThread> m_thread; // after the scan: it ends before that does
};

} // namespace wirelark
