#pragma once

namespace wirelark {

class MainWindow;
class Settings;

// Where the window and its panes stand and how the data is shown, from one run to the next. What a person shows or
// hides is noted at once; the settings must outlive the window.
void restoreWindow(MainWindow &window, Settings &settings);
void restorePanes(MainWindow &window, Settings &settings); // of its workspace
void saveLayout(MainWindow &window, Settings &settings);

} // namespace wirelark
