#include "core/timeline/messagesubject.h"

#include "core/journal/journal.h"
#include "core/search/streamsearch.h"
#include "core/timeline/messagebytes.h"

namespace wirelark {

MessageValues::MessageValues(const Message &message)
{
    isData = message.isData();
    direction = message.direction;
    size = message.size;
    chunks = message.chunks;
    connection = message.connection;
    time = message.time;
    if (message.fault != Fault::None)
        fault = word(message.fault);
}

MessageSubject::MessageSubject(const Message &message, const SubjectSources &sources)
    : MessageValues(message)
    , m_message(message)
    , m_sources(sources)
{
}

QString MessageSubject::peer() const
{
    const auto known = m_sources.facts.find(m_message.connection);
    return known == m_sources.facts.end() ? QString() : QString::fromLatin1(known->second.peer);
}

QString MessageSubject::note() const
{
    return m_sources.noteOf ? m_sources.noteOf(m_sources.journal, m_message) : QString();
}

bool MessageSubject::contains(const Pattern &pattern) const
{
    const bool isInRecord = m_message.first.seq == m_sources.seq && m_message.chunks == 1;
    if (isInRecord && !m_sources.bytes.empty())
        return pattern.find(m_sources.bytes.subspan(m_message.first.offset, static_cast<size_t>(m_message.size))).has_value();
    constexpr qint64 pieceBytes = 256 * 1024;
    MessageBytes bytes(m_sources.journal, m_message);
    Search search(pattern);
    bool isFound = false;
    const auto found = [&isFound](const StreamMatch &) {
        isFound = true;
        return false;
    };
    for (qint64 at = 0; at < m_message.size && !search.isOver(); at += pieceBytes) {
        const QByteArray piece = bytes.read(at, pieceBytes);
        search.feed({piece.data(), static_cast<size_t>(piece.size())}, found);
    }
    if (!search.isOver())
        search.finish(found);
    return isFound;
}

} // namespace wirelark
