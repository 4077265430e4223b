#include "widgets/reply/ruletry.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "core/explain/templatewords.h"
#include "core/net/clock.h"
#include "core/timeline/messagebytes.h"
#include "widgets/format.h"
#include "widgets/send/bytepreview.h"

namespace wirelark {

using namespace Qt::StringLiterals;

RuleTry::RuleTry(const Journal &journal, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_verdict(new QLabel(this))
    , m_answer(new BytePreview(this))
{
    setObjectName(u"ruleTry"_s);
    m_verdict->setObjectName(u"ruleTryVerdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_answer->setObjectName(u"ruleTryAnswer"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(m_verdict);
    rows->addWidget(m_answer);
    refresh();
}

void RuleTry::setMessage(const Message &message)
{
    m_message = message;
    refresh();
}

void RuleTry::setRules(std::shared_ptr<const RuleSet> rules)
{
    m_rules = std::move(rules);
    refresh();
}

void RuleTry::show(const QString &verdict, const QString &reason)
{
    m_verdict->setText(verdict);
    m_answer->showReason(reason.isEmpty() ? u" "_s : reason);
}

void RuleTry::refresh()
{
    if (!m_message.isData() || m_message.direction != Direction::In)
        return show(tr("Try: select a message in the log that came in."));
    const QString number = m_message.number == 0 ? u"…"_s : formatCount(m_message.number);
    if (!m_rules)
        return show(tr("Message %1: one of the rules has a fault.").arg(number));
    const QByteArray bytes = MessageBytes(m_journal, m_message).read(0, RuleSet::head);
    const auto firing = m_rules->firing({bytes.constData(), std::size_t(bytes.size())});
    if (!firing)
        return show(tr("Message %1 is answered by no rule.").arg(number));
    const QString verdict = tr("Message %1 is answered by rule %2:").arg(number, formatCount(qint64(firing->rule) + 1));
    const Made made = m_rules->make(*firing, {.time = nowNs(), .last = bytes});
    if (made.fault)
        return show(verdict, tr("The answer cannot be made of this message: %1.")
                                 .arg(faultText(*made.fault, m_rules->rules()[firing->rule].send)));
    show(verdict, made.bytes.isEmpty() ? tr("Nothing is sent, and the rules below it are not asked.") : QString());
    if (!made.bytes.isEmpty())
        m_answer->showBytes(made.bytes, made.fields);
}

} // namespace wirelark
