#include "core/reply/ruleresponder.h"

#include <algorithm>
#include <utility>

#include "core/net/clock.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 millisecond = 1'000'000;
constexpr qint64 heldByItself = 128;

// So many bytes are cut into messages before it is asked whether there is room for the answers.
constexpr std::size_t slice = 1024;

} // namespace

RuleResponder::RuleResponder(std::shared_ptr<const RuleSet> rules, std::shared_ptr<RuleHits> hits,
    std::shared_ptr<const RuleLens> lens, ConnectionId connection)
    : m_rules(std::move(rules))
    , m_hits(std::move(hits))
    , m_lens(std::move(lens))
    , m_connection(connection)
    , m_chance(connection)
    , m_leftOut(m_rules->rules().size())
    , m_counts(m_rules->rules().size())
    , m_isTold(m_rules->rules().size())
{
    takeLens();
}

void RuleResponder::takeLens()
{
    m_revision = m_lens->revision(); // before the lens: one that comes in between is seen the next time
    const Lens lens = m_lens->of(m_connection);
    m_framer = makeFramer(lens, m_taken - m_begun);
    m_isRaw = lens.isRaw();
    m_gap = lens.kind == Lens::Kind::Gap ? lens.gap : 0;
}

// What has begun is given to the new lens, unless it is longer than what is kept of it: then it is over.
void RuleResponder::followLens(qint64 now)
{
    if (m_lens->revision() == m_revision)
        return;
    const bool isWhole = m_begun == m_head.size();
    const QByteArray begun = isWhole ? std::exchange(m_head, {}) : QByteArray();
    if (m_hasBegun && !isWhole)
        endMessage({}, now);
    m_taken -= begun.size();
    m_begun = 0;
    m_hasBegun = false;
    m_silentAt = 0;
    takeLens();
    if (m_isRaw) {
        // Not a piece by itself: it is the beginning of the next one.
        m_taken += begun.size();
        keep({begun.constData(), std::size_t(begun.size())});
    } else if (!begun.isEmpty()) {
        take({begun.constData(), std::size_t(begun.size())}, now);
    }
}

void RuleResponder::onReceived(std::span<const char> bytes, qint64 now, Outlet &out)
{
    if (isFull())
        m_backlog.append(bytes.data(), std::ssize(bytes));
    else
        takeAll(bytes, now, out);
}

void RuleResponder::onPeerFinished(qint64 now, Outlet &out)
{
    m_peerHasFinished = true;
    goOn(now, out);
}

void RuleResponder::onAlarm(qint64 now, Outlet &out)
{
    if (m_silentAt != 0 && now >= m_silentAt && m_backlog.isEmpty()) {
        endMessage({}, now);
        m_framer->restart(0); // a gap lens counts no bytes
    }
    goOn(now, out);
}

// What waits, what was not looked at yet, and at last what the peer has left unfinished.
void RuleResponder::goOn(qint64 now, Outlet &out)
{
    sendDue(now, out);
    m_retryAt = nowNs() + millisecond;
    if (!m_backlog.isEmpty() && !isHeldUp() && !out.isFull()) {
        const QByteArray backlog = std::exchange(m_backlog, {});
        takeAll({backlog.constData(), std::size_t(backlog.size())}, now, out);
    }
    if (m_peerHasFinished && m_backlog.isEmpty() && m_hasBegun) {
        endMessage({}, now);
        sendDue(now, out);
    }
}

void RuleResponder::takeAll(std::span<const char> bytes, qint64 now, Outlet &out)
{
    followLens(now);
    while (!bytes.empty()) {
        const std::size_t size = m_isRaw ? bytes.size() : std::min(slice, bytes.size());
        take(bytes.first(size), now);
        bytes = bytes.subspan(size);
        if (m_held >= mostHeld / 4 || bytes.empty())
            sendDue(now, out);
        if (!bytes.empty() && (isHeldUp() || out.isFull())) {
            m_backlog = QByteArray(bytes.data(), std::ssize(bytes));
            m_retryAt = nowNs() + millisecond;
            return;
        }
    }
}

void RuleResponder::take(std::span<const char> bytes, qint64 now)
{
    m_cuts.clear();
    m_framer->take(bytes, now, m_cuts);
    m_taken += std::ssize(bytes);
    qsizetype from = 0;
    for (const Cut &cut : m_cuts) {
        endMessage(bytes.subspan(std::size_t(from), std::size_t(cut.end - from)), now);
        from = cut.end;
    }
    keep(bytes.subspan(std::size_t(from)));
    m_silentAt = m_gap != 0 && m_hasBegun ? now + m_gap + 1 : 0;
}

void RuleResponder::keep(std::span<const char> bytes)
{
    m_hasBegun = m_hasBegun || !bytes.empty();
    m_begun += std::ssize(bytes);
    const qsizetype room = std::min<qsizetype>(std::ssize(bytes), RuleSet::head - m_head.size());
    m_head.append(bytes.data(), room);
}

void RuleResponder::endMessage(std::span<const char> rest, qint64 now)
{
    m_silentAt = 0;
    if (!std::exchange(m_hasBegun, false)) {
        if (!rest.empty())
            answer(rest, now);
        return;
    }
    keep(rest);
    m_hasBegun = false;
    m_begun = 0;
    answer({m_head.constData(), std::size_t(m_head.size())}, now);
    if (m_head.capacity() > qsizetype(slice))
        m_head = {}; // a crowd of connections would keep it
    else
        m_head.resize(0);
}

void RuleResponder::answer(std::span<const char> message, qint64 now)
{
    std::vector<std::size_t> tooSlow;
    const std::optional<RuleSet::Firing> firing = m_rules->firing(message, m_leftOut, &tooSlow);
    for (const std::size_t rule : tooSlow) {
        m_leftOut[rule] = true;
        m_remarks.append(u"reply rule %1: too slow, left out"_s.arg(rule + 1));
    }
    if (!firing)
        return;
    m_leftOut[firing->rule] = m_rules->rules()[firing->rule].once;
    m_hits->add(firing->rule);
    const QByteArray bytes = made(*firing, message, now);
    if (bytes.isEmpty())
        return; // a rule that answers nothing keeps others from it
    const qint64 due = dueOf(m_rules->rules()[firing->rule], now);
    if (due <= now) {
        m_held += bytes.size();
        m_dueNow += bytes;
    } else {
        m_held += bytes.size() + heldByItself;
        m_waiting.emplace(due, bytes);
    }
}

QByteArray RuleResponder::made(const RuleSet::Firing &firing, std::span<const char> message, qint64 now)
{
    const FieldContext context {.count = ++m_counts[firing.rule],
        .time = now,
        .seed = m_chance.generate64(),
        .last = QByteArray::fromRawData(message.data(), std::ssize(message))};
    const Made made = m_rules->make(firing, context);
    if (made.fault && !m_isTold[firing.rule])
        m_remarks.append(u"reply rule %1: its answer cannot be made of this message"_s.arg(firing.rule + 1));
    m_isTold[firing.rule] = m_isTold[firing.rule] || made.fault;
    return made.fault ? QByteArray() : made.bytes;
}

qint64 RuleResponder::dueOf(const Rule &rule, qint64 now)
{
    const qint64 jitter = rule.jitter.count() * millisecond;
    const qint64 delay = rule.delay.count() * millisecond + (jitter > 0 ? m_chance.bounded(-jitter, jitter + 1) : 0);
    const AnswerLimit &limit = m_rules->limit();
    if (limit.perSecond == 0)
        return now + std::max<qint64>(delay, 0);
    const auto step = qint64(double(second) / limit.perSecond);
    const qint64 allowed = m_allowance - qint64(double(step) * (limit.burst - 1));
    m_allowance = std::max(m_allowance, now) + step;
    return std::max(now + std::max<qint64>(delay, 0), allowed);
}

// As one write: what was asked in one piece is answered in one.
void RuleResponder::sendDue(qint64 now, Outlet &out)
{
    for (const QString &remark : std::exchange(m_remarks, {}))
        out.note(remark);
    const auto end = m_waiting.upper_bound(now);
    QByteArray due;
    for (auto waiting = m_waiting.begin(); waiting != end; ++waiting) {
        m_held -= waiting->second.size() + heldByItself;
        due += waiting->second;
    }
    m_waiting.erase(m_waiting.begin(), end);
    m_held -= m_dueNow.size();
    due += std::exchange(m_dueNow, {});
    if (!due.isEmpty())
        out.send(due);
}

qint64 RuleResponder::nextAlarm() const
{
    qint64 next = 0;
    const auto noLaterThan = [&next](qint64 time) { next = next == 0 ? time : std::min(next, time); };
    if (!m_waiting.empty())
        noLaterThan(m_waiting.begin()->first);
    if (m_silentAt != 0)
        noLaterThan(m_silentAt);
    if (!m_backlog.isEmpty() && !isHeldUp())
        noLaterThan(m_retryAt);
    return next;
}

} // namespace wirelark
