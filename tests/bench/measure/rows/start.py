"""Row 11: from exec to the first painted window."""

import contextlib
import os
import subprocess
import tempfile
import time

from ..process import resident
from ..report import Line


@contextlib.contextmanager
def launch(bench, command, patience):
    """A window, as a context: its pid, and when it was mapped, painted and covered with text, in ms since exec."""
    with tempfile.TemporaryDirectory(prefix="wirelark-bench-", dir=bench.folder) as home:
        environment = dict(os.environ, DISPLAY=bench.display.name, QT_QPA_PLATFORM="xcb", HOME=home, XDG_CONFIG_HOME=home,
                           XDG_DATA_HOME=home, XDG_STATE_HOME=home, XDG_RUNTIME_DIR=home)
        process = subprocess.Popen([bench.tool("firstpaint"), str(patience), *map(str, command)], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
        try:
            pid, *times = process.stdout.readline().split()
            yield int(pid), dict(zip(("mapped", "painted", "text"), map(float, times)))
        finally:
            process.communicate(timeout=60)


def start(bench, command):
    with launch(bench, command, patience=1) as (pid, times):
        time.sleep(0.5)
        return times | {"rss": resident(pid) / 2**20}


def rows(bench):
    subjects = {"bare QMainWindow": [bench.tool("qtbare")], "Wirelark": [bench.build / "wirelark"]}
    medians = bench.interleave("Start", subjects, lambda one: start(bench, one), rounds=2 * bench.rounds)
    bare, ours = medians["bare QMainWindow"], medians["Wirelark"]
    return [Line(11, "exec to mapped window", "ms", ours["mapped"], bare["mapped"]),
            Line(11, "exec to painted window", "ms", ours["painted"], bare["painted"], "ratio <= 1.5"),
            Line(11, "memory half a second later", "MiB", ours["rss"], bare["rss"]),
            Line(11, "memory beyond a bare window", "MiB", ours["rss"] - bare["rss"], target="<= 12")]
