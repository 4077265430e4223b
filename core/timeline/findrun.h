#pragma once

#include "core/timeline/findpass.h"
#include "core/timeline/threadbell.h"

#include <functional>
#include <memory>
#include <thread>

#include <QObject>

namespace wirelark {

// Looks for one thing in a journal at a time: for the hit next to a place that a person looks at, and for all others,
// whatever comes later included. Main thread, which nothing here holds up; the work is done on a thread of its own.
class FindRun : public QObject
{
    Q_OBJECT

public:
    // The journal must outlive this.
    explicit FindRun(const Journal &journal, QObject *parent = nullptr);
    // Stops and waits for the thread: a few milliseconds, or as long as a regular expression may take for one piece of
    // a stream, see Pattern::find().
    ~FindRun() override;

    const Journal &journal() const { return m_journal; }
    // Who is asked for what is known of all connections; null: only their records tell.
    void setFacts(std::function<FactsById()> facts) { m_facts = std::move(facts); }

    // Forgets what was looked for before.
    void start(const FindQuery &query);
    // Looks no further, at once; what has been found stays.
    void cancel();
    // Nothing is looked for.
    void clear();

    bool isActive() const { return m_work != nullptr; }
    bool isCancelled() const { return m_isCancelled; }
    FindStatus status() const;
    qint64 numberOf(const BytePlace &place) const;
    FindDensity density() const;

    // Answered by sought(), unless another is asked for before, or all is cancelled.
    void seek(const FindPlace &place);
    // Records may have come.
    void goOn();

Q_SIGNALS:
    void progressed(); // status() is another; at most 50 times a second
    // The hit next to the place that seek() asked for; none: there is none.
    void sought(const std::optional<wirelark::FindHit> &hit);

private:
    struct Work;

    void onTold();

    const Journal &m_journal;
    std::function<FactsById()> m_facts;
    std::shared_ptr<Work> m_work;
    ThreadBell m_bell {[this] { onTold(); }};
    std::thread m_thread; // before it ends, it waits for the one of the search before
    bool m_isCancelled = false;
};

} // namespace wirelark
