"""Row 10: a hundred connections of 10 MB/s. Everything is recorded as well: over its quota the journal alone could not
tell what was lost."""

from ..display import Stalls
from ..process import cpu_seconds, wait_until_quiet
from ..programs import Program
from ..report import Line
from .receive import RAW

COUNT, RATE = 100, 10_000_000


def offer(bench, program, seconds):
    with program.start(bench) as running:
        if not program.window:
            sent, least, most = map(int, bench.run("paced", running.port, COUNT, RATE, seconds))
            cpu, _ = running.wait()
            return {"sent": sent, "fair": most / max(1, least), "cpu": cpu}
        before = cpu_seconds(running.pid)
        with Stalls(bench, running.pid) as stalls:
            sent, least, most = map(int, bench.run("paced", running.port, COUNT, RATE, seconds))
            wait_until_quiet(running.pid, share=0.1)
        bench.picture("fair")
        cpu = cpu_seconds(running.pid) - before
        recorded = [path for path in running.segments() if path.endswith("/all.pcapng")]
        return {"sent": sent, "fair": most / max(1, least), "cpu": cpu,
                "lost": sent - int(bench.run("countjournal", *recorded)[1])} | stalls.figures


def rows(bench):
    seconds = bench.much(12, 3, 60)
    subjects = {one.name: one for one in (
        Program(RAW, [bench.tool("rawsink"), "{folder}/raw"], tells=True),
        bench.wirelark("listen", "{port}", "record={folder}/all.pcapng", window=True))}
    medians = bench.interleave("A hundred connections", subjects, lambda one: offer(bench, one, seconds))
    effort = lambda one: one["cpu"] / (one["sent"] / 2**30)
    raw, ours = medians[RAW], medians["Wirelark, window"]
    return [Line(10, "100 connections of 10 MB/s: received, and kept twice", "MB/s", ours["sent"] / seconds / 1e6,
                 raw["sent"] / seconds / 1e6),
            Line(10, "100 connections: CPU", "s/GiB", effort(ours), effort(raw)),
            Line(10, "100 connections: bytes lost", "", ours["lost"], target="<= 0"),
            Line(10, "100 connections: most of one by least of one", "", ours["fair"], raw["fair"], target="<= 2"),
            Line(10, "100 connections: stalls, p99", "ms", ours["p99"]),
            Line(10, "100 connections: longest stall", "ms", ours["max"], ours["machine"], target="<= 50"),
            Line(10, "100 connections: during it a processor stood still for", "ms", ours["stood"])]
