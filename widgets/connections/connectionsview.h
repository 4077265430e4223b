#pragma once

#include <QTreeView>

#include "widgets/connections/selection.h"

namespace wirelark {

class ConnectionActions;
class ConnectionList;
class ConnectionModel;
class ConnectionWords;

// The connections as a tree, one line each. What is selected here is what the log shows; nothing selected is
// everything, and Esc goes back to that. The first connection to appear in a live session is selected by itself, as
// long as nothing ever was.
class ConnectionsView : public QTreeView
{
    Q_OBJECT

public:
    // Model and actions must outlive this. The actions follow the selection.
    ConnectionsView(ConnectionModel &model, ConnectionActions &actions, QWidget *parent = nullptr);

    const Selection &selection() const { return m_selection; }
    // What is shown of the model, and in which order. A selected connection is shown whatever the filter says.
    ConnectionList &list() const { return *m_list; }

public Q_SLOTS:
    // These scroll to the row as well, and end a filter that hides it; nothing happens for one that has no row.
    void selectConnection(wirelark::ConnectionId id);
    void selectListener(wirelark::ListenerId id);
    void select(const wirelark::Selection &selection); // those of it that have a row
    void selectAll() override; // clears the selection
    void selectNext();
    void selectPrevious();

Q_SIGNALS:
    void filterRequested(); // Ctrl+F
    void filterEnded();     // by selecting what it hid
    void chosen(const wirelark::Selection &selection);
    void renameRequested(wirelark::ConnectionId id, const QString &name);
    void listenerRenameRequested(wirelark::ListenerId id, const QString &name);

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void choose(const QModelIndex &source);
    void expandListeners(const QModelIndex &parent, int first, int last);
    void step(bool forward);
    void refreshClearEnded();

    ConnectionModel &m_model;
    ConnectionActions &m_actions;
    ConnectionList *m_list = nullptr;
    ConnectionWords *m_words = nullptr;
    Selection m_selection;
    bool m_hasChosen = false; // something was selected at some time
};

} // namespace wirelark
