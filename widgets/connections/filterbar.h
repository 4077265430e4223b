#pragma once

#include <QWidget>

#include "core/model/connectionlist.h"

class QLineEdit;
class QMenu;

namespace wirelark {

// What is to be shown of the connections, as typed, and a small menu with their order. Esc clears the text and leaves;
// Down and Enter leave as well.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void start(); // takes the focus, with the text selected

public Q_SLOTS:
    void clear();

Q_SIGNALS:
    void textChanged(const QString &text);
    void orderChosen(wirelark::ConnectionList::Order order);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // of the edit's keys

private:
    QMenu *makeOrders();

    QLineEdit *m_edit = nullptr;
};

} // namespace wirelark
