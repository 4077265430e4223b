"""A display of the driver's own, and what can be seen on it."""

import contextlib
import os
import select
import subprocess
import time


class Display:
    """Xvfb on a display number that is free; ends with stop(). No window manager: windows keep their size."""

    NUMBERS = range(170, 670)  # far from those that people choose

    def __init__(self, bench):
        self.bench = bench
        for number in self.NUMBERS:
            # A server that runs, or was killed, may have left only one of them.
            if not os.path.exists(f"/tmp/.X{number}-lock") and not os.path.exists(f"/tmp/.X11-unix/X{number}"):
                self.name = f":{number}"
                if self.start():
                    return
        raise RuntimeError("Xvfb does not start")

    def start(self):
        """False when somebody else was quicker to take the number."""
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", self.name, "-displayfd", str(write), "-screen", "0", "1280x800x24",
                                        "-nolisten", "tcp", "-noreset"],
                                       pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with contextlib.suppress(PermissionError):  # what it waits for the processor is not the window's
            os.sched_setscheduler(self.server.pid, os.SCHED_RR, os.sched_param(1))
        with os.fdopen(read) as ready:
            if select.select([ready], [], [], 20)[0] and ready.readline():
                return True
        self.stop()
        return False

    def stop(self):
        self.server.terminate()
        self.server.wait(20)

    def wait_for_window(self, pid):
        for _ in range(200):
            with self.pings(pid) as pings:
                time.sleep(0.1)
                try:
                    if pings.finish():
                        return
                except RuntimeError:
                    pass
        raise TimeoutError("no window")

    def pings(self, pid):
        from .programs import Helper
        return Helper(self.bench, "guiping", pid, window=True)

    def picture(self, path):
        subprocess.run(["import", "-display", self.name, "-window", "root", path], timeout=30, check=False)


class Stalls:
    """A context that watches a window. Afterwards figures, in milliseconds: p50, p99 and max until its event loop answered,
    for how long a processor stood still at most, whatever ran on it, and for how long one did during the max."""

    def __init__(self, bench, pid):
        self.pings = bench.display.pings(pid)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind:
            self.pings.__exit__()
            return
        _, *figures = map(float, self.pings.finish())
        self.figures = dict(zip(("p50", "p99", "max", "machine", "stood"), figures))
