"""Row 12: opening a capture of 2 GiB in a window."""

import pathlib
import subprocess
import tempfile
import time

from ..display import Stalls
from ..process import wait_until_quiet
from ..report import Line
from .start import launch


def open_capture(bench, path):
    with launch(bench, [bench.build / "wirelark", "open", path], path.name) as (pid, times):
        start = time.monotonic()
        with Stalls(bench, pid) as stalls:
            lasted = times["text"] / 1000 + wait_until_quiet(pid, share=0.2)
        bench.picture("opening")
        return {"text": times["text"], "seconds": lasted} | stalls.figures


def rows(bench):
    with tempfile.TemporaryDirectory(prefix="wirelark-bench-", dir=bench.folder) as folder:
        path = pathlib.Path(folder) / "large.pcapng"
        bench.say("Making a capture")
        # A record of 100 bytes takes 192 in the file.
        count = bench.much(11_200_000, 1_000_000)
        bench.run("makejournal", path, count, 100)
        size = path.stat().st_size
        name = "Wirelark"
        one = bench.interleave("Opening", {name: path}, lambda some: open_capture(bench, some))[name]
    what = f"capture of {size / 2**30:.2g} GiB, {count:,} rows"
    return [Line(12, f"{what}: exec to first screen of rows", "ms", one["text"], target="<= 300"),
            Line(12, f"{what}: rows", "million/s", count / one["seconds"] / 1e6, target=">= 5"),
            Line(12, f"{what}: stalls meanwhile, p99", "ms", one["p99"]),
            Line(12, f"{what}: longest stall meanwhile", "ms", one["max"], one["machine"], target="<= 50"),
            Line(12, f"{what}: during it a processor stood still for", "ms", one["stood"])]
