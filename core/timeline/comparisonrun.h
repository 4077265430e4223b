#pragma once

#include "core/timeline/comparison.h"
#include "core/timeline/threadbell.h"

#include <memory>

#include <QObject>

namespace wirelark {

class ScanThread;

// Compares on a thread of its own. Main thread.
class ComparisonRun : public QObject
{
    Q_OBJECT

public:
    explicit ComparisonRun(QObject *parent = nullptr);
    // Stops it where it is.
    ~ComparisonRun() override;

    // Begins anew; see Comparison.
    void start(StreamBytes left, StreamBytes right);
    // What has been found until now is the result.
    void stop();
    // There is no result any more: nothing of their journals is used from now on.
    void clear();

    bool isRunning() const { return bool(m_thread); }
    int progress() const; // in per cent; less than 100 if it was stopped
    // Null before the first start and while it is running.
    Comparison *result() { return m_thread ? nullptr : m_comparison.get(); }

Q_SIGNALS:
    void progressed();
    void finished(); // or stopped

private:
    void onProgress();

    std::unique_ptr<Comparison> m_comparison;
    ThreadBell m_bell {[this] { onProgress(); }};
    std::unique_ptr<ScanThread> m_thread; // after the comparison: it ends before that does
};

} // namespace wirelark
