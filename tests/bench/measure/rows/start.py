"""Row 11: from exec to the first painted window."""

import contextlib
import subprocess
import tempfile
import time

from ..process import resident
from ..programs import environment_in
from ..report import Line


@contextlib.contextmanager
def launch(bench, command, title=""):
    """A window, as a context: its pid, and in ms since exec when it was mapped, painted and, if its title contains
    `title`, covered with text; and the CPU time up to the painting."""
    with tempfile.TemporaryDirectory(prefix="wirelark-bench-", dir=bench.folder) as home:
        process = subprocess.Popen([bench.tool("firstpaint"), "30", title, *map(str, command)], text=True,
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   env=environment_in(home, bench.display))
        try:
            pid, *times = process.stdout.readline().split()
            yield int(pid), dict(zip(("mapped", "painted", "text", "cpu"), map(float, times)))
        finally:
            process.communicate(timeout=60)


def start(bench, command):
    with launch(bench, command) as (pid, times):
        time.sleep(0.5)
        return times | {"rss": resident(pid) / 2**20}


def rows(bench):
    subjects = {"bare QMainWindow": [bench.tool("qtbare")], "Wirelark": [bench.build / "wirelark"]}
    medians = bench.interleave("Start", subjects, lambda one: start(bench, one), rounds=8 * bench.rounds)
    bare, ours = medians["bare QMainWindow"], medians["Wirelark"]
    return [Line(11, "exec to mapped window", "ms", ours["mapped"], bare["mapped"]),
            Line(11, "exec to painted window", "ms", ours["painted"], bare["painted"], "ratio <= 1.5"),
            Line(11, "CPU until painted", "ms", ours["cpu"], bare["cpu"]),
            Line(11, "memory half a second later", "MiB", ours["rss"], bare["rss"]),
            Line(11, "memory beyond a bare window", "MiB", ours["rss"] - bare["rss"], target="<= 12")]
