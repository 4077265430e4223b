"""Row 3: the round trip of 64 bytes, alone and beside idle connections."""

import contextlib

from ..process import cpu_seconds, resident, wait_until_quiet
from ..programs import Helper, Program, peers
from ..report import Line

RAW = "raw epoll, keeps nothing"


def subjects(bench):
    ours = [Program(RAW, [bench.tool("rawecho")], tells=True),
            bench.wirelark("listen", "{port}", "reply=echo"),
            bench.wirelark("listen", "{port}", "reply=echo", window=True)]
    others = peers([
        ("ncat -e /bin/cat", ["ncat", "-l", "-e", "/bin/cat", "127.0.0.1", "{port}"]),
        ("socat PIPE", ["socat", "TCP-LISTEN:{port},bind=127.0.0.1,nodelay", "PIPE"]),
    ])
    return {program.name: program for program in ours}, {program.name: program for program in others}


def trips(bench, program, count, idle):
    with contextlib.ExitStack() as stack:
        running = stack.enter_context(program.start(bench))
        if idle:
            stack.enter_context(Helper(bench, "crowd", running.port, idle)).line()
        wait_until_quiet(running.pid)
        before = cpu_seconds(running.pid)
        median, tail = map(float, bench.run("pingpong", running.port, count, 64))
        figures = {"p50": median, "p99": tail}
        if idle:  # without these some partners have ended with their only client
            figures["cpu"] = (cpu_seconds(running.pid) - before) / count * 1e6
            figures["rss"] = resident(running.pid) / 2**20
        return figures


def lines_of(medians, beside):
    targets = {"Wirelark, headless": ("ratio <= 1.3", "ratio <= 2"), "Wirelark, window": ("ratio <= 1.6", "")}
    lines = []
    for name, one in medians.items():
        middle, tail = targets.get(name, ("", ""))
        lines.append(Line(3, f"{name}: echo{beside}, p50", "us", one["p50"], medians[RAW]["p50"], middle))
        lines.append(Line(3, f"{name}: echo{beside}, p99", "us", one["p99"], medians[RAW]["p99"], tail))
    return lines


def costs_of(medians, beside):
    """What the loaded one costs beside those that only hold a connection."""
    lines = []
    for name, one in medians.items():
        ours = name.startswith("Wirelark")
        lines.append(Line(3, f"{name}: CPU of an echo{beside}", "us", one["cpu"], medians[RAW]["cpu"],
                          "ratio <= 1.3" if name.endswith("headless") else ""))
        lines.append(Line(3, f"{name}: memory{beside}", "MiB", one["rss"], medians[RAW]["rss"],
                          "<= 128" if ours else ""))
    return lines


def rows(bench):
    count, idle = bench.much(20_000, 2_000), bench.much(10_000, 1_000)
    ours, others = subjects(bench)
    alone = bench.interleave("Echo", ours | others, lambda one: trips(bench, one, count, 0))
    beside = bench.interleave("Echo beside idle connections", ours, lambda one: trips(bench, one, count, idle))
    words = f" beside {idle:,} idle"
    return lines_of(alone, "") + lines_of(beside, words) + costs_of(beside, words)
