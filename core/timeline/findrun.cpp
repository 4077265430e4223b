#include "core/timeline/findrun.h"

#include "core/journal/journal.h"

#include <condition_variable>
#include <utility>

#include <pthread.h>

namespace wirelark {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto toldEvery = 20ms;
constexpr auto settledEvery = 200ms; // at most, while records keep coming

} // namespace

// What the thread of one search works on. It belongs to both, for a search that is over may take a moment to end.
struct FindRun::Work
{
    Work(const Journal &theJournal, const FindQuery &theQuery, const FactsById &theFacts, std::function<void()> told)
        : pass(theJournal, theQuery, theFacts, m_stop)
        , m_journal(theJournal)
        , m_query(theQuery)
        , m_facts(theFacts)
        , m_tell(std::move(told))
    {
    }

    void run();
    void halt();
    void wakeUp();
    void ask(const FindPlace &place);
    // What seek() waits for, once: the outer one is empty as long as that is not known.
    std::optional<std::optional<FindHit>> takeAnswer();

private:
    std::atomic<bool> m_stop {false}; // before those who look at it

public:
    FindPass pass;

private:
    void answer();
    void deliver(const std::optional<FindHit> &hit);
    void rest();
    void tellNow();
    bool hasCaughtUp() const { return m_caughtUp >= m_journal.end(); }

    const Journal &m_journal;
    const FindQuery m_query;
    const FactsById m_facts;
    const std::function<void()> m_tell;
    std::unique_ptr<FindSeek> m_seek;
    quint64 m_caughtUp = 0; // where the journal ended when everything had been looked at
    bool m_isSettled = true;
    Clock::time_point m_settled;
    Clock::time_point m_told;

    std::mutex m_mutex; // of all below
    std::optional<FindPlace> m_wish; // not answered yet
    bool m_isNewWish = false;
    std::optional<std::optional<FindHit>> m_answer;
    std::condition_variable m_wake;
};

void FindRun::Work::run()
{
    pthread_setname_np(pthread_self(), "wirelark-find");
    while (!m_stop) {
        answer();
        if (m_seek) {
            m_seek->advance();
        } else if (!hasCaughtUp()) {
            const quint64 end = m_journal.end();
            if (!pass.advance())
                m_caughtUp = end;
            m_isSettled = false;
        } else {
            rest();
        }
        if (Clock::now() - m_told >= toldEvery)
            tellNow();
    }
}

// If it is known what a person wants to see; else sees to it that it is looked for.
void FindRun::Work::answer()
{
    const std::lock_guard lock(m_mutex);
    if (!m_wish)
        return;
    if (std::exchange(m_isNewWish, false))
        m_seek.reset();
    const bool isEarlier = m_wish->towards == Towards::Earlier;
    if (pass.knows(*m_wish)) {
        deliver(pass.hitNextTo(*m_wish));
    } else if (m_seek) {
        if (m_seek->isOver())
            deliver(m_seek->hit() || !isEarlier ? m_seek->hit() : pass.hitNextTo(*m_wish));
    } else if (isEarlier || m_wish->from.seq > pass.known() || pass.isFull()) {
        // It lies ahead of what the pass has found; what lies before that, the pass will come upon.
        m_seek = std::make_unique<FindSeek>(m_journal, m_query, m_facts, m_stop, *m_wish, pass.known());
    }
}

void FindRun::Work::deliver(const std::optional<FindHit> &hit)
{
    m_answer = hit;
    m_wish.reset();
    m_seek.reset();
    tellNow();
}

// Everything has been looked at: until something comes, or is asked.
void FindRun::Work::rest()
{
    const bool mayWait = Clock::now() - m_settled < settledEvery;
    if (!m_isSettled && !mayWait) {
        if (pass.settle())
            return;
        m_isSettled = true;
        m_settled = Clock::now();
        return tellNow();
    }
    std::unique_lock lock(m_mutex);
    const auto hasWork = [this] { return m_stop || m_wish || !hasCaughtUp(); };
    if (m_isSettled)
        m_wake.wait(lock, hasWork);
    else
        m_wake.wait_until(lock, m_settled + settledEvery, hasWork);
}

void FindRun::Work::tellNow()
{
    m_told = Clock::now();
    m_tell();
}

void FindRun::Work::halt()
{
    const std::lock_guard lock(m_mutex);
    m_stop = true;
    m_wake.notify_one();
}

void FindRun::Work::wakeUp()
{
    const std::lock_guard lock(m_mutex);
    m_wake.notify_one();
}

void FindRun::Work::ask(const FindPlace &place)
{
    const std::lock_guard lock(m_mutex);
    m_wish = place;
    m_isNewWish = true;
    m_answer.reset();
    m_wake.notify_one();
}

std::optional<std::optional<FindHit>> FindRun::Work::takeAnswer()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_answer, std::nullopt);
}

FindRun::FindRun(const Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

FindRun::~FindRun()
{
    // Nobody is told any more: who listened may be gone.
    if (m_work)
        m_work->halt();
    if (m_thread.joinable())
        m_thread.join();
}

void FindRun::start(const FindQuery &query)
{
    cancel();
    m_isCancelled = false;
    m_work = std::make_shared<Work>(m_journal, query, m_facts ? m_facts() : FactsById(), [this] { m_bell.ring(); });
    m_thread = std::thread([work = m_work, before = std::move(m_thread)]() mutable {
        if (before.joinable())
            before.join();
        work->run();
    });
    Q_EMIT progressed();
}

void FindRun::cancel()
{
    if (!m_work || m_isCancelled)
        return;
    m_work->halt();
    m_isCancelled = true;
    Q_EMIT progressed();
}

void FindRun::clear()
{
    cancel();
    m_work.reset();
    m_isCancelled = false;
    Q_EMIT progressed();
}

FindStatus FindRun::status() const
{
    return m_work ? m_work->pass.status() : FindStatus();
}

qint64 FindRun::numberOf(const BytePlace &place) const
{
    return m_work ? m_work->pass.numberOf(place) : 0;
}

FindDensity FindRun::density() const
{
    return m_work ? m_work->pass.density() : FindDensity();
}

void FindRun::seek(const FindPlace &place)
{
    if (m_isCancelled)
        Q_EMIT sought(m_work->pass.hitNextTo(place));
    else if (m_work)
        m_work->ask(place);
}

void FindRun::goOn()
{
    if (m_work && !m_isCancelled)
        m_work->wakeUp();
}

void FindRun::onTold()
{
    if (!m_work)
        return;
    const auto answer = m_work->takeAnswer();
    Q_EMIT progressed();
    if (answer && !m_isCancelled)
        Q_EMIT sought(*answer);
}

} // namespace wirelark
