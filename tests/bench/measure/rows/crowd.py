"""Row 4: ten thousand connections. Row 13: what is done while nothing happens."""

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
        stalls = Stalls(bench, running.pid) if program.window else None
        with Helper(bench, "crowd", running.port, count, "echo") as crowd:
            rate = float(crowd.line()[0])
            wait_until_quiet(running.pid)
            if stalls:
                stalls.__exit__(None)
                bench.picture("crowd")
            memory = resident(running.pid) - before
            cpu = cpu_seconds(running.pid)
            time.sleep(seconds)
            cpu = cpu_seconds(running.pid) - cpu
        return {"rate": rate, "memory": memory / count, "idle": cpu / seconds * 100} | (stalls.figures if stalls else {})


def rows(bench):
    count, seconds = bench.much(10_000, 1_000), bench.much(5, 2)
    subjects = {program.name: program for program in (
        Program(RAW, [bench.tool("rawecho")], tells=True),
        bench.wirelark("listen", "{port}", "reply=echo"),
        bench.wirelark("listen", "{port}", "reply=echo", window=True))}
    medians = bench.interleave("Many connections", subjects, lambda one: open_all(bench, one, count, seconds))
    lines = []
    for name, one in medians.items():
        ours = name.startswith("Wirelark")
        lines.append(Line(4, f"{name}: {count:,} connections opened and echoed", "/s", one["rate"],
                          medians[RAW]["rate"], "ratio >= 0.8" if ours else ""))
        lines.append(Line(4, f"{name}: memory of a connection", "bytes", one["memory"],
                          target="<= 2048" if name.endswith("headless") else ""))
        lines.append(Line(4, f"{name}: CPU while nothing happens", "%", one["idle"], target="<= 1" if ours else ""))
    if "Wirelark, window" in medians:
        lines.append(Line(4, "longest stall while they open", "ms", medians["Wirelark, window"]["max"],
                          medians["Wirelark, window"]["machine"]))
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
