#include "widgets/palette/commandmodel.h"

#include <QAction>

namespace wirelark {

using namespace Qt::StringLiterals;

void CommandModel::setCommands(std::vector<MenuCommand> commands)
{
    beginResetModel();
    m_commands = std::move(commands);
    m_rows.clear();
    endResetModel();
}

void CommandModel::search(const QString &typed)
{
    std::vector<FoundCommand> all;
    all.reserve(m_commands.size());
    for (const MenuCommand &command : m_commands)
        all.push_back({.text = command.text,
            .menu = command.menu,
            .isEnabled = command.action && command.action->isEnabled(),
            .recency = m_chosen.indexOf(command.action) + 1});
    beginResetModel();
    m_words = CommandSearch(typed);
    m_rows = m_words.rank(all);
    endResetModel();
}

QAction *CommandModel::action(const QModelIndex &row) const
{
    return row.isValid() ? m_commands[static_cast<size_t>(m_rows[static_cast<size_t>(row.row())])].action : nullptr;
}

void CommandModel::remember(QAction *action)
{
    m_chosen.removeAll(action);
    m_chosen.append(action);
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MenuCommand &command = m_commands[static_cast<size_t>(m_rows[static_cast<size_t>(index.row())])];
    if (!command.action)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case Qt::AccessibleTextRole:
        return spokenRow(command);
    case Menu:
        return command.menu;
    case Shortcut:
        return command.action->shortcut().toString(QKeySequence::NativeText);
    case IsAvailable:
        return command.action->isEnabled();
    case IsChecked:
        return command.action->isCheckable() && command.action->isChecked();
    default:
        return {};
    }
}

QString CommandModel::spokenRow(const MenuCommand &command) const
{
    QStringList parts {command.text, command.menu};
    if (!command.action->shortcut().isEmpty())
        parts += command.action->shortcut().toString(QKeySequence::NativeText);
    if (command.action->isCheckable())
        parts += command.action->isChecked() ? tr("on") : tr("off");
    if (!command.action->isEnabled())
        parts += tr("not available now");
    return parts.join(u", "_s);
}

} // namespace wirelark
