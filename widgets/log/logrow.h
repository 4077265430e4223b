#pragma once

#include <functional>

#include "widgets/log/logcolumns.h"
#include "widgets/log/recordcache.h"
#include "widgets/log/rowrules.h"
#include "widgets/log/timetext.h"

namespace wirelark {

class MessageRows;
struct Mark;

// One row of the log in words: what stands in its cells, but for the data, which has to be fitted first.
struct LogRow
{
    RecordPreview preview; // of no message: there is no such row
    QString number;
    QString time;
    QString connection;
    QString direction; // arrow and word
    QString size;
    QString note;
    bool isMarked = false; // a person marked it, or noted something of it
    QString rule;    // the name of the colour rule that matches; empty: none
    RuleColour ruleColour = RuleColour::Red;

    QString cell(LogColumn column) const; // empty for Data
    const RowId &id() const { return preview.message.id; }
    explicit operator bool() const { return bool(id()); }
};

// Makes rows of records.
class LogRowSource
{
public:
    using ConnectionStart = std::function<qint64(ConnectionId)>;
    using MarkOf = std::function<const Mark *(const Message &)>;

    TimeMode timeMode = TimeMode::Clock;
    ConnectionStart connectionStart; // ns since 1970 UTC, 0 if not known; may be null
    MarkOf markOf;                   // null if nothing was noted of it; may be null

    RowRules rules;

    LogRow row(const MessageRows &rows, qint64 row);
    void clear() { m_cache.clear(); }

private:
    QString timeOf(const MessageRows &rows, qint64 row, const RecordPreview &preview) const;

    RecordCache m_cache;
};

// How a screen reader is to say the direction of a row.
QString spokenDirection(const RecordPreview &preview);

} // namespace wirelark
