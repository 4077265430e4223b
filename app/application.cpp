#include "app/application.h"

#include <algorithm>
#include <cstdio>

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QIcon>
#include <QImageReader>
#include <QLocale>
#include <QPixmap>

#include "app/capturewindow.h"
#include "app/fontsearch.h"
#include "app/headless.h"
#include "app/livewindow.h"
#include "app/stopsignal.h"
#include "app/translations.h"
#include "core/explain/explain.h"
#include "core/settings/settings.h"
#include "widgets/bar/banner.h"
#include "widgets/cursorrest.h"
#include "widgets/theme.h"
#include "widgets/window/firstpaint.h"
#include "widgets/window/helppages.h"
#include "widgets/window/rowspresenter.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

template <typename Window>
void forget(std::vector<std::unique_ptr<Window>> &windows, const Window *closed)
{
    std::erase_if(windows, [closed](const std::unique_ptr<Window> &window) { return window.get() == closed; });
}

// After the event that closed it: its widgets are still on the stack.
template <typename Window>
void forgetLater(QObject *context, std::vector<std::unique_ptr<Window>> &windows, const Window *closed)
{
    QMetaObject::invokeMethod(context, [&windows, closed] { forget(windows, closed); }, Qt::QueuedConnection);
}

QIcon windowIcon()
{
    QImageReader reader(u":/icons/wirelark-128.png"_s, "png");
    reader.setAutoDetectImageFormat(false); // which would load the plugins of all other formats
    return QPixmap::fromImageReader(&reader);
}

// Where libdbus finds one without launching it, see dbus-launch(1).
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s)
        || QFileInfo::exists(QDir::homePath() + u"/.dbus/session-bus"_s);
}

// Qt asks the bus whether the desktop shows menus of windows itself and whether a screen reader is there. Where there is
// no bus, libdbus would fork in the middle of the start to launch one, only for us, and it would stay when we are gone.
void launchNoSessionBus()
{
    if (!hasSessionBus())
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
}

} // namespace

Application::Application(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

Application::~Application() = default;

bool Application::start(const std::vector<Command> &commands)
{
    LiveWindow *live = openLive();
    if (!live)
        return false;
    live->fillStartPage();
    afterFirstPaint(live->window(), [] { QApplication::setWindowIcon(windowIcon()); });
    for (const Command &command : commands)
        live->run(command);
    return true;
}

LiveWindow *Application::openLive()
{
    LiveFailure failure;
    std::unique_ptr<LiveWindow> opened = LiveWindow::open(m_settings, failure);
    if (!opened) {
        std::fprintf(stderr, "wirelark: %s\n", qUtf8Printable(explain(failure.fault, failure.path, failure.error).toLine()));
        return nullptr;
    }
    LiveWindow *live = opened.get();
    m_live.push_back(std::move(opened));
    connect(live, &LiveWindow::captureRequested, this, &Application::openCapture);
    connect(live, &LiveWindow::restoreRequested, this, &Application::restore);
    connect(live, &LiveWindow::closed, this, [this, live] { forgetLater(this, m_live, live); });
    connectActions(live->window());
    return live;
}

void Application::openCapture(const Command &command)
{
    auto capture = std::make_unique<CaptureWindow>(m_settings, QStringList {command.path}, QFileInfo(command.path).fileName());
    capture->window().workspace().apply({}, command);
    show(std::move(capture));
}

void Application::restore(const LeftoverSession &session)
{
    if (auto directory = JournalDirectory::adopt(session)) {
        const QString started = QLocale().toString(session.started, QLocale::ShortFormat);
        show(std::make_unique<CaptureWindow>(m_settings, session.segments, tr("Session of %1").arg(started), std::move(directory)));
    }
}

void Application::show(std::unique_ptr<CaptureWindow> opened)
{
    CaptureWindow *capture = opened.get();
    m_captures.push_back(std::move(opened));
    connect(capture, &CaptureWindow::closed, this, [this, capture] { forgetLater(this, m_captures, capture); });
    connectActions(capture->window());
    capture->window().show();
}

void Application::connectActions(MainWindow &window)
{
    WindowActions &actions = window.actions();
    connect(actions.newWindow, &QAction::triggered, this, [this] {
        if (LiveWindow *another = openLive())
            another->fillStartPage();
    });
    connect(actions.openCapture, &QAction::triggered, this, [this, &window] { askForCapture(window); });
    connect(actions.shortcuts, &QAction::triggered, &window, [&window] { showShortcuts(window); });
    connect(actions.about, &QAction::triggered, &window, [&window] { showAbout(window); });
    connect(actions.ports, &QAction::triggered, &window, [&window] { showPorts(window); });
    connectTheme(window);
}

void Application::askForCapture(MainWindow &window)
{
    const QString path = QFileDialog::getOpenFileName(&window, tr("Open capture"), {}, tr("Captures (*.pcapng)"));
    if (path.isEmpty())
        return;
    Command open;
    open.verb = Command::Verb::Open;
    open.path = path;
    openCapture(open);
}

void Application::connectTheme(MainWindow &window)
{
    WindowActions &actions = window.actions();
    const std::pair<QAction *, ThemeChoice> choices[] = {
        {actions.themeSystem, ThemeChoice::System}, {actions.themeLight, ThemeChoice::Light}, {actions.themeDark, ThemeChoice::Dark}};
    for (const auto &[action, choice] : choices) {
        action->setChecked(int(choice) == int(m_settings.theme()));
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            m_settings.setTheme(ThemeSetting(choice));
            Theme::apply(choice);
        });
    }
}

void Application::closeAll()
{
    const auto live = QApplication::topLevelWidgets();
    for (QWidget *window : live)
        window->close();
}

int runWindow(int argc, char **argv, const Options &options)
{
    StopSignal signal;
    launchNoSessionBus();
    std::jthread fontSearch = beginFontSearch();
    const QApplication app(argc, argv);
    fontSearch = {}; // joined
    QApplication::setDesktopFileName(u"io.github.wirelark.Wirelark"_s);

    const Translations translations;
    Settings settings;
    Theme::apply(ThemeChoice(settings.theme()));
    const CursorRest cursorRest;
    Application application(settings);
    QObject::connect(&signal, &StopSignal::came, &application, &Application::closeAll);
    if (!application.start(options.commands))
        return int(ExitStatus::Failure);
    signal.listen();
    return QApplication::exec();
}

} // namespace wirelark
