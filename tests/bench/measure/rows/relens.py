"""Row 15: another lens, and filters, on ten million messages. Driven from inside, on Qt's offscreen platform."""

import json
import subprocess
import tempfile

from ..report import Line


def drive(bench, count):
    with tempfile.TemporaryDirectory(prefix="wirelark-bench-", dir=bench.folder) as folder:
        done = subprocess.run([bench.tool("relens"), folder, str(count)], capture_output=True, text=True, timeout=600)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


def rows(bench):
    count = bench.much(10_000_000, 500_000)
    name = f"{count:,} messages"
    one = bench.interleave("Lenses and filters", {name: count}, lambda some: drive(bench, some),
                           rounds=min(3, bench.rounds))[name]
    lines = []
    for key, what in (("lines", "lens lines:lf"), ("fixed", "lens fixed:50"), ("raw", "back to raw"),
                      ("size", "filter size>1000 dir:in"), ("text", "filter text:needle"), ("none", "no filter")):
        lines.append(Line(15, f"{name}: {what}: first screen", "ms", one[f"{key} first"], target="<= 100"))
        if key not in ("raw", "none"):
            lines.append(Line(15, f"{name}: {what}: all rows", "million messages/s", one[f"{key} rate"]))
            lines.append(Line(15, f"{name}: {what}: longest turn meanwhile", "ms", one[f"{key} turn"], target="<= 50"))
    lines.append(Line(15, f"{name}: lens lines:lf: all rows, of a bare framer in warm memory", "of messages/s",
                      one["lines rate"] / one["framer rate"]))
    lines.append(Line(15, f"{name}: runs in which a count or the byte that was looked at was wrong", "", 1 - one["right"],
                      target="<= 0"))
    return lines
