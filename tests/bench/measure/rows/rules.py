"""Row 20: messages of 100 bytes answered by the last of five reply rules, under the lens lines."""

import pathlib
import tempfile

from ..process import wait_until_quiet
from ..programs import Program
from ..report import Line

RAW = "raw epoll, one literal"
RULES = r"""
limit none
when equals "STOP" send "BYE\n"
when text "ERROR" send "NO\n"
when hex 02 ?? 03 send hex 06
when /^SET (\w+)=(\d+)/ send "OK {1}\n"
when text "GET" send "OK\n"
"""


def rows(bench):
    messages = bench.much(2_000_000, 100_000)
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "bench.rules"
        file.write_text(RULES)
        programs = [Program(RAW, [bench.tool("rawrules")], tells=True),
                    bench.wirelark("listen", "{port}", "lens=lines", f"rules={file}"),
                    bench.wirelark("listen", "{port}", "lens=lines", f"rules={file}", window=True)]

        def measure(program):
            with program.start(bench) as running:
                wait_until_quiet(running.pid)
                seconds, answered = map(float, bench.run("rules", running.port, messages, 100))
                return {"rate": messages / seconds, "unanswered": messages - answered}

        medians = bench.interleave("Rules", {program.name: program for program in programs}, measure)
    lines = []
    for name, one in medians.items():
        ours = name != RAW
        lines.append(Line(20, f"{name}: messages answered by rules", "/s", one["rate"], medians[RAW]["rate"],
                          ">= 100000" if ours else ""))
        if ours:
            lines.append(Line(20, f"{name}: messages without an answer", "", one["unanswered"], target="<= 0"))
    return lines
