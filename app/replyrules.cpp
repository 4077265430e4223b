#include "app/replyrules.h"

#include "core/net/session.h"
#include "core/timeline/timeline.h"

namespace wirelark {

ReplyRules::ReplyRules(Session &session, Timeline &timeline, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_timeline(timeline)
{
}

const ReplyRules::Kept *ReplyRules::of(const RuleOwner &owner) const
{
    const auto found = m_kept.find(owner);
    return found == m_kept.end() ? nullptr : &found->second;
}

RuleOwner ReplyRules::ownerFor(ConnectionId connection) const
{
    if (of({0, connection}))
        return {0, connection};
    const RuleOwner inherited {listenerOf(connection), 0};
    return of(inherited) ? inherited : RuleOwner();
}

bool ReplyRules::isOn(const RuleOwner &owner) const
{
    if (owner.listener != 0) {
        const ListenerRow *row = m_timeline.connections().listener(owner.listener);
        return of(owner) && row && row->switches.reply == Reply::Rules;
    }
    return of(owner) && answersByRules(owner.connection) && hasOwn(owner.connection);
}

void ReplyRules::adopt(const RuleOwner &owner, const Answers &answers)
{
    if (!answers.rules)
        return;
    m_kept[owner] = {answers.written, answers.rules, true};
    // Else it is the one that the rows are about to be shown under as well.
    if (answers.rules->lens().of(0).isRaw())
        tellLens(owner, *answers.rules);
    if (owner.connection != 0)
        m_own.insert(owner.connection);
    Q_EMIT changed(owner);
}

void ReplyRules::apply(const RuleOwner &owner, const WrittenRules &written)
{
    const ParsedRules parsed = RuleSet::parse(written.text.toString());
    const auto *rules = std::get_if<RuleSet>(&parsed);
    if (!rules)
        return;
    m_kept[owner] = {written, std::make_shared<const LiveRules>(*rules, Lens())};
    tellLens(owner, *m_kept[owner].live);
    switchOn(owner);
}

bool ReplyRules::switchOn(const RuleOwner &owner)
{
    const auto found = m_kept.find(owner);
    if (found == m_kept.end())
        return false;
    Kept *kept = &found->second;
    kept->isOfCommand = false;
    if (owner.listener != 0) {
        answerOn(owner.listener);
        m_timeline.setReply(owner.listener, Reply::Rules);
    } else {
        m_own.insert(owner.connection);
        answerOn(owner.connection, *kept->live);
    }
    Q_EMIT changed(owner);
    return true;
}

bool ReplyRules::switchOnFor(ConnectionId connection)
{
    const RuleOwner owner = ownerFor(connection);
    if (owner.listener == 0)
        return switchOn(owner);
    answerOn(connection, *of(owner)->live);
    Q_EMIT changed(owner);
    return true;
}

void ReplyRules::inherit(ConnectionId from, ConnectionId to)
{
    const Kept *before = of({0, from});
    if (before && isOn({0, from}))
        apply({0, to}, WrittenRules(before->written));
    else if (before && !of({0, to}))
        m_kept[{0, to}] = *before;
}

// Connections that have rules of their own keep them.
void ReplyRules::answerOn(ListenerId listener)
{
    std::map<ConnectionId, std::shared_ptr<const LiveRules>> own;
    for (const ConnectionId connection : m_own) {
        if (const Kept *kept = of({0, connection}); kept && listenerOf(connection) == listener)
            own[connection] = kept->live;
    }
    const Kept *kept = of({listener, 0});
    const std::shared_ptr<const LiveRules> rules = kept ? kept->live : nullptr;
    m_session.setReply(listener, Reply::Rules);
    m_session.setListenerResponder(
        listener, [rules, own](ConnectionId connection) -> std::unique_ptr<Responder> {
            const auto found = own.find(connection);
            const LiveRules *its = found == own.end() ? rules.get() : found->second.get();
            return its ? its->make(connection) : nullptr;
        });
}

void ReplyRules::answerOn(ConnectionId connection, const LiveRules &rules)
{
    m_session.setConnectionReply(connection, Reply::Rules);
    m_session.setResponder(connection, rules.make(connection));
    m_timeline.setConnectionReply(connection, Reply::Rules);
}

void ReplyRules::replaced(const RuleOwner &owner)
{
    if (owner.connection != 0) {
        m_own.erase(owner.connection);
    } else {
        std::erase_if(m_own, [&](ConnectionId connection) { return listenerOf(connection) == owner.listener; });
    }
    Q_EMIT changed(owner);
}

void ReplyRules::remove(const RuleOwner &owner)
{
    const bool wasOn = isOn(owner);
    m_kept.erase(owner);
    m_own.erase(owner.connection);
    if (wasOn && owner.connection != 0) {
        const RuleOwner inherited {listenerOf(owner.connection), 0};
        if (isOn(inherited)) {
            answerOn(owner.connection, *of(inherited)->live);
        } else {
            setReply(m_session, owner.connection, Reply::None);
            m_timeline.setConnectionReply(owner.connection, Reply::None);
        }
    } else if (owner.listener != 0) {
        silence(owner.listener);
        if (wasOn) {
            answerOn(owner.listener); // of the coming ones none
            m_timeline.setReply(owner.listener, Reply::None);
            for (const ConnectionId connection : m_own) {
                if (listenerOf(connection) == owner.listener)
                    m_timeline.setConnectionReply(connection, Reply::Rules);
            }
        }
    }
    Q_EMIT changed(owner);
}

// Its connections that answered by its rules; what has rules of its own keeps them.
void ReplyRules::silence(ListenerId listener)
{
    std::vector<ConnectionId> silent;
    for (const auto &[id, row] : m_timeline.connections().connections()) {
        if (row.listener == listener && !row.isEnded() && answersByRules(id) && !hasOwn(id))
            silent.push_back(id);
    }
    for (const ConnectionId id : silent) {
        setReply(m_session, id, Reply::None);
        m_timeline.setConnectionReply(id, Reply::None);
    }
}

bool ReplyRules::answersByRules(ConnectionId connection) const
{
    const ConnectionRow *row = m_timeline.connections().connection(connection);
    return row && row->switches.reply == Reply::Rules;
}

void ReplyRules::setPath(const RuleOwner &owner, const WrittenRules &written)
{
    const auto found = m_kept.find(owner);
    if (found == m_kept.end() || found->second.written.text.rules() != written.text.rules()
        || found->second.written.text.limit() != written.text.limit())
        return;
    found->second.written = written;
}

void ReplyRules::setLenses(const LensTable &lenses)
{
    m_lenses = lenses;
    for (const auto &[owner, kept] : m_kept)
        tellLens(owner, *kept.live);
}

void ReplyRules::tellLens(const RuleOwner &owner, const LiveRules &rules) const
{
    if (owner.connection != 0) {
        rules.lens().set(m_lenses.lensOf(owner.connection, listenerOf(owner.connection)).in);
        return;
    }
    std::map<ConnectionId, Lens> own;
    for (const auto &[id, row] : m_timeline.connections().connections()) {
        if (row.listener == owner.listener && m_lenses.hasOwn(id))
            own[id] = m_lenses.lensOf(id, owner.listener).in;
    }
    rules.lens().set(m_lenses.listenerLens(owner.listener).in, own);
}

ListenerId ReplyRules::listenerOf(ConnectionId connection) const
{
    const ConnectionRow *row = m_timeline.connections().connection(connection);
    return row ? row->listener : 0;
}

} // namespace wirelark
