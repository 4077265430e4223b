#pragma once

#include <map>

#include <QByteArray>
#include <QString>

#include "core/timeline/message.h"

namespace wirelark {

class Journal;

// What the log needs of one row to show it, whatever the width and the mode.
struct RecordPreview
{
    Message message;
    QByteArray bytes; // the first of them
    QByteArray before; // of what came before it: the beginning of a character that this one ends
    QString sentence; // what an event says
    QString endingWord; // of an event that ended something
    bool isAlarm = false;
    bool isGone = false; // it is not stored any more

    bool isData() const { return message.isData(); }
};

// The previews of the rows shown last, so that a repaint reads nothing.
class RecordCache
{
public:
    static constexpr qint64 maxPreview = 4096; // bytes

    // The reference holds until the next call.
    const RecordPreview &preview(const Journal &journal, const Message &message);
    void clear() { m_previews.clear(); }

private:
    std::map<RowId, RecordPreview> m_previews;
};

} // namespace wirelark
