#pragma once

#include <vector>

#include <QAbstractListModel>

#include "core/palette/commandsearch.h"
#include "widgets/palette/menucommands.h"

namespace wirelark {

// The commands of the menus that have the words which are typed, best first; its rows are what the palette lists.
// What was chosen before comes first again.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        Menu = Qt::UserRole + 1,
        Shortcut,    // as text
        IsAvailable, // can be chosen
        IsChecked,
    };
    using QAbstractListModel::QAbstractListModel;

    void setCommands(std::vector<MenuCommand> commands);
    void search(const QString &typed);
    const CommandSearch &words() const { return m_words; }
    // Null for no row, and where the action is gone by now.
    QAction *action(const QModelIndex &row) const;
    // It was chosen, just now.
    void remember(QAction *action);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString spokenRow(const MenuCommand &command) const;

    std::vector<MenuCommand> m_commands; // as they stand in the menus
    std::vector<qsizetype> m_rows;       // those that are found, in their order
    CommandSearch m_words {{}};
    QList<QPointer<QAction>> m_chosen; // the latest last, each once
};

} // namespace wirelark
