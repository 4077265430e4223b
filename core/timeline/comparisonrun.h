#pragma once

#include "core/timeline/comparison.h"

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

private Q_SLOTS:
    // By name, from the thread: a functor is destroyed by whichever thread comes last, and that cannot be followed through a
    // Qt that was not built for ThreadSanitizer.
    void onProgress();

private:

    std::unique_ptr<Comparison> m_comparison;
    std::atomic<bool> m_isPosted {false}; // the thread has something to tell
    std::unique_ptr<ScanThread> m_thread; // after the comparison: it ends before that does
};

} // namespace wirelark
