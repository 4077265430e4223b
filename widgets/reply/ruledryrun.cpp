#include "widgets/reply/ruledryrun.h"

#include "core/timeline/messagebytes.h"

namespace wirelark {

RuleDryRun::RuleDryRun(const MessageRows &rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
    , m_walk(rows, [this](const Message &message) { take(message); }, this)
{
    connect(&m_walk, &RowWalk::replaced, this, [this] {
        m_tally.clear();
        Q_EMIT changed();
    });
    connect(&m_walk, &RowWalk::advanced, this, &RuleDryRun::changed);
}

void RuleDryRun::setOn(bool on)
{
    m_isOn = on;
    m_walk.setOn(m_isOn && m_hasRules);
    if (!on)
        m_walk.startOver();
    Q_EMIT changed();
}

void RuleDryRun::setRules(std::shared_ptr<const RuleSet> rules)
{
    m_hasRules = rules != nullptr;
    m_tally = RuleTally(rules ? std::move(rules) : std::make_shared<const RuleSet>());
    m_walk.setOn(m_isOn && m_hasRules);
    m_walk.startOver();
}

int RuleDryRun::progress() const
{
    return m_rows.count() == 0 ? 100 : int(m_walk.told() * 100 / m_rows.count());
}

void RuleDryRun::take(const Message &message)
{
    if (!message.isData() || message.direction != Direction::In)
        return;
    const QByteArray bytes = MessageBytes(m_rows.journal(), message).read(0, RuleSet::head);
    m_tally.take(message.connection, {bytes.constData(), std::size_t(bytes.size())});
}

} // namespace wirelark
