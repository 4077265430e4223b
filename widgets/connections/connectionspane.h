#pragma once

#include <QWidget>

#include "widgets/connections/selection.h"

class QLabel;

namespace wirelark {

class ConnectionActions;
class ConnectionModel;
class ConnectionsView;
class FilterBar;

// The left pane: how many connections there were, and below it their view. Between them, when there are more than a
// dozen rows or somebody asked for it, the filter.
class ConnectionsPane : public QWidget
{
    Q_OBJECT

public:
    ConnectionsPane(ConnectionModel &model, ConnectionActions &actions, QWidget *parent = nullptr);

    ConnectionsView *view() const { return m_view; }

public Q_SLOTS:
    void startFilter(); // shows it and gives it the focus

Q_SIGNALS:
    // Both empty: everything.
    void selectionChanged(const QSet<wirelark::ConnectionId> &connections, const QSet<wirelark::ListenerId> &listeners);

private:
    void refresh();
    void setFilter(const QString &text);
    void leaveFilter();
    bool hasManyRows() const;

    const ConnectionModel &m_model;
    QLabel *m_title = nullptr;
    FilterBar *m_filter = nullptr;
    ConnectionsView *m_view = nullptr;
};

} // namespace wirelark
