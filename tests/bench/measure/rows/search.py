"""Row 14: filters that only ask for the values of messages; a pattern in a file that is in the page cache, one thread,
beside ripgrep. What starting the program costs, as it takes for an empty file, is subtracted from both."""

import pathlib
import shutil
import subprocess
import tempfile
import time

from ..report import Line

RARE, COMMON, LINES, EVERY = "NEEDLE-marker", "session=zzzz", "worker-7]", "HTTP/1.1 200"


def wall(command):
    """Seconds, and what it found."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    seconds = time.perf_counter() - start
    if done.returncode > 1:  # 1: ripgrep found nothing
        raise RuntimeError(f"{command[0]}: {done.stderr.strip() or done.returncode}")
    return seconds, int(done.stdout or 0)


def ours(bench, kind, text, how):
    return [bench.tool("search"), kind, text, how]


def grep(*flags, text):
    return ["rg", "-c", "-a", "-j1", *flags, "--", text]


def compare(bench, what, path, mine, reference, target=""):
    """The lines for a pattern: mapped, and read piece by piece; both beside the same ripgrep."""
    commands = {"map": ours(bench, *mine, "map"), "read": ours(bench, *mine, "read")}
    if reference and shutil.which(reference[0]):
        commands["rg"] = reference
    empty = path.with_name("empty")
    size = path.stat().st_size
    counts = {}

    def measure(name):
        seconds, counts[name] = wall([*commands[name], path])
        return {"speed": size / 1e9 / (seconds - min(wall([*commands[name], empty])[0] for _ in range(3)))}

    found = bench.interleave(what, {name: name for name in commands}, measure)
    if len(set(counts.values())) != 1:
        raise RuntimeError(f"{what}: not the same was found: {counts}")
    speed = {name: figures["speed"] for name, figures in found.items()}
    return [Line(14, f"{what}, mapped", "GB/s", speed["map"], speed.get("rg"), target),
            Line(14, f"{what}, read in pieces", "GB/s", speed["read"], speed.get("rg"))]


def limit(bench, path):
    """What no search of a mapped file can be faster than on this machine."""
    commands = {"load": [bench.tool("search"), "load", "-", "map"]}
    if shutil.which("rg"):
        commands["rg"] = grep("-F", text=RARE)
    empty, size = path.with_name("empty"), path.stat().st_size

    def measure(name):
        seconds = wall([*commands[name], path])[0]
        return {"speed": size / 1e9 / (seconds - min(wall([*commands[name], empty])[0] for _ in range(3)))}

    found = bench.interleave("loaded", {name: name for name in commands}, measure)
    rg = found["rg"]["speed"] if "rg" in found else None
    return Line(14, "bytes loaded, and nothing looked for, mapped", "GB/s", found["load"]["speed"], rg)


def rows(bench):
    mebibytes = bench.much(1024, 64)
    with tempfile.TemporaryDirectory(prefix="wirelark-bench-", dir=bench.folder) as folder:
        folder = pathlib.Path(folder)
        (folder / "empty").touch()
        text, binary = folder / "text", folder / "binary"
        for path in (text, binary):
            bench.run("makebytes", path, mebibytes, path.name)
        lines = [limit(bench, text)]
        for name, needle in (("a rare text", RARE), ("a common beginning", COMMON), ("in one line of 16", LINES),
                             ("in every line", EVERY)):
            lines += compare(bench, f"{mebibytes} MiB of log: {name}", text, ("text", needle), grep("-F", text=needle),
                             "ratio >= 1.5")
        lines += compare(bench, f"{mebibytes} MiB of frames: a rare text", binary, ("text", RARE),
                         grep("-F", text=RARE), "ratio >= 1.5")
        for name, needle in (("a rare text", RARE), ("a common beginning", COMMON)):
            lines += compare(bench, f"{mebibytes} MiB of log: {name} in any case", text, ("anycase", needle),
                             grep("-F", "-i", text=needle))
        lines += compare(bench, f"{mebibytes} MiB of frames: hex with wildcards", binary,
                         ("hex", "4E 45 ?? 44 4? 45 [2D-2F]"), None)
        expression = "orders/99[0-9]+.*timeout [a-z]+ retry"
        lines += compare(bench, f"{mebibytes} MiB of log: a regular expression", text, ("regex", expression),
                         grep(text=expression))
    return lines + filters(bench)


def filters(bench):
    """What only asks for the values of a message; making the messages is part of it."""
    messages = bench.much(30_000_000, 3_000_000)
    lines = []
    for text in ("size>500", "dir:in", "conn:3,5,7-9", "t>14:02", "dir:in size>12 conn:3"):
        speed = bench.interleave(f"Filter {text}", {text: text},
                                 lambda one: {"speed": float(bench.run("filter", messages, one)[0])})[text]["speed"]
        lines.append(Line(14, f"filter `{text}`", "million messages/s", speed, target=">= 50"))
    return lines
