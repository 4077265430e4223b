"""A display of the driver's own, and what can be seen on it."""

import os
import select
import subprocess
import time


class Display:
    """Xvfb on a display number that is free; ends with stop(). No window manager: windows keep their size."""

    FIRST = 170  # far from the numbers that people choose

    def __init__(self, bench):
        self.bench = bench
        number = next(n for n in range(self.FIRST, self.FIRST + 500) if not os.path.exists(f"/tmp/.X{n}-lock"))
        self.name = f":{number}"
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", self.name, "-displayfd", str(write), "-screen", "0", "1280x800x24",
                                        "-nolisten", "tcp"],
                                       pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as ready:
            if not select.select([ready], [], [], 20)[0] or not ready.readline():
                self.stop()
                raise TimeoutError("Xvfb does not start")

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
    """A context that watches a window. Afterwards p50, p99 and most: milliseconds until its event loop answered."""

    def __init__(self, bench, pid):
        self.pings = bench.display.pings(pid)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind:
            self.pings.__exit__()
            return
        self.count, self.p50, self.p99, self.most = map(float, self.pings.finish())
