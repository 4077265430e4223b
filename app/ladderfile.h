#pragma once

namespace wirelark {

class MainWindow;

// Saves the ladder of the window as SVG in a file that the person chooses, whenever its action asks for that. What
// fails is told in the banner.
void saveLadderOf(MainWindow &window);

} // namespace wirelark
