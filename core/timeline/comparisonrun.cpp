#include "core/timeline/comparisonrun.h"

#include "core/timeline/scanthread.h"

namespace wirelark {

ComparisonRun::ComparisonRun(QObject *parent)
    : QObject(parent)
{
}

ComparisonRun::~ComparisonRun() = default;

void ComparisonRun::start(StreamBytes left, StreamBytes right)
{
    m_thread.reset();
    m_comparison = std::make_unique<Comparison>(std::move(left), std::move(right));
    const auto advance = [comparison = m_comparison.get()](std::chrono::microseconds budget,
                             const std::atomic<bool> &stop) { return comparison->advance(budget, stop); };
    m_thread = std::make_unique<ScanThread>(advance, [this] { m_bell.ring(); });
}

void ComparisonRun::stop()
{
    if (!m_thread)
        return;
    m_thread.reset();
    Q_EMIT finished();
}

void ComparisonRun::clear()
{
    m_thread.reset();
    m_comparison.reset();
}

int ComparisonRun::progress() const
{
    return m_comparison ? m_comparison->progress() : 0;
}

void ComparisonRun::onProgress()
{
    if (!m_thread)
        return;
    if (m_thread->isDone())
        stop();
    else
        Q_EMIT progressed();
}

} // namespace wirelark
