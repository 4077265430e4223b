#pragma once

#include <memory>
#include <unordered_map>

#include <QByteArray>
#include <QString>

#include "core/net/event.h"

namespace wirelark {

class Journal;

// What the log needs of one record to show it, whatever the width and the mode.
struct RecordPreview
{
    EventKind kind = EventKind::Note;
    Direction direction = Direction::In;
    ConnectionId connection = 0;
    qint64 time = 0;
    qint64 size = 0; // bytes of the payload
    QByteArray bytes; // the first of them
    QByteArray before; // of the chunk before: the beginning of a character that this one ends
    QString sentence; // what an event says
    QString endingWord; // of an event that ended something
    bool isAlarm = false;
    bool isGone = false; // it is not stored any more

    bool isData() const { return kind == EventKind::Data; }
};

// The previews of the records shown last, so that a repaint reads nothing.
class RecordCache
{
public:
    static constexpr qint64 maxPreview = 4096; // bytes

    // The reference holds until the next call.
    const RecordPreview &preview(const Journal &journal, quint64 seq);
    void clear() { m_previews.clear(); }

private:
    std::unordered_map<quint64, RecordPreview> m_previews;
};

} // namespace wirelark
