#pragma once

#include "core/filter/filter.h"
#include "core/timeline/lenstable.h"

#include <functional>
#include <unordered_map>

#include <QByteArray>
#include <QSet>

namespace wirelark {

class Journal;
struct Message;

// What is known of a connection apart from its records.
struct ConnectionFacts
{
    ListenerId listener = 0; // 0: none, or not known
    QByteArray peer;         // its address, as text
};
using FactsById = std::unordered_map<ConnectionId, ConnectionFacts>;

// The words of a message's note, which are for others to know.
using NoteOf = std::function<QString(const Journal &journal, const Message &message)>;

// Which rows a log shows. A value.
struct RowQuery
{
    bool all = true;
    QSet<ConnectionId> connections; // unless all
    QSet<ListenerId> listeners;     // unless all: and every connection that these accepted or will accept
    LensTable lenses;
    Filter filter;
    NoteOf noteOf; // for the filter; null: notes are empty

    // The rows are the records, one for one.
    bool isEverything() const { return all && filter.isEmpty() && lenses.isRaw(); }
};

} // namespace wirelark
