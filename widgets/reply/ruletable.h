#pragma once

#include <QTreeView>

namespace wirelark {

class RuleListModel;

// The rules of a draft as a table. Space switches the current one, Ins asks for a new one, Ctrl+Ins for the same again,
// Del takes it away, Ctrl+Up and Ctrl+Down move it, as dragging it does.
class RuleTable : public QTreeView
{
    Q_OBJECT

public:
    explicit RuleTable(RuleListModel &model, QWidget *parent = nullptr);

    int currentRow() const { return currentIndex().row(); } // -1: none
    void setCurrentRow(int row);

Q_SIGNALS:
    void currentRowChanged(int row);
    void insertRequested();
    void duplicateRequested();
    void removeRequested();
    void moveRequested(int by);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    RuleListModel &m_model;
};

} // namespace wirelark
