#pragma once

#include "core/timeline/ladderfolds.h"
#include "core/timeline/rowwalk.h"

namespace wirelark {

// One line of a ladder.
struct LadderStep
{
    enum class Kind : quint8 {
        Nothing,   // there is no such line
        Quiet,     // nothing happened for `lasted`
        Handshake, // SYN, SYN-ACK, ACK: what the operating system did before it told us of the connection
        Opened,    // accepted, or our connect succeeded
        Data,      // one message
        Run,       // `rows` messages that are alike, or two that take turns
        PeerFin,
        OurFin,
        Reset,     // in `message.direction`
        Ended,     // closed, or failed
        Remark,    // anything else that the log has a row for
    };

    Kind kind = Kind::Nothing;
    LadderPlace place;
    Message message;            // of the row; of what is drawn between rows, the one behind it
    qint64 sincePrevious = -1;  // ns from the row before; -1: there is none
    qint64 lasted = 0;          // ns; of a run from its first message to its last
    qint64 acknowledged = -1;   // ns; of Data that went out: so long after it that was seen, it was so earlier. -1: not seen
    qint64 answerSize = 0;      // bytes; of a run of pairs, of the second message in each
    bool isInferred = false;    // not observed: a program is not told of it, but it must have been so
    bool isOurs = false;        // of Opened and Handshake: we connected

    explicit operator bool() const { return kind != Kind::Nothing; }
    bool isData() const { return kind == Kind::Data || kind == Kind::Run; }
};

// The rows of the log as the steps of a ladder: the same messages, under the same lens, filter and selection, with the
// handshakes that must have been, silences of more than a second on a line of their own, and runs of messages
// that are alike, or of a question and its answer, folded into one, see LadderFolds. Which rows fold is found out in
// slices while it is on; until then a row is a line. Steps are made when they are asked for, whatever the number of rows. Main thread.
class Ladder : public QObject
{
    Q_OBJECT

public:
    // The rows must outlive this.
    explicit Ladder(const MessageRows &rows, QObject *parent = nullptr);

    const MessageRows &rows() const { return m_rows; }
    // Whether anybody looks; off it costs nothing.
    void setOn(bool on) { m_walk.setOn(on); }
    // All rows have been looked at for what folds.
    bool isComplete() const { return m_walk.isComplete(); }
    int progress() const; // in per cent of the rows

    qint64 lineCount() const;
    LadderStep at(qint64 line) const;
    LadderPlace placeAt(qint64 line) const; // line is in [0, lineCount())
    qint64 lineOf(const LadderPlace &place) const;
    qint64 lineOfRow(qint64 row) const; // that shows it, by itself or in a run
    // Opens or closes the run on this line, or that this line is in. False: there is none.
    bool toggle(qint64 line);

Q_SIGNALS:
    // Lines came, went or moved; what stood on one is to be looked for by its place. `lost` rows left at the front.
    void changed(qint64 lost);
    void replaced(); // other rows altogether

private:
    LadderStep stepOf(const LadderPlace &place, const Message &message) const;
    qint64 timeBefore(qint64 row) const;
    qint64 untilAcknowledged(const Message &message) const;

    const MessageRows &m_rows;
    LadderFolds m_folds;
    RowWalk m_walk;
};

} // namespace wirelark
