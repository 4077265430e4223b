#pragma once

#include "core/lens/framer.h"
#include "core/net/responder.h"
#include "core/reply/rulelens.h"
#include "core/reply/ruleset.h"

#include <atomic>
#include <map>
#include <memory>

#include <QRandomGenerator>

namespace wirelark {

// How often each rule of a set has fired, on all connections that share this. The I/O thread counts, any thread reads.
class RuleHits
{
public:
    explicit RuleHits(std::size_t rules)
        : m_hits(rules)
    {
    }

    void add(std::size_t rule) { m_hits[rule].fetch_add(1, std::memory_order_relaxed); }
    qint64 of(std::size_t rule) const { return m_hits[rule].load(std::memory_order_relaxed); }

private:
    std::vector<std::atomic<qint64>> m_hits;
};

// Answers the messages of a connection by rules. Every message that the lens cuts is one, those with a fault and what
// is left when the peer finishes as well; where its bytes come in pieces makes no difference (but for Raw, of which
// each piece is a message, and Gap). Of a message the first RuleSet::head bytes are kept while it comes, and looked at.
//
// A rule whose expression took too long is left out from then on, and a note tells so: all connections wait for it.
//
// Of an answer whose fields cannot be made of this message (`{last:0..4}` of a shorter one) nothing is sent, and a note
// tells so once for each rule.
//
// Another lens cuts from then on: what has begun and not ended is cut by it together with what comes.
//
// Answers leave in the order of the times they are due at. What is over the limit of the rules waits, and nothing is
// lost: while as much waits as the connection's queue would hold, nothing is read from the peer. I/O thread.
class RuleResponder : public Responder
{
public:
    // For this connection; what the lens is, is looked up with every read.
    RuleResponder(std::shared_ptr<const RuleSet> rules, std::shared_ptr<RuleHits> hits,
        std::shared_ptr<const RuleLens> lens, ConnectionId connection);

    void onReceived(std::span<const char> bytes, qint64 now, Outlet &out) override;
    void onPeerFinished(qint64 now, Outlet &out) override;
    qint64 nextAlarm() const override;
    void onAlarm(qint64 now, Outlet &out) override;
    bool keepsOpen() const override { return !m_waiting.empty() || !m_backlog.isEmpty(); }
    bool isFull() const override { return isHeldUp() || !m_backlog.isEmpty(); }

private:
    bool isHeldUp() const { return m_held >= mostHeld; }
    void takeLens();
    void followLens(qint64 now);
    void goOn(qint64 now, Outlet &out);
    void takeAll(std::span<const char> bytes, qint64 now, Outlet &out);
    void take(std::span<const char> bytes, qint64 now);
    void keep(std::span<const char> bytes);
    void endMessage(std::span<const char> rest, qint64 now);
    void answer(std::span<const char> message, qint64 now);
    QByteArray made(const RuleSet::Firing &firing, std::span<const char> message, qint64 now);
    qint64 dueOf(const Rule &rule, qint64 now);
    void sendDue(qint64 now, Outlet &out);

    static constexpr qint64 mostHeld = 256 * 1024;

    std::shared_ptr<const RuleSet> m_rules;
    std::shared_ptr<RuleHits> m_hits;
    std::shared_ptr<const RuleLens> m_lens;
    const ConnectionId m_connection;
    quint64 m_revision = 0; // of the lens that cuts
    std::unique_ptr<Framer> m_framer;
    bool m_isRaw = true;
    qint64 m_gap = 0; // of the Gap lens; 0: another
    QRandomGenerator m_chance;
    std::vector<bool> m_leftOut; // rules that were to fire once, or were too slow
    std::vector<qint64> m_counts; // of answers, by rule: `{n}`
    std::vector<bool> m_isTold;  // rules of which a note has said that an answer could not be made
    QStringList m_remarks;

    std::vector<Cut> m_cuts;
    QByteArray m_head;         // of the message that has begun
    bool m_hasBegun = false;
    qint64 m_taken = 0;        // bytes since the first that this was told of
    qint64 m_begun = 0;        // of the message that has begun
    qint64 m_silentAt = 0;     // Gap: then the message that has begun is over; 0: none has
    QByteArray m_backlog;      // received, and not looked at until there is room for answers
    qint64 m_retryAt = 0;      // when to look again whether there is
    bool m_peerHasFinished = false;

    QByteArray m_dueNow;                         // answers that need not wait
    std::multimap<qint64, QByteArray> m_waiting; // the others, by the time they are due at
    qint64 m_held = 0;                           // memory of both
    qint64 m_allowance = 0; // the time the limit has been used up to (a generic cell rate algorithm, ITU-T I.371)
};

} // namespace wirelark
