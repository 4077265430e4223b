#pragma once

#include <QIdentityProxyModel>

#include "core/model/sequencemodel.h"

namespace wirelark {

// The rows of a SequenceModel in words, and with the shapes of ShapeDelegate.
class RunWords : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit RunWords(SequenceModel &model, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // "2 passed, 1 failed of 3"; empty if there are none.
    static QString summary(const SequenceModel &model);

private:
    QString textOf(const SequenceModel::Run &run, int column) const;

    SequenceModel &m_model;
};

} // namespace wirelark
