#include "widgets/find/findscope.h"

#include <QActionGroup>
#include <QMenu>

namespace wirelark {

FindScope::FindScope(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("findScope"));
    setAccessibleName(tr("Where to find it"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(this);
    fill(menu);
    setMenu(menu);
    showScope();
}

void FindScope::fill(QMenu *menu)
{
    const auto add = [menu](QActionGroup *group, const QString &text, bool isChosen) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isChosen);
        group->addAction(action);
        return action;
    };
    const auto addConnections = [&](QActionGroup *group, const QString &text, bool isSelectedOnly) {
        connect(add(group, text, isSelectedOnly == m_isSelectedOnly), &QAction::triggered, this, [this, isSelectedOnly] {
            m_isSelectedOnly = isSelectedOnly;
            showScope();
            Q_EMIT changed();
        });
    };
    using Chosen = std::optional<Direction>;
    const auto addDirection = [&](QActionGroup *group, const QString &text, Chosen direction) {
        connect(add(group, text, direction == m_direction), &QAction::triggered, this, [this, direction] {
            m_direction = direction;
            showScope();
            Q_EMIT changed();
        });
    };
    auto *connections = new QActionGroup(menu);
    addConnections(connections, tr("In &all connections"), false);
    addConnections(connections, tr("In the &selected connections"), true);
    menu->addSeparator();
    auto *directions = new QActionGroup(menu);
    addDirection(directions, tr("In &both directions"), std::nullopt);
    addDirection(directions, tr("Only what was &received"), Direction::In);
    addDirection(directions, tr("Only what was s&ent"), Direction::Out);
}

void FindScope::showScope()
{
    const QString where = m_isSelectedOnly ? tr("Selected", "connections") : tr("All", "connections");
    if (!m_direction)
        return setText(where);
    //: Where it is looked: in which connections, and an arrow for the direction
    setText(tr("%1 %2").arg(where, *m_direction == Direction::In ? QStringLiteral("↓") : QStringLiteral("↑")));
}

} // namespace wirelark
