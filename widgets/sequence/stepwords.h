#pragma once

#include <QIdentityProxyModel>

#include "core/model/stepmodel.h"

namespace wirelark {

// `0.012 s`, as steps are timed everywhere.
QString secondsText(qint64 ns);

// The rows of a StepModel in words, and with the shapes of ShapeDelegate.
class StepWords : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit StepWords(StepModel &model, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // What was expected, what came, and why that is a failure: lines of plain text. Of one that did not fail what it is.
    static QString details(const Step &step, const StepResult &result);

private:
    QString textOf(int row, int column) const;

    StepModel &m_model;
};

} // namespace wirelark
