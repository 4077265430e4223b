#include <clocale>
#include <cstdio>

#include <QCoreApplication>
#include <QLocale>

#include "app/commandlinehelp.h"
#include "app/headless.h"
#include "app/stopsignal.h"
#include "core/net/descriptorlimit.h"

#ifdef WIRELARK_GUI
#include "app/application.h"
#endif

using namespace wirelark;

namespace {

int runHeadless(int argc, char **argv, const Options &options)
{
    const QCoreApplication app(argc, argv);
    QLocale::setDefault(QLocale::c()); // scripts read what is printed
    StopSignal signal;
    Headless run(options);
    QObject::connect(&signal, &StopSignal::came, &run, [&run] { run.stop(ExitStatus::Clean); });
    QObject::connect(&run, &Headless::finished, &app, [](int status) { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    run.start();
    signal.listen();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("wirelark"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WIRELARK_VERSION));

    // The mode is decided before an application object is made: without a display QApplication would abort.
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const Options options = parseOptions(arguments);

    if (!options.error.isEmpty()) {
        std::fprintf(stderr, "wirelark: %s\n", qUtf8Printable(options.error));
        return int(ExitStatus::Usage);
    }
    raiseDescriptorLimit();
    makeRoomForDescriptors();
    switch (options.mode) {
    case Options::Mode::ShowHelp:
        std::fputs(qUtf8Printable(commandLineHelp()), stdout);
        return 0;
    case Options::Mode::ShowVersion:
        std::puts("wirelark " WIRELARK_VERSION);
        return 0;
    case Options::Mode::Headless:
        return runHeadless(argc, argv, options);
    case Options::Mode::Window:
        break;
    }
#ifdef WIRELARK_GUI
    return runWindow(argc, argv, options);
#else
    std::fputs("wirelark: this build has no window; run it with --headless, see --help\n", stderr);
    return int(ExitStatus::Usage);
#endif
}
