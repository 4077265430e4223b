#pragma once

#include "core/filter/subject.h"
#include "core/timeline/message.h"
#include "core/timeline/rowquery.h"

#include <span>

namespace wirelark {

class Journal;

// Where a filter finds what it asks of a message. All of it outlives the subject.
struct SubjectSources
{
    const Journal &journal;
    const FactsById &facts;
    const NoteOf &noteOf;
    quint64 seq = 0; // the record that completed the message, and its bytes, if these have been read
    std::span<const char> bytes;
};

// The values of a message, for whoever answers the rest.
class MessageValues : public Subject
{
public:
    explicit MessageValues(const Message &message);
};

// A message as a filter sees it.
class MessageSubject : public MessageValues
{
public:
    MessageSubject(const Message &message, const SubjectSources &sources);

    QString peer() const override;
    QString note() const override;
    bool contains(const Pattern &pattern) const override;

private:
    const Message &m_message;
    const SubjectSources &m_sources;
};

} // namespace wirelark
