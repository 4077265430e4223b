#pragma once

namespace wirelark {

class MainWindow;

// Small windows beside the main one, not modal: every shortcut there is, every program that listens, and who we are.
void showShortcuts(MainWindow &window);
void showPorts(MainWindow &window);
void showAbout(MainWindow &window);

} // namespace wirelark
