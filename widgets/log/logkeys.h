#pragma once

#include <QtGlobal>

class QKeyEvent;

namespace wirelark {

// What a key asks the log for.
enum class LogCommand : quint8 {
    None,
    Up,
    Down,
    PageUp,
    PageDown,
    First, // Home, Ctrl+Home
    Last, // End
    Follow, // Ctrl+End
    Expand, // Space
    SelectAll,
    Copy,
};

// Whether a menu must not take the key of this while the keys go to the log.
bool isOurs(LogCommand command);

// Plain letters mean nothing here: they belong to type-ahead and screen readers.
LogCommand commandOf(const QKeyEvent &event);

} // namespace wirelark
