"""Row 9: connections that come and go."""

from ..display import Stalls
from ..process import descriptors, resident, wait_until_quiet
from ..report import Line


def cycle(bench, program, kind, count):
    """A tenth of them first, so that what is made once is not counted as growth."""
    with program.start(bench) as running:
        bench.run("cycles", running.port, count // 10, kind)
        wait_until_quiet(running.pid, share=0.1)
        memory, handles = resident(running.pid), descriptors(running.pid)
        stalls = Stalls(bench, running.pid) if program.window else None
        rate = float(bench.run("cycles", running.port, count, kind)[0])
        wait_until_quiet(running.pid, share=0.1)
        if stalls:
            stalls.__exit__(None)
            bench.picture(f"cycles-{kind}")
        grown, left = resident(running.pid) - memory, descriptors(running.pid) - handles
        seen = int(bench.run("countjournal", *running.segments())[2])
        return {"rate": rate, "grown": grown / 2**20, "left": left, "missed": count + count // 10 - seen} | (stalls.figures if stalls else {})


def rows(bench):
    lines = []
    for kind, count in (("rst", bench.much(100_000, 5_000, 1_000_000)), ("fin", bench.much(50_000, 5_000, 200_000))):
        programs = bench.wirelark("listen", "{port}"), bench.wirelark("listen", "{port}", window=True)
        subjects = {one.name: one for one in programs}
        medians = bench.interleave(f"Connect and {kind.upper()}", subjects,
                                   lambda one: cycle(bench, one, kind, count), rounds=1)
        for name, one in medians.items():
            what = f"{name}, {count:,} times connect and {kind.upper()}"
            lines += [Line(9, f"{what}: rate", "/s", one["rate"]),
                      Line(9, f"{what}: missed", "", one["missed"], target="<= 0"),
                      Line(9, f"{what}: memory grown", "MiB", one["grown"], target="<= 16"),
                      Line(9, f"{what}: descriptors left", "", one["left"], target="<= 0")]
            if name.endswith("window"):
                lines.append(Line(9, f"{what}: longest stall", "ms", one["max"], one["machine"]))
    return lines
