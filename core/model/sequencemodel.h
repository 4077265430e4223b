#pragma once

#include "core/sequence/sequencestarts.h"

#include <functional>
#include <memory>
#include <vector>

#include <QAbstractTableModel>
#include <QHash>

namespace wirelark {

// The sequences that run or ran on connections, a row a connection, in the order in which these first had one; another
// run on a connection takes the place of the one before. Thin: what words and shapes are made of is in runAt(). Nothing
// is signalled by the runs: look() is to be called now and then, and tells of all that changed at once.
class SequenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { OutcomeColumn, ConnectionColumn, StepColumn, TimeColumn };

    struct Run : SequenceStart
    {
        QString label; // whom it is run on, as a person knows it
        SequenceBoard::Glance glance;
    };

    struct Counts
    {
        qint64 waiting = 0; // for their connections to open
        qint64 running = 0;
        qint64 passed = 0;
        qint64 failed = 0;
        qint64 stopped = 0;

        qint64 all() const { return waiting + running + passed + failed + stopped; }
        qint64 over() const { return passed + failed + stopped; }
        qint64 &of(SequenceBoard::Outcome outcome);
    };

    // So many rows are kept besides those that are not over. Older ones leave, those that passed first, and stay in the
    // counts.
    static constexpr qint64 mostOver = 10'000;

    // `labelOf` may have nothing to say yet, and is then asked again.
    explicit SequenceModel(std::function<QString(ConnectionId)> labelOf, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return TimeColumn + 1; }
    QVariant data(const QModelIndex & = {}, int = Qt::DisplayRole) const override { return {}; }

    const Run &runAt(int row) const { return *m_runs[static_cast<size_t>(row)]; }
    int rowOf(ConnectionId connection) const { return m_rows.value(connection, -1); } // -1: none

    void add(const std::vector<SequenceStart> &starts);
    // Takes in how far they are. False: all of them are over, and what they came to has been told.
    bool look();
    void clearOver();

    const Counts &counts() const { return m_counts; }
    qint64 leftCount() const { return m_left.all(); } // so many of these have no row any more

Q_SIGNALS:
    void ended(int row); // this one is over; rows stay where they are meanwhile
    void countsChanged();

private:
    void append(const SequenceStart &start);
    bool lookAt(Run &run);
    void removeWhere(qint64 most, const std::function<bool(const Run &)> &mayGo, bool isCounted);
    void trim();
    void count();

    std::function<QString(ConnectionId)> m_labelOf;
    std::vector<std::unique_ptr<Run>> m_runs; // many may leave from anywhere
    QHash<ConnectionId, int> m_rows;
    std::vector<int> m_alive; // the rows of those that are not over
    Counts m_counts;
    Counts m_left;
};

} // namespace wirelark
