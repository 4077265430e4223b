// Starts a program and times its window from outside, in milliseconds since the exec: when it is mapped, when it has
// pixels, and when the middle of one whose title contains TITLE is covered with text (an empty TITLE: does not wait
// for that). Prints the process, these three, -1 for what did not come in time, and the processor time up to the first
// pixels; then goes on until standard input ends, and ends the program by SIGTERM.
// usage: bench_firstpaint SECONDS TITLE PROGRAM [ARGUMENT]...

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string_view>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>

#include "tests/bench/x11.h"

using Clock = std::chrono::steady_clock;

namespace {

// A page of log rows leaves at least this share of its pixels in another colour than the commonest.
constexpr double textShare = 0.04;

struct Look
{
    bool isPainted = false; // the root window below is black
    bool isText = false;
};

Look lookAt(Display *display, Window window)
{
    XWindowAttributes size = {};
    if (!XGetWindowAttributes(display, window, &size))
        return {};
    const int width = size.width / 4, height = size.height / 4;
    XImage *image = XGetImage(display, window, size.width * 2 / 5, size.height * 3 / 10,
        static_cast<unsigned>(width), static_cast<unsigned>(height), AllPlanes, ZPixmap);
    if (!image)
        return {};
    std::map<unsigned long, int> colours;
    for (int y = 0; y < height; y += 2) {
        for (int x = 0; x < width; x += 2)
            ++colours[XGetPixel(image, x, y) & 0xffffff];
    }
    XDestroyImage(image);
    int all = 0, commonest = 0, second = 0; // every second row of the log may have another shade
    for (const auto &[colour, count] : colours) {
        all += count;
        if (count > commonest) {
            second = commonest;
            commonest = count;
        } else if (count > second) {
            second = count;
        }
    }
    return {colours.size() > 1 || !colours.contains(0), all - commonest - second > all * textShare};
}

// What the display tells, so that nothing has to be asked again and again: that would take the processors away from the
// server and from the program that is timed.
class Watch
{
public:
    explicit Watch(Display *display)
        : m_display(display)
    {
        XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
        int firstError = 0;
        if (!XDamageQueryExtension(display, &m_firstEvent, &firstError))
            std::exit(1);
        XSync(display, False);
    }

    // Of what is drawn there from now on. It may have been drawn already.
    void look(Window window) { m_damage = XDamageCreate(m_display, window, XDamageReportNonEmpty); }

    // Whether a window was mapped lately or something drawn where we look; waits a moment for that.
    bool hasNews()
    {
        if (!XPending(m_display)) {
            pollfd watched = {ConnectionNumber(m_display), POLLIN, 0};
            ::poll(&watched, 1, 50);
        }
        bool isMapped = false, isDrawn = false;
        while (XPending(m_display)) {
            XEvent event;
            XNextEvent(m_display, &event);
            isMapped = isMapped || event.type == MapNotify;
            isDrawn = isDrawn || event.type == m_firstEvent + XDamageNotify;
        }
        if (isDrawn) // else nothing more is told
            XDamageSubtract(m_display, m_damage, None, None);
        return isMapped || isDrawn;
    }

private:
    Display *m_display;
    Damage m_damage = None;
    int m_firstEvent = 0;
};

double processorMilliseconds(pid_t pid)
{
    clockid_t clock = 0;
    timespec time = {};
    ::clock_getcpuclockid(pid, &clock);
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    Display *display = bench::openDisplay();
    Watch watch(display);
    const std::chrono::seconds patience(std::atol(argv[1]));
    const std::string_view title(argv[2]);
    const auto start = Clock::now();
    const auto milliseconds = [start] {
        return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    };
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::execvp(argv[3], argv + 3);
        ::_exit(127);
    }
    double mapped = -1, painted = -1, text = -1, processor = -1;
    Window window = None;
    const auto isDone = [&] { return title.empty() ? painted >= 0 : text >= 0; };
    while (!isDone() && Clock::now() < start + patience && ::waitpid(pid, nullptr, WNOHANG) == 0) {
        // The title comes on its own, without anything drawn.
        if (!watch.hasNews() && painted < 0)
            continue;
        const double now = milliseconds();
        const Window largest = bench::windowOf(display, pid);
        if (largest == None)
            continue;
        if (mapped < 0)
            mapped = now;
        if (largest != window)
            watch.look(largest);
        window = largest;
        const Look look = lookAt(display, window);
        if (painted < 0 && look.isPainted) {
            painted = milliseconds();
            processor = processorMilliseconds(pid);
        }
        if (look.isText && bench::titleOf(display, window).find(title) != std::string::npos)
            text = milliseconds();
    }
    std::printf("%d %.2f %.2f %.2f %.2f\n", pid, mapped, painted, text, processor);
    std::fflush(stdout);
    for (char byte; ::read(STDIN_FILENO, &byte, 1) > 0;) { }
    ::kill(pid, SIGTERM);
    ::waitpid(pid, nullptr, 0);
}
