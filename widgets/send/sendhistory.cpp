#include "widgets/send/sendhistory.h"

#include <algorithm>
#include <optional>

namespace wirelark {

namespace {

// Before the text: how it is read, and which ending it has.
constexpr int headLength = 2;
constexpr char16_t hexSign = u'h';
constexpr char16_t textSign = u't';
constexpr char16_t escapesSign = u'e';

QString toLine(const Draft &draft)
{
    const QChar reading = draft.mode == PayloadMode::Hex ? hexSign : draft.hasEscapes ? escapesSign : textSign;
    return reading + QString::number(int(draft.ending)) + draft.text;
}

std::optional<Draft> fromLine(const QString &line)
{
    if (line.size() < headLength)
        return std::nullopt;
    const char16_t reading = line.at(0).unicode();
    const int ending = line.at(1).digitValue();
    const bool isKnown = reading == hexSign || reading == textSign || reading == escapesSign;
    if (!isKnown || ending < int(Ending::None) || ending > int(Ending::Nul))
        return std::nullopt;
    return Draft {reading == hexSign ? PayloadMode::Hex : PayloadMode::Text, line.sliced(headLength), Ending(ending),
        reading != textSign};
}

} // namespace

void SendHistory::add(const QString &target, const Draft &sent)
{
    endWalk();
    const Entry entry{target, sent};
    m_entries.erase(std::remove(m_entries.begin(), m_entries.end(), entry), m_entries.end());
    m_entries.push_front(entry);
    qsizetype letters = 0;
    for (const Entry &known : m_entries)
        letters += known.draft.text.size();
    while (m_entries.size() > capacity || (letters > maxText && m_entries.size() > 1)) {
        letters -= m_entries.back().draft.text.size();
        m_entries.pop_back();
    }
}

const Draft *SendHistory::older(const QString &target, const Draft &current)
{
    if (m_walk.empty()) {
        m_walk.push_back(current);
        m_at = 0;
        const auto append = [this](const Draft &draft) {
            if (std::find(m_walk.begin() + 1, m_walk.end(), draft) == m_walk.end())
                m_walk.push_back(draft);
        };
        for (const Entry &entry : m_entries) {
            if (entry.target == target)
                append(entry.draft);
        }
        for (const Entry &entry : m_entries) {
            if (entry.target != target)
                append(entry.draft);
        }
    }
    if (m_at + 1 >= m_walk.size())
        return nullptr;
    return &m_walk[++m_at];
}

const Draft *SendHistory::newer()
{
    if (m_walk.empty() || m_at == 0)
        return nullptr;
    return &m_walk[--m_at];
}

QStringList SendHistory::save() const
{
    QStringList lines;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        const QString line = toLine(entry->draft);
        lines.removeAll(line); // sent to two targets
        if (entry->draft.text.size() <= maxSavedText)
            lines.append(line);
    }
    return lines;
}

void SendHistory::restore(const QStringList &lines)
{
    for (const QString &line : lines) {
        if (const std::optional<Draft> draft = fromLine(line))
            add({}, *draft);
    }
}

void SendHistory::clear()
{
    endWalk();
    m_entries.clear();
}

void SendHistory::endWalk()
{
    m_walk.clear();
    m_at = 0;
}

} // namespace wirelark
