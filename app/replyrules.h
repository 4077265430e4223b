#pragma once

#include "app/answers.h"
#include "core/timeline/lenstable.h"
#include "widgets/reply/ruleowner.h"

#include <map>
#include <set>

#include <QObject>

namespace wirelark {

class Timeline;

// The reply rules of a session: which a listener or a connection has, whether or not they answer now. Switched off they
// are kept. Rules of a connection's own come before those of the listener that accepted it. They work on the messages of
// the lens that is told last. Main thread.
class ReplyRules : public QObject
{
    Q_OBJECT

public:
    // Both must outlive this.
    ReplyRules(Session &session, Timeline &timeline, QObject *parent = nullptr);

    struct Kept
    {
        WrittenRules written;
        std::shared_ptr<const LiveRules> live; // the same; new ones whenever other rules are applied
        bool isOfCommand = false; // as it began with them, and with a partner beside them
    };
    // Null: it has none of its own.
    const Kept *of(const RuleOwner &owner) const;
    // Those that answer on a connection when its rules are on: its own, or its listener's; 0 of both: it has none.
    RuleOwner ownerFor(ConnectionId connection) const;
    // They answer.
    bool isOn(const RuleOwner &owner) const;

    // Rules that a command began with, and that are at work already.
    void adopt(const RuleOwner &owner, const Answers &answers);
    // Puts them to work from the next byte on, in the place of what answered before; hits, `{n}` and `once` begin anew.
    // Rules without a fault.
    void apply(const RuleOwner &owner, const WrittenRules &written);
    // Puts those to work that are kept. False: there are none.
    bool switchOn(const RuleOwner &owner);
    // The same on a connection, by rules of its own or else by those of its listener.
    bool switchOnFor(ConnectionId connection);
    // A connection that was made again has the rules of the one before.
    void inherit(ConnectionId from, ConnectionId to);
    // It answers in another way now.
    void replaced(const RuleOwner &owner);
    // Forgets them; if they were at work nothing answers, or on a connection the rules of its listener.
    void remove(const RuleOwner &owner);
    // They have just been written there.
    void setPath(const RuleOwner &owner, const WrittenRules &written);

public Q_SLOTS:
    void setLenses(const wirelark::LensTable &lenses);

Q_SIGNALS:
    void changed(const wirelark::RuleOwner &owner); // they are others, or switched on or off

private:
    bool answersByRules(ConnectionId connection) const;
    bool hasOwn(ConnectionId connection) const { return m_own.contains(connection); }
    ListenerId listenerOf(ConnectionId connection) const;
    void answerOn(ListenerId listener);
    void answerOn(ConnectionId connection, const LiveRules &rules);
    void silence(ListenerId listener);
    void tellLens(const RuleOwner &owner, const LiveRules &rules) const;

    Session &m_session;
    Timeline &m_timeline;
    LensTable m_lenses;
    std::map<RuleOwner, Kept> m_kept;
    std::set<ConnectionId> m_own; // accepted ones that answer by rules of their own
};

} // namespace wirelark
