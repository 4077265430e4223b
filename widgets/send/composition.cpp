#include "widgets/send/composition.h"

#include <QRandomGenerator>

#include "core/net/clock.h"

namespace wirelark {

Composition::Composition()
    : m_seed(QRandomGenerator::system()->generate64())
{
    parse(); // an empty text has an ending
}

void Composition::setDraft(const Draft &draft)
{
    if (m_isParsed && draft == m_draft)
        return;
    m_draft = draft;
    parse();
}

void Composition::setMessage(const Template &message, const std::optional<TemplateFault> &fault)
{
    m_draft = {.mode = PayloadMode::Hex, .text = {}};
    m_isParsed = false;
    m_template = message;
    m_draftFault = fault;
}

void Composition::parse()
{
    m_isParsed = true;
    m_draftFault.reset();
    ParsedTemplate parsed = Template::parse(m_draft);
    if (const auto *fault = std::get_if<TemplateFault>(&parsed)) {
        m_draftFault = *fault;
        m_template = {};
    } else {
        m_template = std::get<Template>(std::move(parsed));
    }
}

FieldContext Composition::contextOf(const Template &message) const
{
    FieldContext context {.count = m_sent.value(m_target.id) + 1, .time = nowNs(), .seed = m_seed};
    if (m_lastMessage && message.has(FieldKind::Last))
        context.last = m_lastMessage(m_target);
    return context;
}

const Made &Composition::make()
{
    m_made = m_template.make(context());
    return m_made;
}

bool Composition::changes() const
{
    return m_template.has(FieldKind::Last) || m_template.has(FieldKind::Time) || m_template.has(FieldKind::Unix);
}

void Composition::wasSent()
{
    if (m_template.has(FieldKind::Count))
        count(m_target, 1);
    m_seed = QRandomGenerator::system()->generate64();
}

} // namespace wirelark
