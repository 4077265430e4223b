#pragma once

#include "core/sequence/sequencestarts.h"

#include <QAbstractTableModel>

namespace wirelark {

// The steps of one run of a sequence and what became of them, a row a step. Thin, as SequenceModel is, and to be looked
// at in the same way.
class StepModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ResultColumn, LineColumn, TextColumn, TimesColumn, TimeColumn };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return TimeColumn + 1; }
    QVariant data(const QModelIndex & = {}, int = Qt::DisplayRole) const override { return {}; }

    // None: without a board.
    void setRun(const SequenceStart &run);
    const SequenceStart &run() const { return m_run; }
    void look();

    const Step &stepAt(int row) const;
    const StepResult &resultAt(int row) const { return m_state.results[static_cast<size_t>(row)]; }
    const SequenceBoard::State &state() const { return m_state; }
    int failedRow() const; // -1: none has failed

private:
    SequenceStart m_run;
    SequenceBoard::State m_state;
    quint64 m_seen = 0;
};

} // namespace wirelark
