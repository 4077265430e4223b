#pragma once

#include "core/filter/colourrule.h"
#include "widgets/log/recordcache.h"

#include <functional>
#include <map>

namespace wirelark {

// Which colour rule a row of the log has. Asked for rows on the screen alone, and answered from what their preview has:
// of the bytes of a message the first RecordCache::maxPreview count.
class RowRules
{
public:
    using PeerOf = std::function<QString(ConnectionId)>;

    void set(const ColourRules &rules);
    const ColourRules &rules() const { return m_rules; }
    // The peer's address of a connection, for rules that ask for it; null: nobody knows.
    void setPeerOf(const PeerOf &peerOf) { m_peerOf = peerOf; }

    // Null: none. Valid until other rules are set.
    const ColourRule *ruleOf(const Journal &journal, const RecordPreview &preview);

private:
    struct Answer
    {
        qint64 size = 0; // of the message then
        const ColourRule *rule = nullptr;
    };

    ColourRules m_rules;
    PeerOf m_peerOf;
    std::map<RowId, Answer> m_answers; // of the rows shown last
};

} // namespace wirelark
