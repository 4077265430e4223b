"""Row 17: find in a journal of 4 GiB that is in the page cache, as the window does it on one thread, beside ripgrep on the
same file. What starting ripgrep costs, as it takes for an empty file, is subtracted."""

import pathlib
import shutil
import tempfile

from ..report import Line
from .search import grep, wall

TEXT = "NEEDLE-marker"


def find(bench, path, end):
    hits, first, whole, stop = map(float, bench.run("find", path, TEXT, end))
    if hits != 2:
        raise RuntimeError(f"find: {hits} hits where there are two")
    return {"first": first, "whole": whole, "stop": stop, "speed": path.stat().st_size / 1e6 / whole}


def ripgrep(path):
    start = min(wall([*grep("-F", text=TEXT), path.with_name("empty")])[0] for _ in range(3))
    return {"speed": path.stat().st_size / 1e9 / (wall([*grep("-F", text=TEXT), path])[0] - start)}


def measure(bench, folder, records, size):
    """The text is once in the middle and once at the end: each is looked for from the other side of half a journal."""
    path = folder / "journal.pcapng"
    bench.run("makejournal", path, records, size, TEXT)
    what = f"{records:,} records of {size:,} bytes"
    subjects = {"first": lambda: find(bench, path, "first"), "last": lambda: find(bench, path, "last")}
    if shutil.which("rg"):
        subjects["rg"] = lambda: ripgrep(path)
    found = bench.interleave(f"Find, {what}", subjects, lambda subject: subject())
    path.unlink()
    one = found["first"]
    return [Line(17, f"{what}: first hit, half of all before it", "ms", one["first"], target="<= 1000"),
            Line(17, f"{what}: last hit, from the end back", "ms", found["last"]["first"], target="<= 1000"),
            Line(17, f"{what}: all hits", "ms", one["whole"], target="<= 10000"),
            Line(17, f"{what}: all hits, bytes of the file", "GB/s", one["speed"], found.get("rg", {}).get("speed"),
                 "ratio >= 1.5"),
            Line(17, f"{what}: stopped", "ms", one["stop"], target="<= 100")]


def rows(bench):
    with tempfile.TemporaryDirectory(prefix="wirelark-bench-", dir=bench.folder) as folder:
        folder = pathlib.Path(folder)
        (folder / "empty").touch()
        return (measure(bench, folder, bench.much(130_000, 2_000), 32_768)
                + measure(bench, folder, bench.much(10_000_000, 200_000), 300))
