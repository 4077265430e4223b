#include "widgets/log/logkeys.h"

#include <QKeyEvent>

namespace wirelark {

bool isOurs(LogCommand command)
{
    switch (command) {
    case LogCommand::Copy:
    case LogCommand::SelectAll:
    case LogCommand::Expand:
    case LogCommand::Follow:
        return true;
    default:
        return false;
    }
}

LogCommand commandOf(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy))
        return LogCommand::Copy;
    if (event.matches(QKeySequence::SelectAll))
        return LogCommand::SelectAll;
    if (event.modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        return LogCommand::None;

    const bool hasControl = event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Home:
        return LogCommand::First;
    case Qt::Key_End:
        return hasControl ? LogCommand::Follow : LogCommand::Last;
    default:
        break;
    }
    if (hasControl)
        return LogCommand::None;
    switch (event.key()) {
    case Qt::Key_Up:
        return LogCommand::Up;
    case Qt::Key_Down:
        return LogCommand::Down;
    case Qt::Key_PageUp:
        return LogCommand::PageUp;
    case Qt::Key_PageDown:
        return LogCommand::PageDown;
    case Qt::Key_Space:
        return LogCommand::Expand;
    default:
        return LogCommand::None;
    }
}

} // namespace wirelark
