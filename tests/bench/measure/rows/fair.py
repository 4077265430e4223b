"""Row 10: a hundred connections of 10 MB/s, and the same recorded to a file of its own as well."""

from ..display import Stalls
from ..process import cpu_seconds, wait_until_quiet
from ..programs import QUOTA, Program
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
        _, held, _, received = map(int, bench.run("countjournal", *(recorded or running.segments())))
        lost = sent - (held if recorded else received)  # a recording holds all of it
        return {"sent": sent, "fair": most / max(1, least), "cpu": cpu, "lost": lost} | stalls.figures


def rows(bench):
    seconds = bench.much(12, 3, 60)
    raw_loop = Program(RAW, [bench.tool("rawsink"), "{folder}/raw", QUOTA], tells=True)
    window = bench.wirelark("listen", "{port}", window=True)
    subjects = {program.name: program for program in (raw_loop, window)}
    medians = bench.interleave("A hundred connections", subjects, lambda one: offer(bench, one, seconds))
    # Apart, for what a file takes of fresh memory the whole machine feels, and for a while after it is gone.
    recorder = {"recorded": bench.wirelark("listen", "{port}", "record={folder}/all.pcapng", window=True)}
    recorded = bench.interleave("A hundred connections", recorder, lambda one: offer(bench, one, seconds))
    effort = lambda one: one["cpu"] / (one["sent"] / 2**30)
    speed = lambda one: one["sent"] / seconds / 1e6
    raw, ours, twice = medians[RAW], medians[window.name], recorded["recorded"]
    return [Line(10, "100 connections of 10 MB/s: received", "MB/s", speed(ours), speed(raw)),
            Line(10, "100 connections: CPU", "s/GiB", effort(ours), effort(raw)),
            Line(10, "100 connections: bytes lost", "", ours["lost"], target="<= 0"),
            Line(10, "100 connections: most of one by least of one", "", ours["fair"], raw["fair"], target="<= 2"),
            Line(10, "100 connections: stalls, p99", "ms", ours["p99"]),
            Line(10, "100 connections: longest stall", "ms", ours["max"], ours["machine"], target="<= 50"),
            Line(10, "100 connections: during it a processor stood still for", "ms", ours["stood"]),
            Line(10, "the same, recorded as well: received", "MB/s", speed(twice)),
            Line(10, "the same, recorded as well: bytes lost", "", twice["lost"], target="<= 0"),
            Line(10, "the same, recorded as well: longest stall", "ms", twice["max"], twice["machine"]),
            Line(10, "the same, recorded as well: during it a processor stood still for", "ms", twice["stood"])]
