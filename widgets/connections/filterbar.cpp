#include "widgets/connections/filterbar.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace wirelark {

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(QStringLiteral("connectionsFilter"));
    m_edit->setPlaceholderText(tr("10.0.0.*  :502  open", "words that can be typed into the filter; open, ended and failed are not translated"));
    m_edit->setAccessibleName(tr("Filter of the connections"));
    m_edit->setToolTip(tr("A part of a name or an address, :port, #number,\n"
                          "a pattern with * or ?, or a state: open, connecting, finished, ended, closed, failed.\n"
                          "All words must be true."));
    // For the icon of the button Qt looks through the icon theme, which the first picture of the window need not wait for.
    connect(m_edit, &QLineEdit::textChanged, m_edit, [this] { m_edit->setClearButtonEnabled(true); });
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBar::textChanged);

    auto *orders = new QPushButton(this);
    orders->setObjectName(QStringLiteral("connectionsOrder"));
    orders->setText(tr("Sort", "a button with a menu of orders"));
    orders->setAccessibleName(tr("Order of the connections"));
    orders->setMenu(makeOrders());

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 6);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(orders);
}

QMenu *FilterBar::makeOrders()
{
    using Order = ConnectionList::Order;
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, Order order) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(order == Order::Number);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order] { Q_EMIT orderChosen(order); });
    };
    add(tr("By &number"), Order::Number);
    add(tr("By &address"), Order::Address);
    add(tr("By &bytes"), Order::Bytes);
    add(tr("By &rate"), Order::Rate);
    add(tr("By &last activity"), Order::LastActivity);
    return menu;
}

void FilterBar::start()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBar::clear()
{
    m_edit->clear();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape)
        clear();
    const bool leaves = key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (leaves)
        Q_EMIT left();
    return leaves;
}

} // namespace wirelark
