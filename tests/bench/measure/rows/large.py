"""Row 7: one message that does not end. Row 8: a peer that takes nothing."""

import tempfile

from ..display import Stalls
from ..process import peak, reset_peak, wait_until_quiet
from ..programs import Helper
from ..report import Line


def swallow(bench, total):
    with bench.wirelark("listen", "{port}", window=True).start(bench) as running:
        with Helper(bench, "blast", running.port, total, 1 << 20, "wait") as sender:
            wait_until_quiet(running.pid)
            reset_peak(running.pid)
            before = peak(running.pid)
            with Stalls(bench, running.pid) as stalls:
                sender.finish()
                wait_until_quiet(running.pid, share=0.1)
        bench.picture("message")
        return {"grown": (peak(running.pid) - before) / 2**20} | stalls.figures


class message:
    """Row 7."""

    @staticmethod
    def rows(bench):
        total = bench.much(1024, 128)
        name = "Wirelark, window"
        one = bench.interleave("A message without a newline", {name: total},
                               lambda some: swallow(bench, some * 2**20))[name]
        return [Line(7, f"{total} MiB without a newline: stalls, p99", "ms", one["p99"]),
                Line(7, f"{total} MiB without a newline: longest stall", "ms", one["max"], one["machine"], target="<= 50"),
                Line(7, f"{total} MiB without a newline: memory grown, peak", "MiB", one["grown"], target="<= 64")]


def refuse(bench, mebibytes):
    with tempfile.TemporaryDirectory(prefix="wirelark-bench-", dir=bench.folder) as folder:
        grown, cancel, error = map(float, bench.run("refused", folder, mebibytes))
    return {"grown": grown / 2**20, "cancel": cancel, "error": error}


class deaf:
    """Row 8. Driven from inside: what is cancelled there is a file of which the peer takes only the beginning."""

    @staticmethod
    def rows(bench):
        total = bench.much(1024, 64)
        name = "Wirelark's core"
        one = bench.interleave("A peer that never reads", {name: total}, lambda some: refuse(bench, some))[name]
        what = f"{total} MiB to a peer that never reads"
        return [Line(8, f"{what}: memory grown", "MiB", one["grown"], target="<= 1"),
                Line(8, f"{what}: cancelled after", "ms", one["cancel"], target="<= 100"),
                Line(8, f"{what}: error of the counts", "bytes", one["error"], target="<= 0")]
