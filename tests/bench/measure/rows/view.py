"""Row 6: the log with ten million rows. Row 4: the list with ten thousand connections. Each is driven from inside, on Qt's
offscreen platform, by one program."""

import json
import subprocess
import tempfile

from ..report import Line


def drive(bench, tool, *numbers):
    with tempfile.TemporaryDirectory(prefix="wirelark-bench-", dir=bench.folder) as folder:
        done = subprocess.run([bench.tool(tool), folder, *map(str, numbers)], capture_output=True, text=True, timeout=600)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


def rows(bench):
    count, rate, seconds = bench.much(10_000_000, 500_000), 100_000, bench.much(5, 2)
    name = f"{count:,} rows"
    one = bench.interleave("The log", {name: count}, lambda some: drive(bench, "logview", some, rate, seconds),
                           rounds=min(3, bench.rounds))[name]
    live = f"{name} and {rate:,} new a second"
    return [Line(6, f"{live}: frames", "/s", one["fps"], target=">= 60"),
            Line(6, f"{live}: CPU of the main thread", "of a core", one["cpu"], target="<= 0.4"),
            Line(6, f"{live}: longest gap between turns", "ms", one["gap"], target="<= 50"),
            Line(6, f"{name}: memory of a row", "bytes", one["row bytes"], target="<= 32"),
            Line(6, f"{name}: taken in", "million rows/s", count / one["take in"] / 1000),
            Line(6, f"{name}: jump", "ms", one["jump"], target="<= 8"),
            Line(6, f"{name}: Home", "ms", one["home"], target="<= 8"),
            Line(6, f"{name}: End", "ms", one["end"], target="<= 8"),
            Line(6, f"{name}: page", "ms", one["page"], target="<= 8"),
            Line(6, f"{name}: first screen of one connection of a hundred", "ms", one["filter"], target="<= 50"),
            Line(6, f"{name}: runs in which stored and shown differed", "", 1 - one["agree"], target="<= 0")]


class connections:
    """The list in row 4."""

    @staticmethod
    def rows(bench):
        count = bench.much(10_000, 1_000)
        name = f"{count:,} connections"
        one = bench.interleave("The list", {name: count}, lambda some: drive(bench, "connections", some))[name]
        return [Line(4, f"{name}: filtered, painted", "ms", one["filter"], target="<= 200"),
                Line(4, f"{name}: sorted, painted", "ms", one["sort"], target="<= 200"),
                Line(4, f"{name}, each with ten messages a second: longest gap between turns", "ms", one["gap"], target="<= 50"),
                Line(4, f"{name}, the same sorted by their last activity", "ms", one["gap sorted"], target="<= 50"),
                Line(4, f"{name}: runs in which a filter showed others than it should", "", 1 - one["right"], target="<= 0")]
