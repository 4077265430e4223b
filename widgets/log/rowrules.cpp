#include "widgets/log/rowrules.h"

#include "core/explain/notes.h"
#include "core/timeline/messagesubject.h"

namespace wirelark {

namespace {

constexpr size_t maxAnswers = 512;

class PreviewSubject : public MessageValues
{
public:
    PreviewSubject(const Journal &journal, const RecordPreview &preview, const RowRules::PeerOf &peerOf)
        : MessageValues(preview.message)
        , m_journal(journal)
        , m_preview(preview)
        , m_peerOf(peerOf)
    {
    }

    QString peer() const override { return m_peerOf ? m_peerOf(connection) : QString(); }
    QString note() const override { return searchedNote(m_journal, m_preview.message); }
    bool contains(const Pattern &pattern) const override
    {
        return pattern.find({m_preview.bytes.constData(), static_cast<size_t>(m_preview.bytes.size())}).has_value();
    }

private:
    const Journal &m_journal;
    const RecordPreview &m_preview;
    const RowRules::PeerOf &m_peerOf;
};

} // namespace

void RowRules::set(const ColourRules &rules)
{
    m_answers.clear();
    m_rules = rules;
}

const ColourRule *RowRules::ruleOf(const Journal &journal, const RecordPreview &preview)
{
    if (m_rules.isEmpty())
        return nullptr;
    const RowId &id = preview.message.id;
    const auto known = m_answers.find(id);
    if (known != m_answers.end() && known->second.size == preview.message.size)
        return known->second.rule;
    if (m_answers.size() >= maxAnswers)
        m_answers.clear();
    const ColourRule *rule = m_rules.match(PreviewSubject(journal, preview, m_peerOf));
    m_answers[id] = {preview.message.size, rule};
    return rule;
}

} // namespace wirelark
