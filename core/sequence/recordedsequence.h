#pragma once

#include "core/net/event.h"

#include <vector>

#include <QByteArray>
#include <QString>

namespace wirelark {

// One thing that was recorded of a connection.
struct RecordedPart
{
    enum class Kind : quint8 { Bytes, Finish, Reset };

    Kind kind = Kind::Bytes;
    Direction direction = Direction::In; // who sent, finished or reset: the peer, or our side
    qint64 time = 0;                     // ns; what is expected later than half the usual patience may take twice that time
    QByteArray bytes {};
};

// Which end of the connection the sequence is to play.
enum class PlayedEnd : quint8 { Ours, Peers };

struct RecordedSequence
{
    QString text;         // what StepSequence::parse() takes
    qsizetype taken = 0;  // so many of the parts are in it, from the first one on: a part is in it whole, or not at all
};

// A sequence that sends what that end sent and expects what it received, in the order of the parts: with a peer that
// behaves as recorded it passes, however the bytes are cut. Text where most of it can be read, hex where not. A long part
// is several steps. Pure.
RecordedSequence recordedSequence(const std::vector<RecordedPart> &parts, PlayedEnd end);

// More than this does not get into a sequence.
inline constexpr qsizetype mostRecordedParts = 4000;
inline constexpr qint64 mostRecordedBytes = 512 * 1024;

} // namespace wirelark
