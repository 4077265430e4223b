#pragma once

namespace wirelark {

class MainWindow;
class Settings;

// Where the window and its panes stand and how the data is shown, from one run to the next.
void restoreLayout(MainWindow &window, const Settings &settings);
void saveLayout(const MainWindow &window, Settings &settings);

} // namespace wirelark
