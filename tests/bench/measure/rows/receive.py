"""Rows 1 and 2: one connection at full speed. Row 5: many small messages."""

from ..display import Stalls
from ..process import cpu_seconds, reset_peak, peak, wait_until_quiet
from ..programs import QUOTA, Helper, Program, peers
from ..report import Line

RAW = "raw epoll, writes a file"


def subjects(bench):
    all_of_them = [
        Program(RAW, [bench.tool("rawsink"), "{folder}/raw", QUOTA], tells=True),
        bench.wirelark("listen", "{port}", "once"),
        bench.wirelark("listen", "{port}", window=True),
        Program("QTcpSocket, keeps nothing", [bench.tool("qtsink")], tells=True),
    ] + peers([
        ("nc > /dev/null", ["nc", "-l", "-d", "127.0.0.1", "{port}"]),
        ("ncat > /dev/null", ["ncat", "-l", "--recv-only", "127.0.0.1", "{port}"]),
        ("socat -u > /dev/null", ["socat", "-u", "TCP-LISTEN:{port},bind=127.0.0.1", "STDOUT"]),
    ])
    return {program.name: program for program in all_of_them}


def receive(bench, program, total, size):
    """Throughput and CPU time of one transfer. Without a window that is all of the process, its start included;
    with one it is what the process took from the first byte until it came to rest again."""
    with program.start(bench) as running:
        if not program.window:
            seconds = float(bench.run("blast", running.port, total, size)[0])
            cpu, memory = running.wait()
            return {"seconds": seconds, "cpu": cpu, "rss": memory}
        # The log opens with the connection's first byte, and follows this connection; that is not measured here.
        with Helper(bench, "blast", running.port, total, size, "wait") as sender:
            wait_until_quiet(running.pid)
            reset_peak(running.pid)
            before = cpu_seconds(running.pid)
            with Stalls(bench, running.pid) as stalls:
                seconds = float(sender.finish()[0])
                lag = wait_until_quiet(running.pid, share=0.1)
        bench.picture(f"receive-{size}")
        stored = list(map(int, bench.run("countjournal", *running.segments())))
        return {"seconds": seconds, "cpu": cpu_seconds(running.pid) - before, "rss": peak(running.pid), "lag": lag,
                "stored": stored[1] - 1} | stalls.figures


def rows(bench):
    total = bench.much(4096, 256) * 2**20
    medians = bench.interleave("Receiving", subjects(bench), lambda one: receive(bench, one, total, 65536))
    raw = medians[RAW]
    speed = lambda one: total / 1e6 / one["seconds"]
    effort = lambda one: one["cpu"] / (total / 2**30)
    targets = {"Wirelark, headless": ("ratio >= 0.9", "ratio <= 1.25"),
               "Wirelark, window": ("ratio >= 0.85", "ratio <= 1.6")}
    lines = []
    for name, one in medians.items():
        fast, cheap = targets.get(name, ("", ""))
        lines.append(Line(1, f"{name}: received", "MB/s", speed(one), speed(raw), fast))
        lines.append(Line(1, f"{name}: CPU", "s/GiB", effort(one), effort(raw), cheap))
        lines.append(Line(1, f"{name}: peak memory", "MiB", one["rss"] / 2**20))
    window = medians.get("Wirelark, window")
    if window:
        lines.append(Line(2, "stalls while receiving, p50", "ms", window["p50"]))
        lines.append(Line(2, "stalls while receiving, p99", "ms", window["p99"], target="<= 16"))
        lines.append(Line(2, "stalls while receiving, max", "ms", window["max"], window["machine"], target="<= 50"))
    return lines


class messages:
    """Row 5."""

    @staticmethod
    def rows(bench):
        count = bench.much(500_000, 50_000)
        programs = subjects(bench)
        medians = bench.interleave("Small messages", programs, lambda one: receive(bench, one, count * 100, 100))
        raw = medians[RAW]
        lines = []
        for name, one in medians.items():
            target = "ratio >= 0.95" if name.startswith("Wirelark") else ""
            lines.append(Line(5, f"{name}: messages of 100 bytes", "/s", count / one["seconds"],
                              count / raw["seconds"], target))
            lines.append(Line(5, f"{name}: CPU", "s", one["cpu"], raw["cpu"]))
        window = medians.get("Wirelark, window")
        if window:
            lost = count * 100 - window["stored"]
            lines.append(Line(5, "bytes sent and not in the journal", "", lost, target="<= 0"))
            lines.append(Line(5, "until the window is at rest, after the last byte", "s", window["lag"]))
            lines.append(Line(5, "longest stall", "ms", window["max"], window["machine"], target="<= 50"))
        return lines
