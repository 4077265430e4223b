#pragma once

#include <functional>

#include <QHash>

#include "core/compose/template.h"
#include "widgets/send/sendtarget.h"

namespace wirelark {

// What a send box is about to send: its draft, understood, and what the fields in it are for a target. What make() gave
// last is what is sent, unless time has passed or something was received since.
class Composition
{
public:
    // The last message that was received from a target; nothing: none was.
    using LastMessage = std::function<std::optional<QByteArray>(const SendTarget &target)>;

    Composition();

    void setLastMessage(const LastMessage &source) { m_lastMessage = source; }
    void setDraft(const Draft &draft);
    // Of bytes that are no text: draft() has none then.
    void setMessage(const Template &message, const std::optional<TemplateFault> &fault);
    const Draft &draft() const { return m_draft; }
    void setTarget(const SendTarget &target) { m_target = target; }

    // What would be sent at this moment.
    const Made &make();
    const Made &made() const { return m_made; }
    // Empty while the draft has a fault.
    const Template &source() const { return m_template; }
    // As make() is given it.
    FieldContext context() const { return contextOf(m_template); }
    // For another message.
    FieldContext contextOf(const Template &message) const;
    // Why there are no bytes, of the draft or of make().
    const std::optional<TemplateFault> &fault() const { return m_draftFault ? m_draftFault : m_made.fault; }
    // Of the draft alone: it is no message.
    const std::optional<TemplateFault> &draftFault() const { return m_draftFault; }
    // By itself, while nobody types.
    bool changes() const;

    // It went to its target.
    void wasSent();
    // So many messages with a counter went there; it goes on behind them.
    void count(const SendTarget &target, qint64 times) { m_sent[target.id] += times; }

private:
    void parse();

    Draft m_draft;
    bool m_isParsed = false; // the draft is what the template is made of
    SendTarget m_target;
    Template m_template;
    std::optional<TemplateFault> m_draftFault;
    Made m_made;
    LastMessage m_lastMessage;
    QHash<QString, qint64> m_sent; // with a counter, by target
    quint64 m_seed;
};

} // namespace wirelark
