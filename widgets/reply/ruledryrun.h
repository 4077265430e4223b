#pragma once

#include <QObject>

#include "core/reply/ruletally.h"
#include "core/timeline/rowwalk.h"

namespace wirelark {

// Asks of every incoming message that the log shows, and of those that come, which of the rules would answer it: in
// slices, between the events of the main thread. Main thread.
class RuleDryRun : public QObject
{
    Q_OBJECT

public:
    // The rows outlive this.
    explicit RuleDryRun(const MessageRows &rows, QObject *parent = nullptr);

    bool isOn() const { return m_isOn; }
    // Off stops where it is and forgets what was counted.
    void setOn(bool on);
    // Begins again with these; null: they cannot be asked, and nothing is counted.
    void setRules(std::shared_ptr<const RuleSet> rules);

    const RuleTally &tally() const { return m_tally; }
    bool hasRules() const { return m_hasRules; }
    // All rows there are have been asked.
    bool isComplete() const { return m_walk.isComplete() && m_rows.progress() == 100; }
    int progress() const; // in per cent

Q_SIGNALS:
    void changed();

private:
    void take(const Message &message);

    const MessageRows &m_rows;
    RuleTally m_tally;
    bool m_isOn = false;
    bool m_hasRules = false;
    RowWalk m_walk;
};

} // namespace wirelark
