#pragma once

#include <QIdentityProxyModel>

#include "core/model/connectionmodel.h"

namespace wirelark {

// What is said of a row, outside the model so that that stays without words. All of it is plain text without
// controls, whoever chose the names in it; the tooltip is escaped.
QString labelOf(const QModelIndex &index);    // "#1 10.0.0.7:51522", "#4 → plc.local:502", "localhost:5000", "1,204 ended"
QString stateWordOf(const QModelIndex &index); // "open", "peer finished", "refused", "listening"
// What stands at the right of the row: a state that is not the usual one. Empty: the sparkline has the place.
QString rightWordOf(const QModelIndex &index);
QString shortRightWordOf(const QModelIndex &index); // the same where there is little room: "0.4 s"
QString openCountOf(const QModelIndex &index); // of a listener: "3 open"; empty while there is none
QString spokenRowOf(const QModelIndex &index); // for a screen reader

// Adds the words to a ConnectionModel, or to a ConnectionList of one: display, tooltip, accessible text, and the name to be edited.
class ConnectionWords : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit ConnectionWords(QAbstractItemModel &model, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    // EditRole: asks for the row to be renamed; the name appears when the timeline has it.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void renameRequested(wirelark::ConnectionId id, const QString &name);
    void listenerRenameRequested(wirelark::ListenerId id, const QString &name);
};

} // namespace wirelark
