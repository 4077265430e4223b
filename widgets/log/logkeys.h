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

// Plain letters mean nothing here: they belong to type-ahead and screen readers.
LogCommand commandOf(const QKeyEvent &event);

} // namespace wirelark
