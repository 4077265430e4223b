#include "core/timeline/messagepicker.h"

#include "core/journal/journal.h"
#include "core/timeline/messagesubject.h"

namespace wirelark {

MessagePicker::MessagePicker(const Journal &journal, const RowQuery &query, FactsById facts)
    : m_journal(journal)
    , m_reader(journal)
    , m_query(query)
    , m_facts(std::move(facts))
    , m_cutter(m_query.lenses, [this](quint64 seq, const Entry &entry) { return m_reader.record(seq, entry).streamOffset; })
    , m_cuts(!query.lenses.isRaw())
    , m_needsFacts(m_cuts || !query.listeners.isEmpty() || query.filter.needs(Filter::Need::Peer))
{
    for (const auto &[connection, known] : m_facts) {
        if (m_query.listeners.contains(known.listener))
            m_query.connections.insert(connection);
    }
}

const std::vector<Message> &MessagePicker::take(quint64 seq, const Entry &entry)
{
    m_messages.clear();
    m_refused.clear();
    m_bytes = {};
    if (!entry.isData() && m_needsFacts)
        learn(seq, entry);
    if (!isChosen(seq, entry))
        return m_messages;
    if (!entry.isData()) {
        if (m_cuts)
            m_cutter.takeEvent(seq, entry, m_messages);
        m_messages.push_back(wholeRecord(seq, entry));
    } else {
        const ListenerId listener = listenerOf(entry.connection);
        const bool isCut = m_cuts && !m_cutter.isRaw(entry, listener);
        if (isCut || m_readsBytes || m_query.filter.needs(Filter::Need::Bytes))
            m_bytes = m_reader.payload(entry);
        if (isCut)
            m_cutter.take(seq, entry, listener, m_bytes, m_messages);
        else
            m_messages.push_back(wholeRecord(seq, entry));
    }
    filter(seq, m_bytes);
    return m_messages;
}

const std::vector<Message> &MessagePicker::setLenses(quint64 seq, const LensTable &lenses)
{
    m_messages.clear();
    m_refused.clear();
    m_cutter.endWhere(
        [&](ConnectionId connection, Direction direction) {
            const ListenerId listener = listenerOf(connection);
            return lensOf(m_query.lenses.lensOf(connection, listener), direction) != lensOf(lenses.lensOf(connection, listener), direction);
        },
        seq, m_messages);
    filter(seq, {});
    m_query.lenses = lenses;
    m_cuts = m_cuts || !lenses.isRaw();
    return m_messages;
}

const std::vector<Message> &MessagePicker::takeSilence(quint64 seq, qint64 now)
{
    m_messages.clear();
    m_refused.clear();
    m_cutter.takeSilence(seq, now, m_messages);
    filter(seq, {});
    return m_messages;
}

const std::vector<Message> &MessagePicker::takeRest(quint64 seq)
{
    m_messages.clear();
    m_refused.clear();
    m_cutter.takeRest(seq, m_messages);
    filter(seq, {});
    return m_messages;
}

// Numbers those that are there, and keeps those that pass.
void MessagePicker::filter(quint64 seq, std::span<const char> bytes)
{
    m_seen += std::ssize(m_messages);
    m_bytesRead += std::ssize(bytes);
    for (size_t i = 0; i < m_messages.size(); ++i)
        m_messages[i].id.index = static_cast<quint32>(i);
    if (m_query.filter.isEmpty())
        return;
    const SubjectSources sources {m_journal, m_facts, m_query.noteOf, seq, bytes};
    std::erase_if(m_messages, [&](const Message &message) {
        const bool isRefused = !m_query.filter.matches(MessageSubject(message, sources));
        if (isRefused && m_keepsRefused)
            m_refused.push_back(message);
        return isRefused;
    });
}

void MessagePicker::learn(quint64 seq, const Entry &entry)
{
    const bool says = entry.kind() == EventKind::Accepted || entry.kind() == EventKind::Connected;
    if (!says || m_facts.contains(entry.connection))
        return;
    const Record record = m_reader.record(seq, entry);
    m_facts[entry.connection] = {record.event.listener, record.event.peer.toString().toLatin1()};
}

ListenerId MessagePicker::listenerOf(ConnectionId connection) const
{
    const auto known = m_facts.find(connection);
    return known == m_facts.end() ? 0 : known->second.listener;
}

bool MessagePicker::isChosen(quint64 seq, const Entry &entry)
{
    // Whose records they were is not known any more: they may have been of these.
    if (m_query.all || m_query.connections.contains(entry.connection) || entry.reason() == EndReason::Discarded)
        return true;
    if (m_query.listeners.isEmpty() || entry.isData())
        return false;
    if (!m_query.listeners.contains(m_reader.record(seq, entry).event.listener))
        return false;
    if (entry.connection != 0)
        m_query.connections.insert(entry.connection);
    return true;
}

std::vector<Message> MessagePicker::tails(size_t most) const
{
    return m_cuts && m_query.filter.isEmpty() ? m_cutter.tails(most) : std::vector<Message>();
}

} // namespace wirelark
