#include "core/explain/problem.h"

#include "core/explain/shorttext.h"

#include <QCoreApplication>

namespace wirelark {
namespace {

class Advice
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::Advice)

public:
    // What a button does, for somebody who has a terminal instead of buttons.
    static QString of(const Action &action)
    {
        switch (action.kind) {
        case ActionKind::StartCommand:
            return tr("Try: %1").arg(action.argument);
        case ActionKind::EditCommand:
            return tr("Check \"%1\".").arg(action.argument);
        case ActionKind::EndProcess:
            return tr("End %1 (pid %2).").arg(action.argument, QString::number(action.pid));
        case ActionKind::RetryUntilItAnswers:
            return tr("Add the word \"retry\" to go on trying until it answers.");
        case ActionKind::CopyCommand:
            return tr("Run: %1").arg(action.argument);
        case ActionKind::Cancel:
        case ActionKind::ShowDetails:
            break;
        }
        return {};
    }
};

} // namespace

QString Problem::toLine() const
{
    if (isNull())
        return {};
    QString line = Advice::tr("%1. %2", "title of a problem, its cause").arg(title, cause);
    const QString advice = actions.empty() ? QString() : Advice::of(actions.front());
    if (!advice.isEmpty())
        line += u' ' + advice;
    return shortText(line, 1000);
}

} // namespace wirelark
