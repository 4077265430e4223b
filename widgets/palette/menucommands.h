#pragma once

#include <vector>

#include <QPointer>
#include <QString>

class QAction;
class QMenuBar;

namespace wirelark {

// An action as it stands in a menu.
struct MenuCommand
{
    QPointer<QAction> action;
    QString text; // as it is read: without the mark of its mnemonic
    QString menu; // the way to it: View › Theme
};

// What is in the menus of a window and their submenus at this moment, in their order; an action that is in two of them
// is in the first. What is hidden is left out.
std::vector<MenuCommand> menuCommands(const QMenuBar &bar);

// The words of a menu without the mark of the mnemonic.
QString withoutMnemonic(const QString &text);

} // namespace wirelark
