#pragma once

#include "core/explain/ports.h"

#include <memory>
#include <vector>

#include <QObject>

namespace wirelark {

class Commander;
class MainWindow;
class PortSurvey;
class Settings;
struct LeftoverSession;

// The first screen of a window: what it offers, and what comes of it. Main thread.
class StartControl : public QObject
{
    Q_OBJECT

public:
    // All of them must outlive this.
    StartControl(MainWindow &window, Commander &commander, const Settings &settings);
    ~StartControl() override;

    // Suggests a port, looks for sessions that were killed and, once the window is seen, for what listens on this computer.
    void fill();

Q_SIGNALS:
    void lineRequested(const QString &line); // of the address bar
    void restoreRequested(const wirelark::LeftoverSession &session);

private:
    void showLocalListeners(const std::vector<PortHolder> &holders);

    MainWindow &m_window;
    const Settings &m_settings;
    std::unique_ptr<PortSurvey> m_survey;
};

} // namespace wirelark
