#pragma once

#include <QWidget>

#include "widgets/connections/selection.h"

class QLabel;

namespace wirelark {

class ConnectionActions;
class ConnectionModel;
class ConnectionsView;

// The left pane: how many connections there were, and below it their view.
class ConnectionsPane : public QWidget
{
    Q_OBJECT

public:
    ConnectionsPane(ConnectionModel &model, ConnectionActions &actions, QWidget *parent = nullptr);

    ConnectionsView *view() const { return m_view; }

Q_SIGNALS:
    // Both empty: everything.
    void selectionChanged(const QSet<wirelark::ConnectionId> &connections, const QSet<wirelark::ListenerId> &listeners);

private:
    void showCount();

    const ConnectionModel &m_model;
    QLabel *m_title = nullptr;
    ConnectionsView *m_view = nullptr;
};

} // namespace wirelark
