#pragma once

#include <QWidget>

#include "core/model/sequencemodel.h"
#include "core/model/stepmodel.h"

class QLabel;
class QTreeView;

namespace wirelark {

class RunWords;

// What became of runs: a table with a row a connection, beside it the steps of the one that is chosen, and below these
// what was expected of a step and what came. Chosen is the first that fails until a person chooses.
class SequenceResults : public QWidget
{
    Q_OBJECT

public:
    // The model outlives this.
    explicit SequenceResults(SequenceModel &runs, QWidget *parent = nullptr);

    // Runs begin now that a person has asked for: one of these is chosen next.
    void expectRuns();
    // To be called when the runs have been looked at: their steps then are at least as new.
    void look();
    const StepModel &steps() const { return m_stepModel; }

Q_SIGNALS:
    void stepsChanged();       // steps() tells something else
    void stepChosen(int line); // by the person, or the one that failed

private:
    QTreeView *makeTable(const QString &name, const QString &spoken, QAbstractItemModel *model);
    void place();
    void chooseRun();
    void chooseByItself();
    void showFailure();
    void showDetails();
    int chosenRow() const;
    bool isExpected(int row) const;

    SequenceModel &m_runs;
    StepModel m_stepModel;
    QTreeView *m_runTable;
    QTreeView *m_stepTable;
    QLabel *m_details;
    qint64 m_expectedFrom = 0;     // ns: runs that began before it are old
    bool m_wasChosen = false;      // the run, by a person
    bool m_isChoosing = false;     // the program is
    bool m_isFailureShown = false; // of the chosen run
};

} // namespace wirelark
