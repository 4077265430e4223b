#pragma once

#include <functional>

class QWidget;

namespace wirelark {

// Calls back once, when the window has its first picture: for what that does not need and a person would wait for.
// Never, if the window goes before.
void afterFirstPaint(QWidget &window, std::function<void()> then);

} // namespace wirelark
