"""Row 19: a file through a session, beside a bare loop of read(2) and send(2); and how the memory grows meanwhile."""

import pathlib
import tempfile

from ..report import Line


def rows(bench):
    size = bench.much(1_000_000_000, 100_000_000, 10_000_000_000)
    with tempfile.TemporaryDirectory(prefix="wirelark-bench-", dir=bench.folder) as folder:
        path = pathlib.Path(folder) / "file"
        with path.open("wb") as file:
            block = bytes(range(256)) * 4096
            for _ in range(size // len(block)):
                file.write(block)

        def measure(path):
            raw, ours, grown = bench.run("sendfile", path, 3)
            return {"raw": float(raw), "ours": float(ours), "grown": float(grown)}

        sent = bench.interleave("A file", {"file": path}, measure)["file"]
    return [Line(19, f"file of {size // 1_000_000} MB", "MB/s", sent["ours"], sent["raw"], "ratio >= 0.9"),
            Line(19, "growth of the memory meanwhile", "MiB", sent["grown"], target="<= 4")]
