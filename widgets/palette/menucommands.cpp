#include "widgets/palette/menucommands.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

void add(std::vector<MenuCommand> &commands, QSet<QAction *> &known, const QList<QAction *> &actions, const QString &menu)
{
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString text = withoutMnemonic(action->text());
        if (action->menu())
            add(commands, known, action->menu()->actions(), menu.isEmpty() ? text : menu + u" › "_s + text);
        else if (!known.contains(action))
            commands.push_back({action, text, menu});
        known.insert(action);
    }
}

} // namespace

std::vector<MenuCommand> menuCommands(const QMenuBar &bar)
{
    std::vector<MenuCommand> commands;
    QSet<QAction *> known;
    add(commands, known, bar.actions(), {});
    return commands;
}

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    return plain;
}

} // namespace wirelark
