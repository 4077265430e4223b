"""Row 4: ten thousand connections. Row 13: what is done while nothing happens."""

import contextlib
import time

from ..display import Stalls
from ..process import cpu_seconds, occasions, resident, wait_until_quiet, wakeups
from ..programs import Helper, Program
from ..report import Line

RAW = "raw epoll, keeps nothing"


def open_all(bench, program, count, seconds):
    """Opens and echoes, then nothing happens for some seconds."""
    with program.start(bench) as running:
        wait_until_quiet(running.pid)
        before = resident(running.pid)
        with Helper(bench, "crowd", running.port, count, "echo") as crowd:
            rate = float(crowd.line()[0])
            wait_until_quiet(running.pid)
            memory = resident(running.pid) - before
            cpu = cpu_seconds(running.pid)
            time.sleep(seconds)
            cpu = cpu_seconds(running.pid) - cpu
        return {"rate": rate, "memory": memory / count, "idle": cpu / seconds * 100}


def open_watched(bench, program, count):
    """The same in a window that is watched: apart, because both processors are in use, and the watcher takes of them."""
    with program.start(bench) as running, contextlib.ExitStack() as partners:
        wait_until_quiet(running.pid)
        with Stalls(bench, running.pid) as stalls:
            partners.enter_context(Helper(bench, "crowd", running.port, count, "echo")).line()
            wait_until_quiet(running.pid)
        bench.picture("crowd")
        return stalls.figures


def rows(bench):
    count, seconds = bench.much(10_000, 1_000), bench.much(5, 2)
    window = bench.wirelark("listen", "{port}", "reply=echo", window=True)
    subjects = {program.name: program for program in (
        Program(RAW, [bench.tool("rawecho")], tells=True),
        bench.wirelark("listen", "{port}", "reply=echo"), window)}
    medians = bench.interleave("Many connections", subjects, lambda one: open_all(bench, one, count, seconds))
    watched = bench.interleave("Many connections, watched", {window.name: window},
                               lambda one: open_watched(bench, one, count))
    lines = []
    for name, one in medians.items():
        ours = name.startswith("Wirelark")
        lines.append(Line(4, f"{name}: {count:,} connections opened and echoed", "/s", one["rate"],
                          medians[RAW]["rate"], "ratio >= 0.8" if ours else ""))
        lines.append(Line(4, f"{name}: memory of a connection", "bytes", one["memory"],
                          target="<= 2048" if name.endswith("headless") else ""))
        lines.append(Line(4, f"{name}: CPU while nothing happens", "%", one["idle"], target="<= 1" if ours else ""))
    if window.name in watched:
        lines.append(Line(4, "longest stall while they open", "ms", watched[window.name]["max"],
                          watched[window.name]["machine"]))
    return lines


def rest(bench, program, seconds):
    with program.start(bench) as running, Helper(bench, "crowd", running.port, 100) as crowd:
        crowd.line()
        wait_until_quiet(running.pid)
        # Ten seconds after the last touch, which was its start, a window's cursor ceases to blink.
        time.sleep(11 if program.window else 2)
        before = wakeups(running.pid), time.monotonic()
        often = occasions(running.pid, seconds) / seconds
        return {"occasions": often, "switches": (wakeups(running.pid) - before[0]) / (time.monotonic() - before[1])}


class idle:
    """Row 13."""

    @staticmethod
    def rows(bench):
        seconds = bench.much(10, 4)
        programs = bench.wirelark("listen", "{port}"), bench.wirelark("listen", "{port}", window=True)
        subjects = {one.name: one for one in programs}
        medians = bench.interleave("Nothing happens", subjects, lambda one: rest(bench, one, seconds))
        lines = []
        for name, one in medians.items():
            what = f"{name}, 100 open connections"
            lines.append(Line(13, f"{what}: wake-ups", "/s", one["occasions"], target="<= 1"))
            lines.append(Line(13, f"{what}: context switches of all threads", "/s", one["switches"]))
        return lines
