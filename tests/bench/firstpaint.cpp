// Starts a program and times its window from outside, in milliseconds since the exec: when it is mapped, when it has
// pixels, and when the middle of it is covered with text. Prints the three, -1 for what did not come in time, then
// goes on until standard input ends, and ends the program by SIGTERM.
// usage: bench_firstpaint SECONDS PROGRAM [ARGUMENT]...

#include <chrono>
#include <csignal>
#include <map>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include <X11/Xutil.h>

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

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    Display *display = bench::openDisplay();
    const std::chrono::seconds patience(std::atol(argv[1]));
    const auto start = Clock::now();
    const auto milliseconds = [start] { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); };
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::execvp(argv[2], argv + 2);
        ::_exit(127);
    }
    double mapped = -1, painted = -1, text = -1;
    while (text < 0 && Clock::now() < start + patience && ::waitpid(pid, nullptr, WNOHANG) == 0) {
        if (const Window window = bench::windowOf(display, pid)) {
            if (mapped < 0)
                mapped = milliseconds();
            const Look look = lookAt(display, window);
            if (painted < 0 && look.isPainted)
                painted = milliseconds();
            if (look.isText)
                text = milliseconds();
        }
        std::this_thread::sleep_for(std::chrono::microseconds(500));
    }
    std::printf("%d %.2f %.2f %.2f\n", pid, mapped, painted, text);
    std::fflush(stdout);
    for (char byte; ::read(STDIN_FILENO, &byte, 1) > 0;) { }
    ::kill(pid, SIGTERM);
    ::waitpid(pid, nullptr, 0);
}
