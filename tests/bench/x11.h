#pragma once

#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>

#include <X11/Xatom.h>
#include <X11/Xlib.h>

// What the programs that watch a window from outside share.
namespace bench {

inline Display *openDisplay()
{
    Display *display = XOpenDisplay(nullptr);
    if (!display) {
        std::fputs("no X display\n", stderr);
        std::exit(1);
    }
    // Windows come and go while they are looked at.
    XSetErrorHandler([](Display *, XErrorEvent *) { return 0; });
    return display;
}

// _NET_WM_PID of a window (Extended Window Manager Hints); 0 if it has none.
inline long processOf(Display *display, Window window)
{
    Atom type = None;
    int format = 0;
    unsigned long count = 0, rest = 0;
    unsigned char *data = nullptr;
    const Atom property = XInternAtom(display, "_NET_WM_PID", False);
    XGetWindowProperty(display, window, property, 0, 1, False, XA_CARDINAL, &type, &format, &count, &rest, &data);
    const long pid = count == 1 && format == 32 ? *reinterpret_cast<long *>(data) : 0;
    if (data)
        XFree(data);
    return pid;
}

inline std::string titleOf(Display *display, Window window)
{
    Atom type = None;
    int format = 0;
    unsigned long count = 0, rest = 0;
    unsigned char *data = nullptr;
    XGetWindowProperty(display, window, XInternAtom(display, "_NET_WM_NAME", False), 0, 256, False,
        AnyPropertyType, &type, &format, &count, &rest, &data);
    const std::string title(data ? reinterpret_cast<char *>(data) : "", count);
    if (data)
        XFree(data);
    return title;
}

// The largest visible top-level window of a process, the uppermost of equal ones; None if there is none. Without a
// window manager these are children of the root window.
inline Window windowOf(Display *display, long pid)
{
    Window root = None, parent = None, found = None, *children = nullptr;
    unsigned count = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count);
    int largest = 0;
    for (const Window child : std::span(children, count)) {
        XWindowAttributes attributes = {};
        if (!XGetWindowAttributes(display, child, &attributes) || attributes.map_state != IsViewable)
            continue;
        if (attributes.width * attributes.height >= largest && processOf(display, child) == pid) {
            largest = attributes.width * attributes.height;
            found = child;
        }
    }
    if (children)
        XFree(children);
    return found;
}

} // namespace bench
