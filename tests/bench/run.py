#!/usr/bin/env python3
"""Measures Wirelark beside references on this machine, in one invocation, and prints one table with ratios.

The programs run in turn, round after round; medians are compared, because single figures on a small or shared machine
swing by a factor of two. See README.md beside this file.
"""
import argparse
import pathlib
import signal
import sys
import tempfile
import traceback

from measure import report
from measure.bench import Bench
from measure.rows import ALL

ROOT = pathlib.Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/bench",
                        help="where cmake --preset bench built")
    parser.add_argument("--rounds", type=int, help="of each measurement; 5, or 1 with --quick")
    parser.add_argument("--quick", action="store_true", help="a small part of everything: shows that it works")
    parser.add_argument("--long", action="store_true", help="a million cycles, and a hundred connections for a minute")
    parser.add_argument("--only", help="some of: " + ",".join(ALL))
    parser.add_argument("--json", type=pathlib.Path, help="write the figures there")
    parser.add_argument("--compare", type=pathlib.Path, help="what another commit wrote with --json")
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()),
                        help="where journals and the reference's files go: some 10 GB")
    parser.add_argument("--pictures", type=pathlib.Path, help="a folder for pictures of the windows that were measured")
    given = parser.parse_args()
    given.only = given.only.split(",") if given.only else list(ALL)
    unknown = [name for name in given.only if name not in ALL]
    if unknown:
        parser.error(f"there is no {', '.join(unknown)}")
    return given


def main():
    given = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that everything that was started ends
    bench = Bench(given)
    lines, failed = [], []
    try:
        for name in given.only:
            try:
                lines += ALL[name].rows(bench)
            except Exception:  # one row that cannot be measured must not take the others
                traceback.print_exc()
                failed.append(name)
    finally:
        bench.close()
    bench.say("")
    report.print_table(lines)
    settings = {"rounds": bench.rounds, "quick": bench.quick, "long": bench.long, "failed": failed}
    if given.json:
        report.write(given.json, lines, ROOT, settings)
    if given.compare:
        report.print_comparison(given.compare, lines, settings)
    if failed:
        print(f"\nNot measured: {', '.join(failed)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
