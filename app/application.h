#pragma once

#include "app/options.h"

#include <memory>
#include <vector>

#include <QObject>

namespace wirelark {

class CaptureWindow;
class LiveWindow;
class MainWindow;
class Settings;
struct LeftoverSession;

// The program with windows: owns them and the settings, and ends with the last one.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(Settings &settings, QObject *parent = nullptr);
    ~Application() override;

    // Opens the first window and runs the commands in it. False, with a line on stderr, when there can be no window.
    bool start(const std::vector<Command> &commands);
    void closeAll();

private:
    LiveWindow *openLive();
    void openCapture(const Command &command);
    void restore(const LeftoverSession &session);
    void show(std::unique_ptr<CaptureWindow> capture);
    // What is the same in every window.
    void connectActions(MainWindow &window);
    void connectTheme(MainWindow &window);
    void askForCapture(MainWindow &window);

    Settings &m_settings;
    std::vector<std::unique_ptr<LiveWindow>> m_live;
    std::vector<std::unique_ptr<CaptureWindow>> m_captures;
};

// main() for a window: makes the QApplication, returns its exit status.
int runWindow(int argc, char **argv, const Options &options);

} // namespace wirelark
